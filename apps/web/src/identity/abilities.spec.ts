import { subject } from '@casl/ability';
import { expect, it } from '@jest/globals';
import { abilityFrom } from './abilities';

it('allows what the packed rules say, where they say it', () => {
  const ability = abilityFrom([['create,read', 'App', { organization: 'org_1' }]]);
  expect(ability.can('create', subject('App', { organization: 'org_1' }))).toBe(true);
  expect(ability.can('create', subject('App', { organization: 'org_2' }))).toBe(false);
  expect(ability.can('delete', subject('App', { organization: 'org_1' }))).toBe(false);
});

it.each([
  [[['read', 'App', { organization: { $ne: 'org_1' } }]]],
  [[['read', 'App', { __proto__x: 'a' }]]],
  [[['read', 'App', JSON.parse('{"__proto__": "a"}') as unknown]]],
  [{ read: 'App' }],
  ['rules'],
  [undefined],
])('allows nothing by rules of another form: %j', (rules) => {
  expect(abilityFrom(rules).can('read', subject('App', { organization: 'org_1' }))).toBe(false);
});
