import { describe, expect, it } from '@jest/globals';
import { timeLeft } from './countdown';
import { untilNextEnd } from './secret-list';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('the end of a secret', () => {
  it('counts down in its two largest units', () => {
    expect([24 * HOUR, 23 * HOUR + 59 * MINUTE, HOUR, 61_000, 900].map(timeLeft)).toEqual(['1 d', '23 h 59 min', '1 h', '1 min 1 s', '1 s']);
    expect([0, -5].map(timeLeft)).toEqual([undefined, undefined]);
  });

  it('is waited for by the list: the next one, never one that is over', () => {
    const now = Date.parse('2026-11-22T10:00:00Z');
    const ends = (...times: (string | null)[]) => times.map((endsAt) => ({ endsAt }));
    expect(untilNextEnd(ends(null, '2026-11-22T11:00:00Z', '2026-11-22T10:30:00Z', '2026-11-22T09:00:00Z'), now)).toBe(30 * MINUTE);
    expect(untilNextEnd(ends(null, '2026-11-22T09:00:00Z'), now)).toBeUndefined();
  });
});
