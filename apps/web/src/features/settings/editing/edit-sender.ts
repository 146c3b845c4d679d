import type { EditAck } from '@coterie/contracts';
import { revOf, type Operation, type SettingsState } from '@coterie/domain';
import { operationOf } from './operations';
import { emptyLocal, isSettled, type LocalSetting } from './local-setting';
import { refuse } from './refusals';

export interface SenderWiring {
  /** Resolves with the server's answer, also over a lost connection; repeats carry the same mutation id (SET-5). */
  send(mutationId: string, ops: readonly Operation[]): Promise<EditAck>;
  newMutationId(): string;
}

/** What the sender needs to know of the shared state. */
export interface Known {
  readonly head: number;
  readonly state: SettingsState;
}

/** Brings our edits to the server: of each setting one at a time, the newest typed value after it. */
export class EditSender {
  /** Without the right to edit nothing is sent and nothing is lost. */
  private writable = true;

  constructor(
    readonly locals: Record<string, LocalSetting>,
    private readonly known: () => Known | undefined,
    private readonly wiring: SenderWiring,
  ) {}

  local(path: string): LocalSetting {
    // Read back through the record, which may be reactive: the plain object must not be written to.
    this.locals[path] ??= emptyLocal();
    return this.locals[path];
  }

  /** Sends what is due of one setting, unless something of it is on its way or waits for a choice. */
  next(path: string): void {
    const local = this.locals[path];
    if (!local || local.sending || !this.writable || !this.known()) return;
    // A value waits for its choice; items of a list don't disturb each other.
    if (local.conflict && local.conflict.item === undefined) return;
    const ops = local.queue.shift() ?? this.typedOps(path, local);
    if (!ops) return this.tidy(path);
    const mutationId = this.wiring.newMutationId();
    local.sending = { mutationId, ops };
    this.dispatch(path, mutationId, ops);
  }

  /** Whether an edit of ours is on its way, or waits for one that is. */
  get isBusy(): boolean {
    return Object.values(this.locals).some((local) => local.sending !== undefined || local.queue.length > 0);
  }

  /** Whether this person may edit now. */
  get isAllowed(): boolean {
    return this.writable;
  }

  /** Sends operations that undo an edit, past what is typed. Only while nothing of the setting is on its way. */
  undo(path: string, ops: Operation[]): string {
    const mutationId = this.wiring.newMutationId();
    this.local(path).sending = { mutationId, ops, undo: true };
    this.dispatch(path, mutationId, ops);
    return mutationId;
  }

  allow(writable: boolean): void {
    this.writable = writable;
    if (writable) this.nextOfAll();
  }

  nextOfAll(): void {
    for (const path of Object.keys(this.locals)) this.next(path);
  }

  /** Sends again, with the same ids, what an earlier page left unanswered. */
  resume(): void {
    for (const [path, local] of Object.entries(this.locals)) {
      if (local.sending) this.dispatch(path, local.sending.mutationId, local.sending.ops);
    }
  }

  /** An event of ours proves that an edit was accepted, often before its answer is here. */
  heard(mutationId: string, number: number): void {
    for (const local of Object.values(this.locals)) {
      if (local.sending?.mutationId === mutationId) local.sending.number = number;
    }
  }

  /** Lets go of edits whose event the shared state holds by now. */
  settle(): void {
    for (const [path, local] of Object.entries(this.locals)) this.settleOne(path, local);
  }

  tidy(path: string): void {
    const local = this.locals[path];
    if (local && isSettled(local)) delete this.locals[path];
  }

  private typedOps(path: string, local: LocalSetting): Operation[] | undefined {
    const { typed } = local;
    if (!typed?.due) return undefined;
    const operation = operationOf(path, typed.value, typed.base);
    if (!operation) return undefined;
    local.typed = undefined;
    return [operation];
  }

  private dispatch(path: string, mutationId: string, ops: readonly Operation[]): void {
    void this.wiring.send(mutationId, ops).then((ack) => {
      const local = this.locals[path];
      if (local?.sending?.mutationId !== mutationId) return;
      if (ack.ok) local.sending.number = ack.number;
      else refuse(local, ack.error);
      this.settleOne(path, local);
      if (!ack.ok) this.next(path);
    });
  }

  private settleOne(path: string, local: LocalSetting): void {
    const known = this.known();
    const number = local.sending?.number;
    if (!known || !local.sending || number === undefined || known.head < number) return;
    if (local.typed?.after === local.sending.mutationId) {
      // What we typed on top of our own edit is based on it, unless somebody came in between.
      local.typed.base = Math.min(revOf(known.state, path), number);
      local.typed.after = undefined;
    }
    local.sending = undefined;
    this.next(path);
  }
}
