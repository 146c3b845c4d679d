import type { ClosedFrame, EventEnvelope } from '@coterie/contracts';
import type { WireRefusal } from './wire';

/** What a page or store does with a stream. Calls come strictly in number order, each event once. */
export interface StreamHandler<Snapshot = unknown> {
  /** The present state with its number; comes first, and again whenever too much was missed. */
  snapshot(snapshot: Snapshot, head: number): void;
  event(event: EventEnvelope): void;
  /** Access ended: nothing more comes until `reopen()`. */
  closed?(frame: ClosedFrame): void;
  /** The server won't open it: to us it doesn't exist, or the session is over. */
  refused?(error: WireRefusal['error']): void;
}

export interface StreamHandle {
  /** Asks again after `closed` or `refused`, for instance when access was granted again. */
  reopen(): void;
  /** Lets go; the last one to do so closes the stream. */
  close(): void;
}
