import { expect, it } from '@jest/globals';
import { pauseBefore } from './backoff';

it('doubles, stays under ten seconds and scatters by half', () => {
  const longest = [0, 1, 2, 3, 8].map((attempt) => pauseBefore(attempt, () => 1));
  expect(longest).toEqual([500, 1000, 2000, 4000, 10_000]);
  expect(pauseBefore(3, () => 0)).toBe(2000);
});
