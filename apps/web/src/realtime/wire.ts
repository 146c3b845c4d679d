import type { EventEnvelope } from '@coterie/contracts';

/** What an ack says when it is no success. `unreachable`: nobody answered in time. */
export interface WireRefusal {
  ok: false;
  error: { code: string; message: string; details?: unknown };
}

export type OpenAnswer =
  | { ok: true; head: number; events: EventEnvelope[] }
  | { ok: true; head: number; snapshot: unknown }
  | WireRefusal;

/** The way to the server, as far as streams know it; tests put their own in its place. */
export interface Wire {
  /** Asks for a stream. Never rejects: a lost connection answers `unreachable`. */
  open(message: { stream: string; since?: number }): Promise<OpenAnswer>;
  close(message: { stream: string }): void;
  /** Calls later, unless the returned function is called before. */
  later(act: () => void, milliseconds: number): () => void;
}
