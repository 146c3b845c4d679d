const FIRST = 500;
const MOST = 10_000;

/**
 * Milliseconds to wait before try number `attempt` (from 0): doubling, at most ten seconds, and scattered, so that a
 * restarted server doesn't meet all its pages in the same instant.
 */
export function pauseBefore(attempt: number, random: () => number = Math.random): number {
  return Math.round(Math.min(MOST, FIRST * 2 ** attempt) * (0.5 + random() / 2));
}
