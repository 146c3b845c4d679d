import { describe, expect, test } from '@jest/globals';
import type { EventEnvelope } from '@coterie/contracts';
import { ListDesk } from './list-desk';
import { MapDesk } from './map-desk';
import { MAP_FAMILIES } from '@coterie/domain';
import { conflictAck, deskWithSent, edited, viewOf, type Sent } from './settings-desk.factory';

const TAGLINE = 'general.tagline';
const SCOPES = 'oauth.scopes';

function there<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('It is not there.');
  return found;
}

/** A desk, with the server's part: `accept` answers the newest edit and brings its event. */
function atDesk(parts: Parameters<typeof viewOf>[0] = {}) {
  const { desk, sent } = deskWithSent({}, viewOf(parts));
  let number = parts?.head ?? 0;
  const newest = (): Sent => there(sent.at(-1));
  const accept = async (): Promise<void> => {
    number += 1;
    const { ops, mutationId, answer } = newest();
    desk.apply([edited(number, 'me', ops, mutationId)]);
    await answer({ ok: true, number });
  };
  const others = (ops: Sent['ops']): void => desk.apply([edited((number += 1), 'ben', ops)]);
  const event = (type: string, data: Record<string, unknown>): void =>
    desk.apply([{ ...edited((number += 1), 'ben', []), type, data } satisfies EventEnvelope]);
  return { desk, sent, newest, accept, others, event };
}

describe('undo', () => {
  test('[SET-10] takes back our own edits, newest first, each based on the rev that the edit made', async () => {
    const { desk, newest, accept } = atDesk();
    desk.set(TAGLINE, 'one');
    await accept();
    desk.set(TAGLINE, 'two');
    await accept();
    desk.set('oauth.requirePkce', false);
    await accept();
    const undone: Sent['ops'][number][] = [];
    for (let left = 3; left > 0; left -= 1) {
      expect(desk.history.undo()).toBe('sent');
      undone.push(...newest().ops);
      await accept();
    }
    expect(undone).toEqual([
      { op: 'set', path: 'oauth.requirePkce', value: true, base: 3 },
      { op: 'set', path: TAGLINE, value: 'one', base: 2 },
      // Its own undo moved the rev, and is no change by somebody else.
      { op: 'set', path: TAGLINE, value: '', base: 5 },
    ]);
    expect([desk.history.undo(), desk.value(TAGLINE), desk.history.undone.value?.rev]).toEqual(['nothing', '', 5]);
  });

  test('[SET-10] an undo conflicts with what somebody else set since, and says that it is one', async () => {
    const { desk, newest, accept, others } = atDesk();
    desk.set(TAGLINE, 'mine');
    await accept();
    others([{ op: 'set', path: TAGLINE, value: 'theirs', base: 1 }]);
    desk.history.undo();
    expect(newest().ops).toEqual([{ op: 'set', path: TAGLINE, value: '', base: 1 }]);
    await newest().answer(conflictAck(TAGLINE, 'theirs', 2));
    expect(desk.locals[TAGLINE]?.conflict).toMatchObject({ mine: '', undo: true, theirs: { value: 'theirs' } });
    expect(desk.history.undo()).toBe('nothing');
  });

  test('[SET-10] items that were added are removed, removed ones added, replaced ones replaced back', async () => {
    const { desk, newest, accept, others } = atDesk({ applied: { ...viewOf().applied, [SCOPES]: ['a', 'b'] } });
    const list = new ListDesk(desk, SCOPES);
    list.addAll(['b', 'c', 'd']);
    await accept();
    list.remove('a');
    await accept();
    list.type('b', 'b2');
    list.commit('b');
    await accept();
    others([{ op: 'remove', path: SCOPES, item: 'd' }]);
    const undone: Sent['ops'][] = [];
    while (desk.history.undo() === 'sent') {
      undone.push(newest().ops);
      await accept();
    }
    expect(undone).toEqual([
      [{ op: 'replace', path: SCOPES, item: 'b2', with: 'b' }],
      [{ op: 'add', path: SCOPES, item: 'a' }],
      [{ op: 'remove', path: SCOPES, item: 'c' }],
    ]);
    // The same items as are applied: nothing is left in the draft.
    expect([list.items(), desk.shared.value?.state.draft]).toEqual([['a', 'b'], {}]);
  });

  test('[SET-10] a map entry that was added goes, and one that was removed comes back', async () => {
    const family = there(MAP_FAMILIES.find(({ prefix }) => prefix === 'env'));
    const { desk, newest, accept } = atDesk();
    const entries = new MapDesk(desk, family);
    entries.type('name', 'REGION');
    entries.add('eu');
    await accept();
    entries.remove('env.REGION');
    await accept();
    desk.history.undo();
    expect(newest().ops).toEqual([{ op: 'set', path: 'env.REGION', value: 'eu', base: 2 }]);
    await accept();
    desk.history.undo();
    expect(newest().ops).toEqual([{ op: 'reset', path: 'env.REGION', base: 3 }]);
    await accept();
    expect(entries.paths()).toEqual([]);
  });
});

describe('what is not undone', () => {
  test('[SET-10] edits of others, and edits of ours that were made before this page was opened or elsewhere', () => {
    const { desk, others } = atDesk();
    others([{ op: 'set', path: TAGLINE, value: 'theirs', base: 0 }]);
    desk.apply([edited(2, 'me', [{ op: 'set', path: TAGLINE, value: 'in another tab', base: 1 }], 'elsewhere')]);
    expect(desk.history.undo()).toBe('nothing');
  });

  test('what was discarded, or restored as a whole', async () => {
    for (const [type, data] of [['settings.discarded', { paths: [TAGLINE], before: {} }], ['settings.restored', { revision: 1, values: { [TAGLINE]: 'old' }, before: {} }]] as const) {
      const { desk, accept, event } = atDesk();
      desk.set(TAGLINE, 'mine');
      await accept();
      event(type, data);
      expect(desk.history.undo()).toBe('nothing');
    }
  });

  test('[SET-4] what is typed and not sent: it stays, and so does the edit below it', async () => {
    const { desk, accept } = atDesk();
    desk.set(TAGLINE, 'mine');
    await accept();
    desk.type(TAGLINE, 'mine, longer');
    expect(desk.history.undo()).toBe('typing');
    expect([desk.value(TAGLINE), desk.history.edits.value.length]).toEqual(['mine, longer', 1]);
  });
});

test('[SET-10] an undo that is asked for while an edit is on its way waits for it', async () => {
  const { desk, sent, accept } = atDesk();
  desk.set(TAGLINE, 'mine');
  expect(desk.history.undo()).toBe('later');
  expect(sent).toHaveLength(1);
  await accept();
  await Promise.resolve();
  expect(sent.map(({ ops }) => ops[0])).toEqual([
    { op: 'set', path: TAGLINE, value: 'mine', base: 0 },
    { op: 'set', path: TAGLINE, value: '', base: 1 },
  ]);
});
