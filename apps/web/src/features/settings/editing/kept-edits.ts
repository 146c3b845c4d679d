import type { LocalSetting } from './local-setting';

/** What was typed and not confirmed, kept by the tab: a reload or an ended session loses none of it. */
export class KeptEdits {
  private readonly key: string;

  constructor(
    private readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
    person: string,
    app: string,
  ) {
    // By person too: the next one to sign in here must not find it.
    this.key = `coterie.kept.${person}.${app}`;
  }

  read(): Record<string, LocalSetting> {
    try {
      // Only this file writes it, and every text is checked again before it is sent.
      const kept = JSON.parse(this.storage.getItem(this.key) ?? '{}') as Record<string, LocalSetting>;
      // The pause in which a text would have gone out ended with the page that had it.
      for (const local of Object.values(kept)) local.retry = local.typed !== undefined;
      return kept;
    } catch {
      return {};
    }
  }

  write(locals: Record<string, LocalSetting>): void {
    try {
      if (Object.keys(locals).length === 0) this.storage.removeItem(this.key);
      else this.storage.setItem(this.key, JSON.stringify(locals));
    } catch {
      // No room or no storage: the page itself still holds everything.
    }
  }
}
