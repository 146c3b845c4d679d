import { describe, expect, it } from '@jest/globals';
import { Refusal } from '../refusal.js';
import { initialValues } from './catalogue.js';
import { type AcceptedEdit, decideEdit } from './decide-edit.js';
import { type Operation, OPERATIONS_LIMIT } from './operations.js';
import { effective, revOf, type SettingsState } from './state.js';

const initial = initialValues('My app');
const fresh: SettingsState = { revision: 0, applied: initial, draft: {}, touched: {}, initial };
const NAME = 'general.displayName';
const URIS = 'oauth.redirectUris';
const uri = (name: string | number): string => `https://example.com/${name}`;

const context = (number: number, by = 'usr_ada') => ({ by, at: `2026-11-22T12:00:${String(number).padStart(2, '0')}.000Z`, number });

function edited(state: SettingsState, number: number, ops: Operation[], by?: string): SettingsState {
  const result = decideEdit(state, ops, context(number, by));
  if (result instanceof Refusal) throw result;
  return result.state;
}

const tryEdit = (state: SettingsState, ...ops: Operation[]): AcceptedEdit | Refusal => decideEdit(state, ops, context(99, 'usr_ben'));
const set = (value: string | number | boolean, base: number, path = NAME): Operation => ({ op: 'set', path, value, base });
const add = (item: string): Operation => ({ op: 'add', path: URIS, item });
const remove = (item: string): Operation => ({ op: 'remove', path: URIS, item });

describe('the conflict rule', () => {
  const touched = edited(fresh, 7, [set('Theirs', 0)]);

  it('[SET-3] a set on the rev that stands is accepted, and the rev becomes the number of its event', () => {
    expect(revOf(touched, NAME)).toBe(7);
    expect(tryEdit(touched, set('Mine', 7))).toMatchObject({ before: { [NAME]: 'Theirs' }, state: { touched: { [NAME]: { rev: 99, by: 'usr_ben' } } } });
  });

  it.each([0, 6, 8, 1_000_000])('[SET-3] a set based on rev %i of a setting at 7 is a conflict that tells what stands there', (base) => {
    expect(tryEdit(touched, set('Mine', base))).toMatchObject({
      code: 'conflict',
      details: { path: NAME, theirs: { value: 'Theirs', by: 'usr_ada', at: '2026-11-22T12:00:07.000Z', rev: 7 } },
    });
  });

  it('[SET-3] also when oneself was first', () => {
    expect(decideEdit(touched, [set('Mine', 0)], context(9))).toMatchObject({ code: 'conflict' });
  });

  it('[SET-3] a base above 0 on a setting that nobody touched is a conflict with nobody', () => {
    expect(tryEdit(fresh, set('Mine', 3))).toMatchObject({ code: 'conflict', details: { theirs: { value: 'My app', by: null, at: null, rev: 0 } } });
  });

  it('[SET-3] a set to the value that already stands is accepted on any base and moves no rev', () => {
    for (const base of [0, 7, 8]) expect(tryEdit(touched, set('Theirs', base))).toMatchObject({ state: touched });
  });

  it('[SET-3] edits of different settings never disturb each other', () => {
    expect(tryEdit(touched, set('A tagline', 0, 'general.tagline'))).toMatchObject({ state: { touched: { [NAME]: { rev: 7 }, 'general.tagline': { rev: 99 } } } });
  });

  it('[SET-3] a reset with a base follows the same rule; without one it always goes through', () => {
    const reset = (base?: number): Operation => ({ op: 'reset', path: NAME, base });
    expect(tryEdit(touched, reset(6))).toMatchObject({ code: 'conflict' });
    expect(tryEdit(touched, reset(7))).toMatchObject({ state: { draft: {} } });
    expect(tryEdit(touched, reset())).toMatchObject({ state: { draft: {} } });
    expect(tryEdit(fresh, reset(5))).toMatchObject({ state: fresh });
  });

  it('[SET-3] all bases of one edit speak of the moment before it', () => {
    expect(tryEdit(touched, set('One', 7), set('Two', 7))).toMatchObject({ state: { draft: { [NAME]: { value: 'Two' } } }, before: { [NAME]: 'Theirs' } });
    expect(tryEdit(touched, set('One', 7), set('Two', 99))).toMatchObject({ code: 'conflict' });
  });
});

describe('lists', () => {
  const two = edited(fresh, 1, [add(uri('a')), add(uri('b'))]);

  it('[SET-3] add of what is there and remove of what is not succeed and change nothing', () => {
    expect(tryEdit(two, add(uri('a')), remove(uri('z')))).toMatchObject({ state: two, before: { [URIS]: [uri('a'), uri('b')] } });
  });

  it('[SET-3] replace keeps the place of the item; once the item is gone it is a conflict', () => {
    const replace = (item: string, other: string): Operation => ({ op: 'replace', path: URIS, item: uri(item), with: uri(other) });
    expect(tryEdit(two, replace('a', 'c'))).toMatchObject({ state: { draft: { [URIS]: { value: [uri('c'), uri('b')] } } } });
    expect(tryEdit(two, replace('a', 'b'))).toMatchObject({ state: { draft: { [URIS]: { value: [uri('b')] } } } });
    expect(tryEdit(two, replace('z', 'c'))).toMatchObject({ code: 'conflict', details: { path: URIS, theirs: { value: [uri('a'), uri('b')], by: 'usr_ada', rev: 1 } } });
  });

  it('[SET-6] the eleventh redirect URI is refused, and so is the edit it stands in', () => {
    const ten = edited(fresh, 1, Array.from({ length: 10 }, (_, index) => add(uri(index))));
    expect(tryEdit(ten, add(uri('more')))).toMatchObject({ code: 'invalid', details: [{ path: URIS, message: 'At most 10 items.' }] });
    expect(tryEdit(ten, remove(uri(0)), add(uri('more')))).toMatchObject({ state: { revision: 0 } });
    expect(tryEdit(ten, add(uri(9)))).toMatchObject({ state: ten });
  });

  it('[SET-7] an item that is removed and added again within one edit changed nothing', () => {
    expect(tryEdit(two, remove(uri('a')), add(uri('a')))).toMatchObject({ state: two });
  });

  it('[SET-6] an item that a later rule forbids can still be removed', () => {
    const old = { ...fresh, applied: { ...initial, [URIS]: ['http://example.com/old'] } };
    expect(tryEdit(old, remove('http://example.com/old'))).toMatchObject({ state: { draft: { [URIS]: { value: [] } } } });
    expect(tryEdit(old, add('http://example.com/new'))).toMatchObject({ code: 'invalid' });
  });
});

describe('the draft', () => {
  it('[SET-1] names everyone who changed a setting since it entered, first come first', () => {
    const state = edited(edited(edited(fresh, 1, [set('A', 0)]), 2, [set('B', 1)], 'usr_ben'), 3, [set('C', 2)]);
    expect(state.draft[NAME]).toEqual({ value: 'C', by: 'usr_ada', at: context(3).at, authors: ['usr_ada', 'usr_ben'] });
  });

  it('[SET-7] a value equal to the applied one leaves the draft, and its rev moves', () => {
    const state = edited(edited(fresh, 1, [set('A', 0)]), 2, [set('My app', 1)]);
    expect(state.draft).toEqual({});
    expect(revOf(state, NAME)).toBe(2);
  });

  it('[SET-7] a map entry that is removed is a change until it is applied; one never applied just goes', () => {
    const path = 'env.REGION';
    const reset: Operation = { op: 'reset', path };
    expect(edited(edited(fresh, 1, [set('eu', 0, path)]), 2, [reset]).draft).toEqual({});
    const applied = { ...fresh, applied: { ...initial, [path]: 'eu' } };
    const removed = edited(applied, 3, [reset]);
    expect(removed.draft[path]).toMatchObject({ value: null });
    expect(effective(removed, path)).toBeNull();
  });

  it('[SET-6] holds at most 100 environment variables, removed ones not counted', () => {
    const sets = Array.from({ length: 100 }, (_, index) => set('x', 0, `env.V${index}`));
    const full = edited(fresh, 1, sets);
    expect(tryEdit(full, set('x', 0, 'env.MORE'))).toMatchObject({ code: 'invalid', details: [{ path: 'env.MORE' }] });
    expect(tryEdit(full, set('y', 1, 'env.V5'))).toMatchObject({ state: { revision: 0 } });
    expect(tryEdit(full, { op: 'reset', path: 'env.V5' }, set('x', 0, 'env.MORE'))).toMatchObject({ state: { revision: 0 } });
    expect(tryEdit(full, set(true, 0, 'features.more'))).toMatchObject({ state: { revision: 0 } });
  });
});

describe('one edit', () => {
  it.each<[string, Operation]>([
    ['an invalid value', set('', 0)],
    ['an unknown path', set('x', 0, 'general.nothing')],
    ['a map entry with a bad name', set('x', 0, 'env.lower')],
    ['a set on a list', { op: 'set', path: URIS, value: [uri('a')], base: 0 }],
    ['an add on a value', { op: 'add', path: NAME, item: 'x' }],
    ['an invalid item', add('nonsense')],
    ['an invalid replacement', { op: 'replace', path: URIS, item: uri('a'), with: 'nonsense' }],
    ['a reset of nothing known', { op: 'reset', path: 'nothing' }],
  ])('[SET-6] %s is invalid, names its path, and takes the whole edit with it', (_what, operation) => {
    const refused = tryEdit(fresh, set('A tagline', 0, 'general.tagline'), operation);
    expect(refused).toMatchObject({ code: 'invalid', details: [{ path: operation.path, message: expect.any(String) }] });
  });

  it('[SET-3] a conflict takes the whole edit with it', () => {
    expect(tryEdit(fresh, set('A tagline', 0, 'general.tagline'), set('Mine', 5))).toMatchObject({ code: 'conflict' });
  });

  it('[SET-6] holds at least one operation and at most the limit', () => {
    expect(tryEdit(fresh)).toMatchObject({ code: 'invalid' });
    const many = Array.from({ length: OPERATIONS_LIMIT + 1 }, () => add(uri('a')));
    expect(tryEdit(fresh, ...many)).toMatchObject({ code: 'invalid' });
    expect(tryEdit(fresh, ...many.slice(1))).toMatchObject({ state: { revision: 0 } });
  });

  it('[SET-11] may break every rule across settings', () => {
    const state = edited(fresh, 1, [set(true, 0, 'webhooks.enabled'), set('none', 0, 'oauth.tokenAuthMethod'), set(false, 0, 'oauth.requirePkce')]);
    expect(Object.keys(state.draft)).toHaveLength(3);
  });
});
