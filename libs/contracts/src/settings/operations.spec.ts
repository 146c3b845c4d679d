import { describe, expect, it } from '@jest/globals';
import { OPERATIONS_LIMIT } from '@coterie/domain';
import { mutationId, operation, operations } from './operations.js';

const set = { op: 'set', path: 'limits.burst', value: 5, base: 0 };

describe('operations on the wire', () => {
  it.each([
    set,
    { ...set, value: 'x' },
    { ...set, value: true },
    { op: 'add', path: 'oauth.scopes', item: 'openid' },
    { op: 'remove', path: 'oauth.scopes', item: 'openid' },
    { op: 'replace', path: 'oauth.scopes', item: 'openid', with: 'email' },
    { op: 'reset', path: 'env.REGION' },
    { op: 'reset', path: 'env.REGION', base: 3 },
  ])('[SET-3] %j is read', (one) => expect(operation.parse(one)).toEqual(one));

  it.each([
    ['a set without a base', { op: 'set', path: 'limits.burst', value: 5 }],
    ['a base below 0', { ...set, base: -1 }],
    ['half a base', { ...set, base: 0.5 }],
    ['a base as text', { ...set, base: '0' }],
    ['no value', { op: 'set', path: 'limits.burst', base: 0 }],
    ['null as value', { ...set, value: null }],
    ['an object as value', { ...set, value: {} }],
    ['no number as value', { ...set, value: NaN }],
    ['an unknown operation', { ...set, op: 'toggle' }],
    ['a field that does not belong', { ...set, item: 'x' }],
    ['an add of a number', { op: 'add', path: 'oauth.scopes', item: 5 }],
    ['a replace with nothing', { op: 'replace', path: 'oauth.scopes', item: 'a' }],
    ['an empty path', { ...set, path: '' }],
    ['nothing', null],
    ['a list', [set]],
  ])('[SET-6] refused: %s', (_what, one) => expect(operation.safeParse(one).success).toBe(false));

  it('[SET-6] an edit holds one operation at least and the limit at most', () => {
    const many = (count: number) => operations.safeParse(Array.from({ length: count }, () => set)).success;
    expect([0, 1, OPERATIONS_LIMIT, OPERATIONS_LIMIT + 1].map(many)).toEqual([false, true, true, false]);
  });

  it.each(['a', 'A-1_z', 'x'.repeat(64)])('[SET-5] %s is a mutation id', (id) => expect(mutationId.safeParse(id).success).toBe(true));
  it.each(['', 'x'.repeat(65), 'a b', 'a\n', 'é', 5, null])('[SET-5] %j is none', (id) => expect(mutationId.safeParse(id).success).toBe(false));
});
