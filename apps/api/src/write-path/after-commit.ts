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
  private listener: CommitListener | undefined;

  listen(listener: CommitListener): void {
    this.listener = listener;
  }

  announce(appended: readonly Appended[]): void {
    if (appended.length > 0) this.listener?.announced(appended);
  }

  commit(stream: string, events: readonly Recorded[]): void {
    this.listener?.committed(stream, events);
  }
}
