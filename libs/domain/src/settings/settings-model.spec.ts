import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Refusal } from '../refusal.js';
import { CATALOGUE, initialValues, settingAt } from './catalogue.js';
import { decideApply, decideDiscard, foldApply } from './decide-apply.js';
import { type AcceptedEdit, decideEdit } from './decide-edit.js';
import { decideRestore } from './decide-restore.js';
import { foldSettings, type SettingsFact } from './fold.js';
import type { EditContext, Operation } from './operations.js';
import { effective, revOf, type SettingsState } from './state.js';
import { sameValue, type SettingValue } from './values.js';

const initial = initialValues('My app');
const fresh: SettingsState = { revision: 0, applied: initial, draft: {}, touched: {}, initial };

const ITEMS: Record<string, string[]> = {
  'oauth.scopes': ['openid', 'email', 'phone'],
  'oauth.grantTypes': ['authorization_code', 'refresh_token', 'client_credentials'],
  'security.ipAllowList': ['10.0.0.1', '10.0.0.2', '::1'],
};
const VALUES: Record<string, SettingValue[]> = {
  'general.displayName': ['My app', 'Other', ''],
  'limits.burst': [100, 5, 0],
  'oauth.requirePkce': [true, false],
  'env.REGION': ['eu', 'us'],
  'features.dark': [true, false],
};
const person = fc.constantFrom('usr_ada', 'usr_ben', 'usr_eve');

const anyItem = fc.constantFrom(...Object.keys(ITEMS)).chain((path) => {
  const item = fc.constantFrom(...(ITEMS[path] ?? []));
  return fc.oneof(
    fc.record({ op: fc.constantFrom('add' as const, 'remove' as const), path: fc.constant(path), item }),
    fc.record({ op: fc.constant('replace' as const), path: fc.constant(path), item, with: item }),
  );
});

/** An operation of a sequence: `base` is made of the rev that stands then, true or off by some. */
type Drawn = { operation: Operation; drift: number };
const anyOperation: fc.Arbitrary<Drawn> = fc.record({
  operation: fc.oneof(
    anyItem,
    fc.constantFrom(...Object.keys(VALUES)).chain((path) => fc.record({ op: fc.constant('set' as const), path: fc.constant(path), value: fc.constantFrom(...(VALUES[path] ?? [])), base: fc.constant(0) })),
    fc.record({ op: fc.constant('reset' as const), path: fc.constantFrom(...Object.keys(VALUES), ...Object.keys(ITEMS)) }),
  ),
  drift: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: -2, max: 2 }) }),
});

type Act = { by: string } & ({ do: 'edit'; ops: Drawn[] } | { do: 'apply' } | { do: 'discard'; paths: string[] | undefined } | { do: 'restore'; back: number });
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('edit' as const), by: person, ops: fc.array(anyOperation, { minLength: 1, maxLength: 4 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('apply' as const), by: person }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restore' as const), by: person, back: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('discard' as const), by: person, paths: fc.option(fc.subarray(Object.keys({ ...VALUES, ...ITEMS }), { minLength: 1 }), { nil: undefined }) }) },
);

const onRev = (state: SettingsState, { operation, drift }: Drawn): Operation =>
  operation.op === 'set' ? { ...operation, base: Math.max(0, revOf(state, operation.path) + drift) } : operation;

/** What the server would do with an act, as the next state and the fact it logs. */
function decide(state: SettingsState, act: Act, context: EditContext, revisions: readonly Record<string, SettingValue>[]): { state: SettingsState; fact: SettingsFact } | Refusal {
  if (act.do === 'apply') {
    const applied = decideApply(state);
    return applied instanceof Refusal ? applied : { state: applied.state, fact: { type: 'settings.applied' } };
  }
  if (act.do === 'discard') {
    const discarded = decideDiscard(state, act.paths, context);
    return discarded instanceof Refusal ? discarded : { state: discarded.state, fact: { type: 'settings.discarded', data: { paths: discarded.paths } } };
  }
  if (act.do === 'restore') {
    const restored = decideRestore(state, revisions.at(-1 - act.back) ?? state.initial, context);
    return { state: restored.state, fact: { type: 'settings.restored', data: { values: restored.values } } };
  }
  const ops = act.ops.map((drawn) => onRev(state, drawn));
  const accepted = decideEdit(state, ops, context);
  return accepted instanceof Refusal ? accepted : { state: accepted.state, fact: { type: 'settings.edited', data: { ops } } };
}

/** Runs the acts from the start and calls `step` with each accepted one, before and after. */
function play(acts: readonly Act[], step: (before: SettingsState, after: SettingsState, fact: SettingsFact, context: EditContext, act: Act) => void): SettingsState {
  let state = fresh;
  const revisions: Record<string, SettingValue>[] = [];
  acts.forEach((act, index) => {
    const context = { by: act.by, at: new Date(index * 1000).toISOString(), number: index + 1 };
    const kept = structuredClone(state);
    const decided = decide(state, act, context, revisions);
    expect(state).toEqual(kept);
    if (decided instanceof Refusal) return;
    step(state, decided.state, decided.fact, context, act);
    state = decided.state;
    if (act.do === 'apply') revisions.push(state.applied);
    if (act.do === 'restore') expect(foldApply(state).applied).toEqual(revisions.at(-1 - act.back) ?? state.initial);
  });
  return state;
}

const anyActs = fc.array(anyAct, { maxLength: 25 });
const PATHS = [...Object.keys(VALUES), ...Object.keys(ITEMS)];

describe('any sequence of edits, applies, discards and restores', () => {
  it('[SET-8] a restored revision, once applied, has exactly its values again', () => {
    // The expectation stands in play(), after each restore.
    fc.assert(fc.property(anyActs, (acts) => void play(acts, () => undefined)));
  });

  it('[SET-2, EVT-3] the fold of the accepted facts, read back from JSON, is the state that was decided', () => {
    fc.assert(
      fc.property(anyActs, (acts) => {
        let folded = fresh;
        const last = play(acts, (_before, after, fact, context) => {
          folded = foldSettings(folded, JSON.parse(JSON.stringify(fact)) as SettingsFact, context);
          expect(folded).toEqual(after);
        });
        expect(JSON.parse(JSON.stringify(folded))).toEqual(last);
      }),
    );
  });

  it('[SET-7] nothing in the draft equals what is applied, and no unknown or invalid value ever stands', () => {
    fc.assert(
      fc.property(anyActs, (acts) => {
        play(acts, (_before, after) => {
          for (const [path, { value, authors, by }] of Object.entries(after.draft)) {
            expect(sameValue(value, after.applied[path])).toBe(false);
            expect(authors).toContain(by);
            expect(settingAt(path)).toBeDefined();
          }
        });
      }),
    );
  });

  it('[SET-3] a rev moves to the number of the event exactly when the effective value changes', () => {
    fc.assert(
      fc.property(anyActs, (acts) => {
        play(acts, (before, after, _fact, { number }) => {
          for (const path of PATHS) {
            const changed = !sameValue(effective(before, path), effective(after, path));
            expect([path, revOf(after, path)]).toEqual([path, changed ? number : revOf(before, path)]);
          }
        });
      }),
    );
  });

  it('[SET-3] each accepted edit tells the value that stood before it of every setting it names', () => {
    fc.assert(
      fc.property(anyActs, (acts) => {
        play(acts, (before, _after, fact, context) => {
          if (fact.type !== 'settings.edited') return;
          const again = decideEdit(before, fact.data.ops, context) as AcceptedEdit;
          expect(again.before).toEqual(Object.fromEntries(fact.data.ops.map(({ path }) => [path, effective(before, path)])));
        });
      }),
    );
  });

  it('[SET-7] apply keeps every effective value and holds every fixed setting', () => {
    fc.assert(
      fc.property(anyActs, (acts) => {
        play(acts, (before, after, fact) => {
          if (fact.type !== 'settings.applied') return;
          for (const path of PATHS) expect(effective(after, path)).toEqual(effective(before, path));
          for (const { path } of CATALOGUE) expect(after.applied).toHaveProperty([path]);
          expect(after.revision).toBe(before.revision + 1);
        });
      }),
    );
  });

  it('[SET-3] a set is accepted if and only if its base is the rev, or the value already stands', () => {
    fc.assert(
      fc.property(anyActs, fc.constantFrom('limits.burst', 'env.REGION'), fc.integer({ min: 0, max: 30 }), fc.boolean(), (acts, path, base, other) => {
        const state = play(acts, () => undefined);
        const values = { 'limits.burst': [5, 100], 'env.REGION': ['eu', 'us'] }[path];
        const value = values[other ? 1 : 0] as SettingValue;
        const result = decideEdit(state, [{ op: 'set', path, value, base }], { by: 'usr_ada', at: '', number: 1000 });
        expect(!(result instanceof Refusal)).toBe(base === revOf(state, path) || sameValue(effective(state, path), value));
      }),
    );
  });
});

describe('two edits in either order', () => {
  const context = (number: number) => ({ by: 'usr_ada', at: '', number });
  const both = (state: SettingsState, first: Operation, second: Operation): SettingsState | Refusal => {
    const one = decideEdit(state, [first], context(100));
    if (one instanceof Refusal) return one;
    const two = decideEdit(one.state, [second], context(101));
    return two instanceof Refusal ? two : two.state;
  };
  const values = (state: SettingsState | Refusal): unknown =>
    state instanceof Refusal ? state.code : PATHS.map((path) => effective(state, path)).map((value) => (Array.isArray(value) ? [...value].sort() : value));

  it('[SET-3] add and remove of different items of one list commute below its limit', () => {
    const simple = anyItem.filter((operation) => operation.op !== 'replace');
    fc.assert(
      fc.property(anyActs, simple, simple, (acts, a, b) => {
        fc.pre(a.path === b.path && a.item !== b.item);
        const state = play(acts, () => undefined);
        expect(values(both(state, a, b))).toEqual(values(both(state, b, a)));
        expect(both(state, a, b)).not.toBeInstanceOf(Refusal);
      }),
    );
  });

  it('[SET-3] operations on different settings always commute', () => {
    fc.assert(
      fc.property(anyActs, anyOperation, anyOperation, (acts, a, b) => {
        fc.pre(a.operation.path !== b.operation.path);
        const state = play(acts, () => undefined);
        const [first, second] = [onRev(state, a), onRev(state, b)];
        fc.pre(!(decideEdit(state, [first], context(100)) instanceof Refusal) && !(decideEdit(state, [second], context(100)) instanceof Refusal));
        expect(values(both(state, first, second))).toEqual(values(both(state, second, first)));
        expect(both(state, first, second)).not.toBeInstanceOf(Refusal);
      }),
    );
  });
});
