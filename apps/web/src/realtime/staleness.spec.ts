import { describe, expect, it, jest } from '@jest/globals';
import { isStale, SILENCE, whenAwake } from './staleness';

describe('after a sleep', () => {
  it('a connection that heard no ping for longer than the server waits is dead', () => {
    expect(isStale(1_000, 1_000 + SILENCE)).toBe(false);
    expect(isStale(1_000, 1_001 + SILENCE)).toBe(true);
  });

  it('looks at once when the page is shown, focused, or the network returns, until it is ended', () => {
    const act = jest.fn();
    const end = whenAwake(act);
    document.dispatchEvent(new Event('visibilitychange'));
    window.dispatchEvent(new Event('online'));
    window.dispatchEvent(new Event('focus'));
    expect(act).toHaveBeenCalledTimes(3);
    end();
    window.dispatchEvent(new Event('online'));
    expect(act).toHaveBeenCalledTimes(3);
  });
});
