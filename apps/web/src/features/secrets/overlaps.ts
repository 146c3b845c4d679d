import type { Overlap } from './secrets.api';

/** The choices for how long the old secret keeps working, as the dialog offers them and as the result says it. */
export const OVERLAP_WORDS: Record<Overlap, { choice: string; help: string; result: string }> = {
  '0': { choice: 'Stop the old secret now', help: 'For a secret that leaked. Programs that use it fail until they have the new one.', result: 'The old secret stopped working' },
  '1h': { choice: 'Keep it for 1 hour', help: 'Enough to hand out the new one by hand.', result: 'The old secret keeps working for 1 hour' },
  '24h': { choice: 'Keep it for 24 hours', help: 'Nothing fails while you roll the new one out.', result: 'The old secret keeps working for 24 hours' },
};
