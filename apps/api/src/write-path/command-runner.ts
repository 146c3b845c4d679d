import { Refusal } from '@coterie/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../identity/actor.js';
import { putJob } from '../jobs/put-job.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { parseInput } from '../platform/parse-input.js';
import { AfterCommit } from './after-commit.js';
import type { Command, Outcome, Tx } from './define-command.js';
import { type Appended, appendEvents, lockStreams } from './event-log.js';
import { saveNotifications, tell } from './notify.js';
import { forbidden } from './permission.js';
import { findReceipt, receiptKey, saveReceipt } from './receipts.js';
import { Repeatable } from './repeatable.js';
import { enter } from './tenant.js';
import { isLostConnection, isLostRace, Unavailable } from './trouble.js';
import { wasCommitted } from './was-committed.js';

/** Thrown inside the transaction when loading showed that more streams must be locked than were. */
class MoreStreams extends Error {
  constructor(readonly streams: string[]) {
    super('more streams');
  }
}

interface Done {
  org: string;
  answer: unknown;
  appended: Appended[];
}

const TRIES = 8;

/** Runs commands: with the settings pipeline the only code that opens a writing transaction. */
@Injectable()
export class CommandRunner {
  constructor(
    private readonly dataSource: DataSource,
    private readonly afterCommit: AfterCommit,
    private readonly clock: Clock,
  ) {}

  /**
   * Does one command as one transaction, and answers once it is committed.
   * Throws Refusal when it may not be; then nothing changed. Throws Unavailable when the database is away.
   */
  async run<I, L, A>(actor: Actor, command: Command<I, L, A>, raw: unknown, options: { idempotencyKey?: string } = {}): Promise<A> {
    const input = parseInput(command.input, raw);
    const repeatable = new Repeatable();
    const streams = new Set<string>();
    for (let attempt = 1; ; attempt += 1) {
      repeatable.again();
      try {
        const done = await this.attempt(actor, command, input, { repeatable, streams, idempotencyKey: options.idempotencyKey });
        this.afterCommit.announce(done.appended);
        return done.answer as A;
      } catch (error) {
        if (error instanceof MoreStreams) error.streams.forEach((stream) => streams.add(stream));
        else if (isLostConnection(error)) throw new Unavailable(error);
        else if (!isLostRace(error)) throw error;
        if (attempt === TRIES) throw error;
      }
    }
  }

  private async attempt<I, L, A>(
    actor: Actor,
    command: Command<I, L, A>,
    input: I,
    run: { repeatable: Repeatable; streams: Set<string>; idempotencyKey: string | undefined },
  ): Promise<Done> {
    const runner = this.dataSource.createQueryRunner();
    const cause = newId('cau');
    let done: Done | undefined;
    try {
      await runner.connect();
      await runner.startTransaction('READ COMMITTED');
      done = await this.inside(runner.manager, actor, command, input, { ...run, cause });
      await runner.commitTransaction();
      return done;
    } catch (error) {
      // COMMIT was sent and its answer never came: the log knows whether it was done. Nobody is told "refused" by mistake.
      if (done && isLostConnection(error) && (await wasCommitted(this.dataSource, done.appended, cause, { org: done.org, actor }))) return done;
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release().catch(() => undefined);
    }
  }

  private async inside<I, L, A>(
    manager: EntityManager,
    actor: Actor,
    command: Command<I, L, A>,
    input: I,
    run: { repeatable: Repeatable; streams: Set<string>; idempotencyKey: string | undefined; cause: string },
  ): Promise<Done> {
    const place = await enter(manager, command.scope(input), actor, () => run.repeatable.id('org'));
    const heads = await lockStreams(manager, [place.stream, ...run.streams], place.org);
    const receipt = run.idempotencyKey ? receiptKey(actor.id, run.idempotencyKey, command.name, input) : undefined;
    const tx = makeTx(manager, actor, place, heads, run.repeatable, this.clock.now());

    const loaded = await command.load(tx, input);
    const permission = command.allow(loaded, input, tx);
    if (!permission.can) throw await forbidden(permission);
    const before = receipt && (await findReceipt(manager, receipt));
    if (before) return { org: place.org, answer: before.answer, appended: [] };

    const outcome = await command.decide(loaded, input, tx);
    if (outcome instanceof Refusal) throw outcome;
    const appended = await this.write(tx, outcome, heads, run.cause);
    const answer = await outcome.answer();
    if (receipt) await saveReceipt(manager, receipt, answer, command.secret ?? false, tx.now);
    return { org: place.org, answer, appended };
  }

  private async write(tx: Tx, outcome: Outcome<unknown>, heads: Map<string, number>, cause: string): Promise<Appended[]> {
    const { told, events: tellings } = tell(tx, outcome.notify ?? [], tx.actor.id);
    const events = [...outcome.events, ...tellings];
    const missing = events.map((event) => event.stream).filter((stream) => !heads.has(stream));
    if (missing.length > 0) throw new MoreStreams(missing);
    await outcome.save?.();
    await saveNotifications(tx, told);
    const appended = await appendEvents(tx.manager, heads, events, { org: tx.org, actor: tx.actor.id, at: tx.now, cause, node: this.afterCommit.hintsInCommit ? this.afterCommit.node : undefined });
    for (const job of outcome.jobs ?? []) await putJob(tx.manager, job);
    return appended;
  }
}

function makeTx(manager: EntityManager, actor: Actor, place: { org: string; app: string }, heads: Map<string, number>, repeatable: Repeatable, now: Date): Tx {
  return {
    manager,
    actor,
    now,
    org: place.org,
    app: place.app,
    newId: (prefix) => repeatable.id(prefix),
    nonce: () => repeatable.nonce(),
    next: (stream) => (heads.get(stream) ?? 0) + 1,
  };
}
