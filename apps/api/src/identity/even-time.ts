import { setTimeout as pause } from 'node:timers/promises';

/** Longer than the difference between a known and an unknown address takes, on a busy machine too. */
export const EVEN_MS = 300;

/**
 * Lets a task take at least this long, in milliseconds, also when it fails: how long an answer took must not tell whether an
 * address has an account.
 */
export async function noSoonerThan<T>(ms: number, task: () => Promise<T>): Promise<T> {
  const floor = pause(ms);
  try {
    return await task();
  } finally {
    await floor;
  }
}
