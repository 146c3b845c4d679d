import type { Contestant } from './contestant.js';
import type { LoadWorker } from './load-worker.js';

/** What was measured of one contestant in one turn, by metric. */
export type Measured = Record<string, number>;

export interface Row {
  metric: string;
  label: string;
  unit: 'ms' | '/s' | 'MB' | '';
  /** Bounds of the ratio of what is measured to what it is measured against. */
  most?: number;
  least?: number;
  /** A bound of the figure itself, in its unit. */
  atMost?: number;
}

export interface Turn {
  contestant: Contestant;
  /** Two processes: one watches, the other writes. */
  workers: readonly [LoadWorker, LoadWorker];
  /** How long the measured part of a turn takes. */
  ms: number;
}

/** A comparison: each contestant takes a turn in each repetition. */
export interface Scenario {
  name: string;
  rows: readonly Row[];
  turn(turn: Turn): Promise<Measured>;
}
