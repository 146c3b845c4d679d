import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { ListDesk } from './list-desk';
import { TYPING_PAUSE } from './settings-desk';
import { conflictAck, deskWithSent, edited, viewOf } from './settings-desk.factory';

const TTL = 'oauth.accessTokenTtl';
const TAGLINE = 'general.tagline';
const set = (path: string, value: string | number, base: number) => ({ op: 'set' as const, path, value, base });

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

describe('what was typed and not sent', () => {
  test('[SET-4] stays when somebody else changes the setting', () => {
    const { desk } = deskWithSent();
    desk.type(TAGLINE, 'mine');
    desk.apply([edited(1, 'ben', [set(TAGLINE, 'theirs', 0)])]);
    expect(desk.value(TAGLINE)).toBe('mine');
    expect(desk.settled(TAGLINE)).toBe('theirs');
  });

  test('[SET-4] stays over a reconnect that brings a whole new state', () => {
    const { desk } = deskWithSent();
    desk.type(TAGLINE, 'mine');
    desk.load(viewOf({ head: 900 }), 900);
    expect(desk.value(TAGLINE)).toBe('mine');
  });

  test('[SET-4] stays when the right to edit ends, and goes out when it comes back', () => {
    const { desk, sent } = deskWithSent();
    desk.type(TAGLINE, 'mine');
    desk.sender.allow(false);
    desk.commit(TAGLINE);
    expect(sent).toHaveLength(0);
    expect(desk.value(TAGLINE)).toBe('mine');
    desk.sender.allow(true);
    expect(sent[0]?.ops).toEqual([set(TAGLINE, 'mine', 0)]);
  });

  test('[SET-4] stays when the server says that the app is gone, with its reason', async () => {
    const { desk, sent } = deskWithSent();
    desk.set(TAGLINE, 'mine');
    await sent[0]?.answer({ ok: false, error: { code: 'not_found', message: 'There is nothing here.' } });
    expect(desk.value(TAGLINE)).toBe('mine');
    expect(desk.locals[TAGLINE]?.problem).toBe('There is nothing here.');
  });

  test('[SET-4] a row of a list stays when somebody else removes its item', () => {
    const { desk } = deskWithSent({}, viewOf({ applied: { ...viewOf().applied, 'oauth.scopes': ['a', 'b'] } }));
    const list = new ListDesk(desk, 'oauth.scopes');
    list.type('b', 'b2');
    desk.apply([edited(1, 'ben', [{ op: 'remove', path: 'oauth.scopes', item: 'b' }])]);
    expect(list.items()).toEqual(['a', 'b']);
    expect(list.text('b')).toBe('b2');
  });
});

describe('sending', () => {
  test('text goes out after a pause and not before', () => {
    const { desk, sent } = deskWithSent();
    desk.type(TAGLINE, 'mine');
    jest.advanceTimersByTime(TYPING_PAUSE - 1);
    expect(sent).toHaveLength(0);
    jest.advanceTimersByTime(1);
    expect(sent).toHaveLength(1);
  });

  test('[SET-3] the base is what the person saw when typing began, not when it is sent', () => {
    const { desk, sent } = deskWithSent();
    desk.type(TAGLINE, 'mine');
    desk.apply([edited(1, 'ben', [set(TAGLINE, 'theirs', 0)])]);
    desk.commit(TAGLINE);
    expect(sent[0]?.ops).toEqual([set(TAGLINE, 'mine', 0)]);
  });

  test('an invalid value is not sent; the sentence stands at the field', () => {
    const { desk, sent } = deskWithSent();
    desk.type(TTL, 5);
    jest.advanceTimersByTime(TYPING_PAUSE);
    expect(desk.locals[TTL]?.problem).toBeUndefined();
    desk.commit(TTL);
    expect(sent).toHaveLength(0);
    expect(desk.locals[TTL]?.problem).toMatch(/from 60 to 86400/);
    desk.type(TTL, 90);
    expect(desk.locals[TTL]?.problem).toBeUndefined();
  });

  test('an invalid item is not sent and stays in its row', () => {
    const { desk, sent } = deskWithSent();
    const list = new ListDesk(desk, 'oauth.redirectUris');
    list.type('', 'http://example.com');
    expect(list.commit('')).toBe(false);
    expect(sent).toHaveLength(0);
    expect(list.text('')).toBe('http://example.com');
    expect(list.problem('')).toMatch(/Use https/);
  });

  test('one edit of a setting is on its way at a time; the newest typed value follows, based on it', async () => {
    const { desk, sent } = deskWithSent();
    desk.set(TAGLINE, 'a');
    desk.set(TAGLINE, 'ab');
    desk.set(TAGLINE, 'abc');
    expect(sent).toHaveLength(1);
    await sent[0]?.answer({ ok: true, number: 1 });
    expect(desk.value(TAGLINE)).toBe('abc');
    expect(sent).toHaveLength(1);
    desk.apply([edited(1, 'me', [set(TAGLINE, 'a', 0)], 'm1')]);
    expect(sent.map(({ ops }) => ops)).toEqual([[set(TAGLINE, 'a', 0)], [set(TAGLINE, 'abc', 1)]]);
  });

  test('[SET-3] what follows our own edit does not claim to know an edit that came in between', () => {
    const { desk, sent } = deskWithSent();
    desk.set(TAGLINE, 'a');
    desk.set(TAGLINE, 'ab');
    desk.apply([edited(1, 'me', [set(TAGLINE, 'a', 0)], 'm1'), edited(2, 'ben', [set(TAGLINE, 'theirs', 1)])]);
    expect(sent[1]?.ops).toEqual([set(TAGLINE, 'ab', 1)]);
  });

  test('our value stays shown between the answer and its event', async () => {
    const { desk, sent } = deskWithSent();
    desk.set(TAGLINE, 'mine');
    await sent[0]?.answer({ ok: true, number: 1 });
    expect(desk.value(TAGLINE)).toBe('mine');
    desk.apply([edited(1, 'me', [set(TAGLINE, 'mine', 0)], 'm1')]);
    expect(desk.locals).toEqual({});
    expect(desk.value(TAGLINE)).toBe('mine');
  });

  test('[SET-5] after a reload what was unanswered is sent again with the same mutation id', () => {
    const before = deskWithSent();
    before.desk.set(TAGLINE, 'mine');
    const kept = JSON.parse(JSON.stringify(before.desk.locals)) as object;
    const { desk, sent } = deskWithSent(kept);
    desk.sender.resume();
    expect(sent.map(({ mutationId, ops }) => ({ mutationId, ops }))).toEqual([{ mutationId: 'm1', ops: [set(TAGLINE, 'mine', 0)] }]);
  });

  test('items of a list go out one edit after the other and are shown at once', async () => {
    const { desk, sent } = deskWithSent();
    const list = new ListDesk(desk, 'oauth.scopes');
    list.addAll(['a', 'b']);
    list.remove('a');
    expect(list.items()).toEqual(['b']);
    expect(sent).toHaveLength(1);
    await sent[0]?.answer({ ok: true, number: 1 });
    desk.apply([edited(1, 'me', sent[0]?.ops ?? [], 'm1')]);
    expect(sent[1]?.ops).toEqual([{ op: 'remove', path: 'oauth.scopes', item: 'a' }]);
  });
});

describe('a conflict', () => {
  async function inConflict() {
    const made = deskWithSent();
    made.desk.set(TTL, 2700);
    made.desk.apply([edited(1, 'ben', [set(TTL, 1800, 0)])]);
    await made.sent[0]?.answer(conflictAck(TTL, 1800, 1));
    return made;
  }

  test('[SET-3] shows theirs and keeps mine, and sends nothing until the person chooses', async () => {
    const { desk, sent } = await inConflict();
    expect(desk.value(TTL)).toBe(2700);
    expect(desk.locals[TTL]?.conflict).toMatchObject({ mine: 2700, theirs: { value: 1800, rev: 1, by: { name: 'Ben' } } });
    desk.type(TTL, 2701);
    desk.commit(TTL);
    expect(sent).toHaveLength(1);
  });

  test('[SET-3] use mine sets it again on top of theirs', async () => {
    const { desk, sent } = await inConflict();
    desk.useMine(TTL);
    expect(sent[1]?.ops).toEqual([set(TTL, 2700, 1)]);
  });

  test('[SET-3] keep theirs drops mine', async () => {
    const { desk, sent } = await inConflict();
    desk.keepTheirs(TTL);
    expect(desk.value(TTL)).toBe(1800);
    expect(desk.locals).toEqual({});
    expect(sent).toHaveLength(1);
  });

  test('moves on with theirs, and is over when theirs becomes mine', async () => {
    const { desk } = await inConflict();
    desk.apply([edited(2, 'cid', [set(TTL, 1900, 1)])]);
    expect(desk.locals[TTL]?.conflict?.theirs).toMatchObject({ value: 1900, rev: 2, by: { id: 'cid' } });
    desk.apply([edited(3, 'cid', [set(TTL, 2700, 2)])]);
    expect(desk.locals).toEqual({});
  });

  test('an item that is gone can be added as mine', async () => {
    const { desk, sent } = deskWithSent({}, viewOf({ applied: { ...viewOf().applied, 'oauth.scopes': ['a'] } }));
    const list = new ListDesk(desk, 'oauth.scopes');
    list.type('a', 'a2');
    list.commit('a');
    await sent[0]?.answer({ ok: false, error: { code: 'conflict', message: 'x', details: { path: 'oauth.scopes', theirs: { value: [], by: null, at: null, rev: 3 } } } });
    expect(list.text('a')).toBe('a2');
    desk.useMine('oauth.scopes');
    expect(sent[1]?.ops).toEqual([{ op: 'add', path: 'oauth.scopes', item: 'a2' }]);
  });
});
