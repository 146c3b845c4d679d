import { beforeEach, expect, it, jest } from '@jest/globals';
import { effectScope, ref } from 'vue';
import type { PersonHere } from './presence';

const sent = jest.fn();
const listeners = new Map<string, (people: PersonHere[]) => void>();
jest.unstable_mockModule('./event-stream', () => ({
  sendPresence: sent,
  onPresence: (app: string, listener: (people: PersonHere[]) => void) => {
    listeners.set(app, listener);
    return () => listeners.delete(app);
  },
}));
const { usePresence } = await import('./presence');
const { TYPING_PACE } = await import('./typing-voice');

/** A component that uses presence until it goes. */
function component(app: Parameters<typeof usePresence>[0]) {
  const scope = effectScope();
  const presence = scope.run(() => usePresence(app));
  if (!presence) throw new Error('The scope has ended.');
  return { ...presence, go: () => scope.stop() };
}
const ben: PersonHere = { id: 'usr_ben', name: 'Ben', path: 'oauth.scopes' };

beforeEach(() => {
  sent.mockClear();
});

it('[SET-9] tells everyone who asks who is on the app and on which setting', () => {
  const page = component('app_1');
  listeners.get('app_1')?.([ben]);
  const late = component('app_1');
  expect([page.people.value, late.people.value, late.at('oauth.scopes'), late.at('webhooks.url')]).toEqual([[ben], [ben], [ben], []]);
  page.go();
  late.go();
  expect(listeners.size).toBe(0);
});

it('leaves a setting with the component that was on it, and the app with the last that said so', () => {
  const reader = component('app_1');
  const layout = component('app_1');
  const settings = component('app_1');
  layout.move(null);
  settings.move('oauth.scopes');
  settings.move('oauth.scopes');
  settings.go();
  layout.go();
  expect(sent.mock.calls).toEqual([
    ['app_1', null],
    ['app_1', 'oauth.scopes'],
    ['app_1', null],
    ['app_1', undefined],
  ]);
  reader.go();
});

it('[COL-7] says again that one is here after access came back, though others on the page kept watching', () => {
  const topBar = component('app_1');
  for (const layout of [component('app_1'), component('app_1')]) {
    layout.move(null);
    layout.go();
  }
  expect(sent.mock.calls.filter(([, path]) => path === null)).toHaveLength(2);
  topBar.go();
});

it('[SET-9] shows others what is half-typed, at an even pace, and nothing any more once the place is left', () => {
  jest.useFakeTimers();
  const settings = component('app_1');
  settings.type('nowhere');
  settings.move('oauth.scopes');
  for (const text of ['t', 'te', 'tel']) settings.type(text);
  jest.advanceTimersByTime(TYPING_PACE);
  settings.type('tele');
  settings.move('general.tagline');
  jest.advanceTimersByTime(10 * TYPING_PACE);
  expect(sent.mock.calls).toEqual([
    ['app_1', 'oauth.scopes'],
    ['app_1', 'oauth.scopes', 't'],
    ['app_1', 'oauth.scopes', 'tel'],
    ['app_1', 'general.tagline'],
  ]);
  settings.go();
  jest.useRealTimers();
});

it('follows to another app and forgets who was on the first', () => {
  const app = ref('app_1');
  const topBar = component(app);
  listeners.get('app_1')?.([ben]);
  app.value = 'app_2';
  expect(topBar.people.value).toEqual([]);
  expect([...listeners.keys()]).toEqual(['app_2']);
  topBar.go();
});
