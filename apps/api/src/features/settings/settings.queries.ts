import type { Person, SettingsView } from '@coterie/contracts';
import { notFound, type SettingsState } from '@coterie/domain';
import type { EntityManager } from 'typeorm';

/** What people are called now, by id. An id without a name was erased. */
export async function namesOf(manager: EntityManager, ids: Iterable<string>): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const rows: { id: string; name: string }[] = await manager.query('select id, name from people where id = any($1)', [wanted]);
  return new Map(rows.map((row) => [row.id, row.name]));
}

export const personIn = (names: ReadonlyMap<string, string>, id: string): Person => ({ id, name: names.get(id) ?? '' });

/** The settings of an app with the number of its stream's last event, both of the same moment. */
export async function settingsView(manager: EntityManager, app: string): Promise<SettingsView> {
  const [row]: (SettingsState & { head: string })[] = await manager.query(
    `select s.revision, s.applied, s.draft, s.touched, s.initial, t.head
       from settings s join streams t on t.id = 'app:' || s.app_id where s.app_id = $1`,
    [app],
  );
  if (!row) throw notFound();
  const entries = Object.entries(row.draft);
  const names = await namesOf(manager, entries.flatMap(([, entry]) => [entry.by, ...entry.authors]));
  return {
    head: Number(row.head),
    revision: row.revision,
    applied: row.applied,
    initial: row.initial,
    draft: Object.fromEntries(
      entries.map(([path, { value, by, at, authors }]) => [path, { value, at, by: personIn(names, by), authors: authors.map((id) => personIn(names, id)) }]),
    ),
    revs: Object.fromEntries(Object.entries(row.touched).map(([path, touch]) => [path, touch.rev])),
  };
}
