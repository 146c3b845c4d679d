import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { effectScope, type EffectScope } from 'vue';
import { shortcutListener, shortcuts, useShortcut, type Shortcut } from './shortcuts';

const scopes: EffectScope[] = [];
function having(keys: string, more: Partial<Shortcut> = {}) {
  const act = jest.fn();
  const scope = effectScope();
  scopes.push(scope);
  scope.run(() => useShortcut({ keys, label: keys, group: 'Anywhere', act, ...more }));
  return { act, scope };
}
let time = 0;
const listen = shortcutListener(() => time);
function press(key: string, options: KeyboardEventInit = {}, on: Element = document.body): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...options });
  on.addEventListener('keydown', (heard) => listen(heard as KeyboardEvent), { once: true });
  on.dispatchEvent(event);
  return event;
}
afterEach(() => {
  scopes.splice(0).forEach((scope) => scope.stop());
  time += 10_000;
});

describe('shortcuts', () => {
  it('act on their key, with Ctrl and with ⌘, and keep the browser from it', () => {
    const { act } = having('mod+k');
    expect(press('k', { ctrlKey: true }).defaultPrevented).toBe(true);
    press('K', { metaKey: true });
    expect(press('k').defaultPrevented).toBe(false);
    expect(act).toHaveBeenCalledTimes(2);
  });

  it('leave text alone while somebody types, unless they say otherwise', () => {
    const input = document.body.appendChild(document.createElement('input'));
    const slash = having('/');
    const palette = having('mod+k', { whileTyping: true });
    press('/', {}, input);
    press('k', { ctrlKey: true }, input);
    expect(slash.act).not.toHaveBeenCalled();
    expect(palette.act).toHaveBeenCalledTimes(1);
    input.remove();
  });

  it('of two keys act on the second, soon after the first', () => {
    const { act } = having('g a');
    press('g');
    time += 5_000;
    press('a');
    expect(act).not.toHaveBeenCalled();
    press('g');
    press('a');
    expect(act).toHaveBeenCalledTimes(1);
  });

  it('go with who brought them, and the latest of the same keys wins', () => {
    const shell = having('/');
    const page = having('/');
    press('/');
    expect([shell.act.mock.calls.length, page.act.mock.calls.length]).toEqual([0, 1]);
    page.scope.stop();
    press('/');
    expect(shell.act).toHaveBeenCalledTimes(1);
    expect([...shortcuts].map(({ keys }) => keys)).toEqual(['/']);
  });
});
