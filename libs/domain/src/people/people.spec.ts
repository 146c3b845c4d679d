import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addressKey, isAddress, sameAddress } from './addresses.js';
import { isPlainName, NAME_LIMIT, problemOfName } from './names.js';

describe('names', () => {
  it.each(['Ada', 'Ada Lindgren', "Zoë O'Neill-Åström", '李小龍', 'Dispatch API', 'Fleet Telemetry 2.0', 'Node.js tools', 'J. de Vries', 'x'.repeat(NAME_LIMIT), `A${'😀'.repeat(NAME_LIMIT - 1)}`, 'J.R.R. Tolkien', 'Vue.js', 'ASP.NET Core', 'Socket.IO relay', 'My .NET app', 'Deno.ts (old)', 'Ops: night shift', '10:30 stand-up', 'and/or', 'Wait… what', 'Zoe\u0308', 'Nguye\u0302\u0303n', 'မြို့', 'שָׁלוֹם', 'Family 👨‍👩‍👧 ❤️', 'Team 👩🏽‍💻', 'Step 1️⃣', '½ price', 'v1.2.3', 'a.b'])(
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
    ['a domain of any country', 'bit.ly'],
    ['a domain of any kind', 'see evil.tech'],
    ['an ideographic full stop', 'evil。com'],
    ['a half-width full stop', 'evil｡com'],
    ['a one-dot leader', 'evil․com'],
    ['full-width letters', 'ＥＶＩＬ．ｃｏｍ'],
    ['mathematical letters', '𝐞𝐯𝐢𝐥.𝐜𝐨𝐦'],
    ['a domain in another script', 'evil.рф'],
    ['a domain in Chinese', '例子.公司'],
    ['an encoded domain', 'evil.xn--p1ai'],
    ['an emoji as host', '😀.ws'],
    ['a zero-width space in a domain', 'evil\u200b.com'],
    ['an emoji joint in a domain', 'evil.❤\ufe0f.com'],
    ['a domain between technologies', 'Node.js at evil.net'],
    ['a host of a technology', 'docs.asp.net'],
    ['a technology with a path', 'socket.io/evil'],
    ['a technology as a mere end', 'my-asp.net'],
    ['two backslashes', 'http:\\\\evil'],
    ['one backslash after a scheme', 'http:\\evil'],
    ['an address without scheme', '//evil'],
    ['an IPv4 address', 'at 1.2.3.4'],
    ['an IPv4 address in full-width digits', '１.２.３.４'],
    ['a script', 'javascript:alert(1)'],
    ['a mail link', 'mailto:x@y'],
    ['an e-mail address', 'x@y.zz'],
    ['only a zero-width space', '\u200b'],
    ['a word joiner', 'Ada\u2060'],
    ['a Hangul filler', '\u3164'],
    ['a half-width Hangul filler', '\uffa0'],
    ['an empty Braille cell', '\u2800'],
    ['a soft hyphen', 'A\u00adda'],
    ['tag characters', 'Ada\u{e0041}\u{e007f}'],
    ['a right-to-left override', 'Ada \u202egnp.exe'],
    ['an isolate', '\u2066Ada'],
    ['a joiner between letters', 'A\u200dda'],
    ['an emoji selector after a letter', 'A\ufe0fda'],
    ['a combining grapheme joiner', 'A\u034fda'],
    ['only signs', '—'],
    ['only emoji', '😀😀'],
    ['59 marks on one letter', `A${'\u0301'.repeat(59)}`],
    ['four marks on one letter', `A${'\u0301'.repeat(4)}`],
  ])('[INV-11] refused: %s', (_what, name) => expect(isPlainName(name)).toBe(false));

  it('[INV-11] no accepted name holds a line break or control character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 70 }), (name) => {
        if (isPlainName(name)) expect(/[\p{Cc}\u2028\u2029]/u.test(name)).toBe(false);
      }),
    );
  });

  it('[INV-11] no unseen character slips into a name, wherever it is put', () => {
    const unseen = fc.constantFrom('\u200b', '\u200c', '\u200e', '\u00ad', '\u061c', '\u2061', '\u2069', '\u115f', '\u1160', '\u3164', '\u2800', '\ufeff', '\u{e0020}');
    fc.assert(fc.property(fc.string({ maxLength: 20 }), unseen, fc.string({ maxLength: 20 }), (before, sign, after) => expect(isPlainName(`A${before}${sign}${after}A`)).toBe(false)));
  });

  it('[INV-11] no two labels pass for a name, whatever dot stands between', () => {
    const label = fc.stringMatching(/^[a-z]{2,12}$/).filter((word) => !['js', 'ts', 'net', 'io'].includes(word));
    fc.assert(fc.property(label, fc.constantFrom('.', '。', '．', '․', '｡'), label, (host, dot, end) => expect(isPlainName(`${host}${dot}${end}`)).toBe(false)));
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
