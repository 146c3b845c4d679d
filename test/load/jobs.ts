import type { Target } from './dialect.js';

/** What a worker is asked to do, and what it answers. All times in milliseconds of the clock that processes share. */
export interface Jobs {
  /** Connects watchers and joins them: watcher n to app n, round and round. `since`: how many edits they are behind. */
  watch: { input: { target: Target; watchers: number; behind?: number; atOnce: number }; answer: { ms: number } };
  /** One writer, one edit at a time, the next when all watchers of this worker saw the last. */
  pace: { input: { target: Target; ms: number }; answer: Paced };
  /** Many writers with many edits each on their way. */
  flood: { input: Flood; answer: Flooded };
  /** The frames seen since the last call: [app, first number, last number, time] each. */
  frames: { input: object; answer: { frames: Float64Array } };
  /** Disconnects everybody. */
  leave: { input: object; answer: object };
}

export type JobName = keyof Jobs;

export interface Paced {
  edits: number;
  /** Of each edit: until its writer was told. */
  acknowledged: Float64Array;
  /** Of each edit and watcher. */
  seen: Float64Array;
  /** Of each edit: until the last watcher saw it. */
  last: Float64Array;
}

export interface Flood {
  target: Target;
  writers: number;
  inFlight: number;
  warmMs: number;
  ms: number;
}

export interface Flooded {
  /** Acknowledged edits per second, of those sent after the warm-up. */
  perSecond: number;
  /** All that were sent, the warm-up included. */
  edits: number;
  /** [app, number, sent at] of each edit sent after the warm-up. */
  sent: Float64Array;
}
