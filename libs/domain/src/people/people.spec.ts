import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addressKey, isAddress, sameAddress } from './addresses.js';
import { isPlainName, NAME_LIMIT, problemOfName } from './names.js';

describe('names', () => {
  it.each(['Ada', 'Ada Lindgren', "Zoë O'Neill-Åström", '李小龍', 'Dispatch API', 'Fleet Telemetry 2.0', 'Node.js tools', 'J. de Vries', 'x'.repeat(NAME_LIMIT), '😀'.repeat(NAME_LIMIT)])(
    '[INV-11] %s is a name',
    (name) => expect(problemOfName(name)).toBeUndefined(),
  );

  it.each([
    ['empty', ''],
    ['a space at its end', 'Ada '],
    ['only a space', ' '],
    ['61 characters', 'x'.repeat(NAME_LIMIT + 1)],
    ['a line feed', 'Ada\nBcc: all@acme.test'],
    ['a carriage return', 'Ada\rX'],
    ['a NUL', 'Ada\u0000X'],
    ['the next-line character', 'Ada\u0085X'],
    ['a line separator', 'Ada\u2028X'],
    ['a paragraph separator', 'Ada\u2029X'],
    ['half a character', 'Ada \ud83d'],
    ['an https address', 'see https://evil.test/x'],
    ['a scheme of any kind', 'ftp://files'],
    ['a www address', 'www.evil.test'],
    ['a bare domain', 'Win at evil.com now'],
    ['a bare domain with a path', 'evil.io/claim'],
    ['a bare domain in capitals', 'EVIL.COM'],
  ])('[INV-11] refused: %s', (_what, name) => expect(isPlainName(name)).toBe(false));

  it('[INV-11] no accepted name holds a line break or control character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 70 }), (name) => {
        if (isPlainName(name)) expect(/[\p{Cc}\u2028\u2029]/u.test(name)).toBe(false);
      }),
    );
  });
});

describe('addresses', () => {
  it.each(['ada@acme.test', 'a.b+tag@sub.example.co.uk', "o'neill@example.com", 'x@1-2.example', `${'l'.repeat(64)}@example.com`])('%s is an address', (address) =>
    expect(isAddress(address)).toBe(true),
  );

  it.each(['', 'ada', 'ada@', '@acme.test', 'ada@acme', 'ada@@acme.test', 'ada@acme..test', 'a..b@acme.test', 'ada@-acme.test', 'ada acme@x.test', 'ada@acme.test\nBcc: x@y.test', '<ada@acme.test>', `${'l'.repeat(65)}@example.com`, `a@${'x'.repeat(250)}.com`])(
    '%j is none',
    (address) => expect(isAddress(address)).toBe(false),
  );

  it('[INV-7] are compared without case', () => {
    expect(sameAddress('Ada@Acme.Test', ' ada@acme.test ')).toBe(true);
    expect(sameAddress('ada@acme.test', 'ada@acme.tests')).toBe(false);
    fc.assert(fc.property(fc.emailAddress(), (address) => expect(addressKey(address.toUpperCase())).toBe(addressKey(address.toLowerCase()))));
  });
});
