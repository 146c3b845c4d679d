import type { AppSnapshot, EventEnvelope, Page } from '@coterie/contracts';
import { expect, it } from '@jest/globals';
import { watch } from 'vue';
import { activityLog, type FetchPage } from './activity.store';

const event = (number: number): EventEnvelope => ({ number, id: `evt_${number}`, type: 'settings.edited', at: '2026-11-22T10:00:00.000Z', actor: { id: 'usr_ada', name: 'Ada' }, data: {} });
const snapshot = {} as AppSnapshot;

/** A log of `count` events, read in pages of `size`. */
function logOf(count: () => number, size: number): FetchPage {
  return (after) => {
    const from = after === undefined ? count() : Number(after) - 1;
    const items = Array.from({ length: Math.min(size, from) }, (_, at) => event(from - at));
    return Promise.resolve<Page<EventEnvelope>>({ items, next: from > size ? String(from - size + 1) : null });
  };
}
const numbers = (events: readonly EventEnvelope[]): number[] => events.map((one) => one.number);
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

it('[EVT-3] holds live events and older pages as one log, each event once', async () => {
  const log = activityLog(logOf(() => 8, 3));
  log.load(snapshot, 6);
  log.apply([event(7), event(8)]);
  await settled();
  await log.older();
  log.apply([event(9)]);
  expect(numbers(log.events.value)).toEqual([3, 4, 5, 6, 7, 8, 9]);
  await log.older();
  expect(numbers(log.events.value)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(log.hasOlder.value).toBe(false);
});

it('begins anew when it missed too much to be told event by event', async () => {
  let count = 6;
  const log = activityLog(logOf(() => count, 3));
  log.load(snapshot, 6);
  await settled();
  count = 900;
  log.load(snapshot, 900);
  await settled();
  expect(numbers(log.events.value)).toEqual([898, 899, 900]);
});

it('keeps only what belongs to its filter', async () => {
  const log = activityLog(logOf(() => 0, 3), ({ actor }) => actor.id === 'usr_ben');
  log.load(snapshot, 0);
  await settled();
  log.apply([event(1), { ...event(2), actor: { id: 'usr_ben', name: 'Ben' } }]);
  expect(numbers(log.events.value)).toEqual([2]);
});

it('says what went wrong and can be asked again', async () => {
  let fails = true;
  const read = logOf(() => 2, 3);
  const log = activityLog((after) => (fails ? Promise.reject(new Error('lost')) : read(after)));
  log.load(snapshot, 2);
  await settled();
  expect(log.state.value).toBe('failed');
  fails = false;
  await log.older();
  expect([log.state.value, numbers(log.events.value)]).toEqual(['ready', [1, 2]]);
});

it('can be asked for more by whoever waits for it to be ready', async () => {
  const log = activityLog(logOf(() => 9, 3));
  watch(log.state, (state) => void (state === 'ready' && log.older()));
  log.load(snapshot, 9);
  await settled();
  await settled();
  expect(log.events.value).toHaveLength(9);
});
