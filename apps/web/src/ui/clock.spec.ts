import { afterEach, describe, expect, it } from '@jest/globals';
import { clockOffset, noteServerTime, onThisClock, serverNow } from './clock';

const at = Date.parse('2026-11-22T10:00:00.000Z');
const header = (time: number): string => new Date(time).toUTCString();
afterEach(() => {
  clockOffset.value = 0;
});

describe('a device whose clock is wrong', () => {
  it('is told by the server’s Date how far it is off', () => {
    noteServerTime(header(at + 3_600_000), at - 20, at + 20);
    expect(clockOffset.value).toBe(3_600_000);
    expect(onThisClock(new Date(at + 3_600_000).toISOString()).getTime()).toBe(at);
    expect(serverNow(new Date(at)).getTime()).toBe(at + 3_600_000);
  });

  it('makes nothing of a second, of a slow answer, or of none', () => {
    noteServerTime(header(at + 1_000), at, at + 30);
    noteServerTime(header(at + 90_000), at, at + 5_000);
    noteServerTime(null, at, at);
    noteServerTime('yesterday', at, at);
    expect(clockOffset.value).toBe(0);
  });
});
