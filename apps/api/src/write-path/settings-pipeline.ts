import { notFound, type Operation } from '@coterie/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { poolOf } from '../database/data-source.js';
import type { Actor } from '../identity/actor.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { AfterCommit, type Recorded } from './after-commit.js';
import { EditsPool, together } from './edits-pool.js';
import { decideBatch, type DecidedBatch, type PendingEdit } from './settings-batch.js';
import { openBatch, writeOf, type WrittenEvent } from './settings-sql.js';
import { isLostConnection, Unavailable } from './trouble.js';
import { wasCommitted } from './was-committed.js';

/** The most edits that one commit carries. */
const BATCH = 256;
const APPS_REMEMBERED = 50_000;

/**
 * The one way in which settings are edited. Edits that arrive while a commit is in flight are collected and committed
 * together, across apps: when idle an edit costs one commit, under load batches form by themselves, without a timer.
 */
@Injectable()
export class SettingsPipeline {
  /** For the tests that count: commits, and edits that asked for one. */
  readonly counters = { commits: 0, edits: 0 };
  private queue: PendingEdit[] = [];
  private busy = false;
  /** An app never moves to another organization. Says nothing about access, which each batch reads anew. */
  private readonly orgs = new Map<string, string>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly edits: EditsPool,
    private readonly afterCommit: AfterCommit,
    private readonly clock: Clock,
  ) {}

  /**
   * Hands an edit in. `done` is called synchronously when its commit is known: with the event's number, with a Refusal, or
   * with Unavailable. All editors of a batch are answered before any watcher is told.
   */
  submit(edit: PendingEdit): void {
    this.counters.edits += 1;
    this.queue.push(edit);
    if (!this.busy) void this.drain();
  }

  /** The same as a promise, where the order of answer and broadcast does not matter. */
  edit(actor: Actor, app: string, input: { mutationId: string; ops: Operation[] }): Promise<number> {
    return new Promise((resolve, reject) => {
      this.submit({ actor, app, ...input, done: (answer) => (answer instanceof Error ? reject(answer) : resolve(answer)) });
    });
  }

  private async drain(): Promise<void> {
    this.busy = true;
    while (this.queue.length > 0) {
      const batch = this.queue.splice(0, BATCH);
      await this.settle(batch);
    }
    this.busy = false;
  }

  /** Commits a batch; one that fails is tried again edit by edit, so that one bad edit fails alone. Never throws. */
  private async settle(batch: readonly PendingEdit[]): Promise<void> {
    try {
      await this.commit(batch);
    } catch (error) {
      if (batch.length > 1 && !isLostConnection(error)) for (const edit of batch) await this.settle([edit]);
      else for (const edit of batch) edit.done(isLostConnection(error) ? new Unavailable(error) : (error as Error));
    }
  }

  private async commit(all: readonly PendingEdit[]): Promise<void> {
    const batch = await this.located(all);
    if (batch.length === 0) return;
    const orgs = [...new Set(batch.map((edit) => this.orgOf(edit.app)))];
    const at = this.clock.now().toISOString();
    const cause = newId('cau');
    const client = await this.edits.connect();
    // A connection that dies between statements would otherwise end the process.
    const onError = () => undefined;
    client.on('error', onError);
    let decided: DecidedBatch | undefined;
    let written: WrittenEvent[] = [];
    let broken: Error | undefined;
    try {
      decided = decideBatch(batch, await openBatch(client, batch, orgs), at);
      if (decided.events.length === 0) await client.query('rollback');
      else {
        const write = writeOf(decided, { at, cause, node: this.afterCommit.hintsInCommit ? this.afterCommit.node : undefined, orgOf: (app) => this.orgOf(app) });
        written = write.written;
        const [, { command }] = await together([client.query(write.statement), client.query('commit')]);
        if (command !== 'COMMIT') throw new Error(`The batch was not committed: ${command}`);
        this.counters.commits += 1;
      }
    } catch (error) {
      broken = error as Error;
      if (!(await this.tookPlace(error, written, cause, orgs, batch))) {
        if (!isLostConnection(error)) await client.query('rollback').catch(() => undefined);
        throw error;
      }
    } finally {
      client.off('error', onError);
      client.release(isLostConnection(broken) ? broken : undefined);
    }
    if (decided) this.announce(decided, written, at);
  }

  /** COMMIT may have been done although its answer never came: the log knows. */
  private async tookPlace(error: unknown, written: readonly WrittenEvent[], cause: string, orgs: readonly string[], batch: readonly PendingEdit[]): Promise<boolean> {
    const [first] = written;
    const [edit] = batch;
    if (!first || !edit || !isLostConnection(error)) return false;
    return wasCommitted(this.dataSource, [{ stream: first.stream, from: first.number, to: first.number }], cause, { org: orgs.join(','), actor: edit.actor });
  }

  /** Answers all editors, then tells the watchers of each app once. */
  private announce(decided: DecidedBatch, written: readonly WrittenEvent[], at: string): void {
    for (const { edit, answer } of decided.answers) edit.done(answer);
    const byStream = new Map<string, Recorded[]>();
    decided.events.forEach(({ edit, number, before }, index) => {
      const { stream = '', id = '' } = written[index] ?? {};
      const { id: actor, name } = edit.actor;
      const envelope = { number, id, type: 'settings.edited', at, actor: { id: actor, name }, data: { ops: edit.ops, before } };
      const events = byStream.get(stream) ?? [];
      events.push({ envelope, actor, mutationId: edit.mutationId });
      byStream.set(stream, events);
    });
    for (const [stream, events] of byStream) this.afterCommit.commit(stream, events);
  }

  private orgOf(app: string): string {
    return this.orgs.get(app) ?? '';
  }

  /** Finds the organizations of apps not seen before; edits of apps that the actor can't locate are answered here. */
  private async located(batch: readonly PendingEdit[]): Promise<PendingEdit[]> {
    if (this.orgs.size > APPS_REMEMBERED) this.orgs.clear();
    const found: PendingEdit[] = [];
    for (const edit of batch) {
      const org = this.orgs.get(edit.app) ?? (await this.locate(edit));
      if (org) {
        this.orgs.set(edit.app, org);
        found.push(edit);
      } else edit.done(notFound());
    }
    return found;
  }

  private async locate(edit: PendingEdit): Promise<string | undefined> {
    const { rows } = await poolOf(this.dataSource).query<{ org_id: string | null }>('select locate_app($1, $2) as org_id', [edit.app, edit.actor.id]);
    return rows[0]?.org_id ?? undefined;
  }
}

