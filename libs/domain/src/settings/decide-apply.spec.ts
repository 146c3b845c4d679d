import { describe, expect, it } from '@jest/globals';
import { Refusal } from '../refusal.js';
import { initialValues } from './catalogue.js';
import { changesOf, decideApply, decideDiscard, problemsAcross } from './decide-apply.js';
import { foldEdit } from './decide-edit.js';
import type { Operation } from './operations.js';
import { revOf, type SettingsState } from './state.js';

const initial = initialValues('My app');
const fresh: SettingsState = { revision: 0, applied: initial, draft: {}, touched: {}, initial };
const context = (number: number, by = 'usr_ada') => ({ by, at: '2026-11-22T12:00:00.000Z', number });
const set = (path: string, value: string | number | boolean): Operation => ({ op: 'set', path, value, base: 0 });

function drafted(...ops: Operation[]): SettingsState {
  return foldEdit(fresh, ops, context(4));
}

describe('apply', () => {
  it('[SET-7] makes the draft the next revision, with every change and its authors; revs stay', () => {
    const state = foldEdit(drafted(set('general.tagline', 'New'), set('env.REGION', 'eu')), [set('general.tagline', 'Newer')], context(5, 'usr_ben'));
    const applied = decideApply(state);
    if (applied instanceof Refusal) throw applied;
    expect(applied.state).toMatchObject({ revision: 1, draft: {}, applied: { 'general.tagline': 'Newer', 'env.REGION': 'eu', 'limits.burst': 100 } });
    expect(applied.changes).toEqual([
      { path: 'env.REGION', before: null, after: 'eu', authors: ['usr_ada'] },
      { path: 'general.tagline', before: '', after: 'Newer', authors: ['usr_ada', 'usr_ben'] },
    ]);
    expect(applied.authors).toEqual(['usr_ada', 'usr_ben']);
    expect(applied.state.touched).toEqual(state.touched);
  });

  it('[SET-7] removes the map entries that the draft removed', () => {
    const applied = { ...fresh, applied: { ...initial, 'env.REGION': 'eu' } };
    const state = decideApply(foldEdit(applied, [{ op: 'reset', path: 'env.REGION' }], context(4)));
    expect(state).toMatchObject({ changes: [{ path: 'env.REGION', before: 'eu', after: null }] });
    expect(state).not.toHaveProperty(['state', 'applied', 'env.REGION']);
  });

  it('[SET-7] with nothing to apply is a conflict', () => {
    expect(decideApply(fresh)).toMatchObject({ code: 'conflict' });
  });

  it.each<[string, Operation[], string[]]>([
    ['webhooks without an address', [set('webhooks.enabled', true)], ['webhooks.url']],
    ['none without PKCE', [set('oauth.tokenAuthMethod', 'none'), set('oauth.requirePkce', false)], ['oauth.requirePkce']],
    ['none with client_credentials', [set('oauth.tokenAuthMethod', 'none'), { op: 'add', path: 'oauth.grantTypes', item: 'client_credentials' }], ['oauth.grantTypes']],
    [
      'all of them at once',
      [set('webhooks.enabled', true), set('oauth.tokenAuthMethod', 'none'), set('oauth.requirePkce', false), { op: 'add', path: 'oauth.grantTypes', item: 'client_credentials' }],
      ['webhooks.url', 'oauth.requirePkce', 'oauth.grantTypes'],
    ],
  ])('[SET-11] %s is refused, each broken rule named', (_what, ops, paths) => {
    const refused = decideApply(drafted(...ops));
    expect(refused).toMatchObject({ code: 'invalid', details: paths.map((path) => ({ path, message: expect.stringMatching(/\.$/) })) });
  });

  it('[SET-11] the same settings with what they need are applied', () => {
    const whole = drafted(set('webhooks.enabled', true), set('webhooks.url', 'https://example.com/hook'), set('oauth.tokenAuthMethod', 'none'));
    expect(decideApply(whole)).toMatchObject({ state: { revision: 1 } });
    expect(problemsAcross(initial)).toEqual([]);
  });
});

describe('discard', () => {
  const state = drafted(set('general.tagline', 'New'), set('limits.burst', 5));

  it('[SET-7] drops all of the draft, tells what it held, and moves the revs', () => {
    const result = decideDiscard(state, undefined, context(9, 'usr_ben'));
    expect(result).toMatchObject({ paths: ['general.tagline', 'limits.burst'], before: { 'general.tagline': 'New', 'limits.burst': 5 }, state: { draft: {}, applied: initial } });
    if (!(result instanceof Refusal)) expect(revOf(result.state, 'limits.burst')).toBe(9);
  });

  it('[SET-7] drops some, leaves the others and what is not in the draft alone', () => {
    const result = decideDiscard(state, ['limits.burst', 'general.termsUrl'], context(9));
    expect(result).toMatchObject({ paths: ['limits.burst'], state: { draft: { 'general.tagline': { value: 'New' } }, touched: { 'general.tagline': { rev: 4 }, 'limits.burst': { rev: 9 } } } });
  });

  it('[SET-6] an unknown path is invalid', () => {
    expect(decideDiscard(state, ['limits.burst', 'nothing'], context(9))).toMatchObject({ code: 'invalid', details: [{ path: 'nothing' }] });
  });

  it('[SET-7] with nothing to drop changes nothing', () => {
    expect(decideDiscard(fresh, undefined, context(9))).toEqual({ state: fresh, paths: [], before: {} });
  });

  it('[SET-7] the review lists each change in the order of the paths', () => {
    expect(changesOf(state).map((change) => change.path)).toEqual(['general.tagline', 'limits.burst']);
  });
});
