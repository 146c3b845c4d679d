import type { Operation } from '@coterie/domain';
import type { Person } from '../../support/people.js';
import type { SharedApp } from '../../support/shared-app.js';
import { type Outcome, StreamClient } from '../../support/stream-client.js';
import { type Action, opsNow } from './script.js';

/** An edit that a writer sent, and how that ended. */
export interface Sent {
  app: string;
  mutationId: string;
  ops: Operation[];
  outcome: Outcome;
}

/** How many edits of one writer are under way at the same time. */
const HANDS = 2;
/** How often an act that must have seen the newest edit is tried: under load another edit is nearly always quicker. */
const ATTEMPTS = 20;

/** Somebody who follows a script on several apps at once and remembers every edit they sent. */
export class Writer {
  readonly sent: Sent[] = [];
  readonly clients: StreamClient[];

  constructor(
    readonly person: Person,
    apps: readonly SharedApp[],
    begins: 'now' | 'at the end' = 'now',
  ) {
    this.clients = apps.map((app) => new StreamClient(person, app));
    if (begins === 'now') this.connect();
  }

  connect(): void {
    for (const client of this.clients) client.connect();
  }

  /** Plays the script; `onAnswer` hears of every edit that ended. Edits unanswered at `deadline` stay unknown. */
  async play(script: readonly Action[], deadline: number, onAnswer: () => void): Promise<void> {
    const rest = [...script];
    const hand = async (): Promise<void> => {
      for (let action = rest.shift(); action; action = rest.shift()) {
        await this.act(action, deadline);
        if (action.do === 'edit') onAnswer();
      }
    };
    await Promise.all(Array.from({ length: HANDS }, hand));
  }

  stop(): void {
    for (const client of this.clients) client.stop();
  }

  private async act(action: Action, deadline: number): Promise<void> {
    const client = this.clients[action.app];
    if (!client) return;
    switch (action.do) {
      case 'edit':
        return this.edit(client, opsNow(client.state, action.intents), deadline);
      case 'cut':
        return client.cut(action.away);
      case 'reopen':
        return client.reopen();
      case 'restore':
        return this.command(client, 'revisions/1/restore');
      default:
        return this.command(client, `settings/${action.do}`);
    }
  }

  /** Its answer may be lost and is not asked for again: what counts is that the log has it whole or not at all. */
  private async command(client: StreamClient, path: string): Promise<void> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const reply = await this.person.post(`/apps/${client.app.id}/${path}`, { head: client.last }).catch(() => undefined);
      if (reply?.status !== 409) return;
    }
  }

  private async edit(client: StreamClient, ops: Operation[], deadline: number): Promise<void> {
    const mutationId = `m${this.sent.length}`;
    const sent: Sent = { app: client.app.id, mutationId, ops, outcome: { kind: 'unknown' } };
    this.sent.push(sent);
    sent.outcome = await client.insist(mutationId, ops, deadline);
  }
}
