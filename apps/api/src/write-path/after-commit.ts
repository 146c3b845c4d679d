import type { EventEnvelope } from '@coterie/contracts';
import { Injectable } from '@nestjs/common';
import type { Appended } from './event-log.js';

/** An event as the log holds it and its readers get it; `mutationId` is for its author alone. */
export interface Recorded {
  envelope: EventEnvelope;
  actor: string;
  mutationId: string | null;
}

export interface CommitListener {
  /** Something was appended: read it from the log. */
  announced(appended: readonly Appended[]): void;
  /** Settings events with their envelopes already made, for the path that must be quick. */
  committed(stream: string, events: readonly Recorded[]): void;
}

/** What is committed goes through here to the stream hub. The write path does not know who listens. */
@Injectable()
export class AfterCommit {
  /** This process among the console's nodes. */
  readonly node = crypto.randomUUID();
  /** Whether commits carry the hint themselves, as notices of the database; another bus takes that off them. */
  hintsInCommit = true;
  private listener: CommitListener | undefined;
  private outward: ((appended: readonly Appended[]) => void) | undefined;

  /** From now on other nodes are told this way, too. */
  tellNodes(outward: (appended: readonly Appended[]) => void): void {
    this.outward = outward;
  }

  listen(listener: CommitListener): void {
    this.listener = listener;
  }

  announce(appended: readonly Appended[]): void {
    if (appended.length === 0) return;
    this.listener?.announced(appended);
    this.outward?.(appended);
  }

  commit(stream: string, events: readonly Recorded[]): void {
    this.listener?.committed(stream, events);
    const [first, last] = [events[0], events.at(-1)];
    if (this.outward && first && last) this.outward([{ stream, from: first.envelope.number, to: last.envelope.number }]);
  }
}
