import { expect, it } from '@jest/globals';
import { safeNext } from './next-path';

it('leads back to a place of this origin', () => {
  expect(safeNext('/o/acme/apps?filter=a#oauth.scopes')).toBe('/o/acme/apps?filter=a#oauth.scopes');
});

it.each(['//evil.test', '/\\evil.test', 'https://evil.test', 'javascript:alert(1)', '', undefined, ['/a'], '/\t/evil.test'])(
  'never leads to %j',
  (next) => expect(safeNext(next)).toBeUndefined(),
);
