import type { Operation, SettingsState, SettingValue } from '@coterie/domain';
import { revOf } from '@coterie/domain';
import fc from 'fast-check';

/** An operation before it is sent: a `set` gets its base then, `drift` away from the rev that its writer knows. */
export interface Intent {
  operation: Operation;
  drift: number;
}

/** What a writer does next, on the app of that index. */
export type Action = { app: number } & (
  | { do: 'edit'; intents: Intent[] }
  | { do: 'cut'; away: number }
  | { do: 'reopen' }
  | { do: 'apply' }
  | { do: 'discard' }
  | { do: 'restore' }
);

const numbered = (count: number, name: (index: number) => string): string[] => Array.from({ length: count }, (_, index) => name(index));

/** More items than the lists hold, so that their limits are met too. */
const LISTS: Record<string, string[]> = {
  'oauth.scopes': numbered(30, (index) => `scope:${index}`),
  'oauth.redirectUris': numbered(14, (index) => `https://example.com/${index}`),
  'oauth.grantTypes': ['authorization_code', 'refresh_token', 'client_credentials'],
};
const VALUES: Record<string, SettingValue[]> = {
  'general.tagline': numbered(50, (index) => `Tagline ${index}`),
  'limits.burst': [1, 2, 3, 100, 10_000, 0],
  'oauth.requirePkce': [true, false],
  'env.REGION': ['eu', 'us', 'ap'],
  'env.LEVEL': ['info', 'debug'],
  'features.dark': [true, false],
  'features.beta': [true, false],
};

const item = fc.constantFrom(...Object.keys(LISTS)).chain((path) => {
  const one = fc.constantFrom(...(LISTS[path] ?? []));
  return fc.oneof(
    { weight: 5, arbitrary: fc.record({ op: fc.constant('add' as const), path: fc.constant(path), item: one }) },
    { weight: 4, arbitrary: fc.record({ op: fc.constant('remove' as const), path: fc.constant(path), item: one }) },
    { weight: 1, arbitrary: fc.record({ op: fc.constant('replace' as const), path: fc.constant(path), item: one, with: one }) },
  );
});
const value = fc
  .constantFrom(...Object.keys(VALUES))
  .chain((path) => fc.record({ op: fc.constant('set' as const), path: fc.constant(path), value: fc.constantFrom(...(VALUES[path] ?? [])), base: fc.constant(0) }));
const reset = fc.record({ op: fc.constant('reset' as const), path: fc.constantFrom(...Object.keys(VALUES), ...Object.keys(LISTS)) });

const intent: fc.Arbitrary<Intent> = fc.record({
  operation: fc.oneof({ weight: 5, arbitrary: item }, { weight: 5, arbitrary: value }, { weight: 1, arbitrary: reset }),
  drift: fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constantFrom(-1, 1, 100) }),
});

const action = (apps: number): fc.Arbitrary<Action> => {
  const app = fc.nat(apps - 1);
  const other = <T extends string>(what: T) => fc.record({ app, do: fc.constant(what) });
  return fc.oneof(
    { weight: 100, arbitrary: fc.record({ app, do: fc.constant('edit' as const), intents: fc.array(intent, { minLength: 1, maxLength: 3 }) }) },
    { weight: 3, arbitrary: fc.record({ app, do: fc.constant('cut' as const), away: fc.constantFrom(0, 0, 50, 300, 1500) }) },
    { weight: 4, arbitrary: other('reopen') },
    { weight: 1, arbitrary: other('apply') },
    { weight: 1, arbitrary: other('discard') },
    { weight: 1, arbitrary: other('restore') },
  );
};

/** What one writer will do: the same for the same seed. */
export const scriptOf = (seed: number, actions: number, apps: number): Action[] => structuredClone(fc.sample(action(apps), { seed, numRuns: actions }));

/** The operations as this writer sends them now. */
export const opsNow = (state: SettingsState, intents: readonly Intent[]): Operation[] =>
  intents.map(({ operation, drift }) => (operation.op === 'set' ? { ...operation, base: Math.max(0, revOf(state, operation.path) + drift) } : operation));
