import { describe, expect, it } from '@jest/globals';
import { APP_EVENT_TYPES } from '../events/event-types.js';
import { CATALOGUE, GRANT_TYPES, initialValues, settingAt, TOKEN_AUTH_METHODS } from './catalogue.js';
import type { SettingDefinition } from './kinds.js';
import type { SettingValue } from './values.js';
import { problemOfItem, problemOfValue } from './validate.js';

const text = (length: number): string => 'é'.repeat(length);
const url = (length: number): string => 'https://example.com/'.padEnd(length, 'x');

const URLS = { good: ['', 'https://example.com', 'HTTPS://Example.com/a?b=c#d', 'https://xn--mnchen-3ya.example/%C3%A9', 'https://example.com:8443/', url(2048)], bad: [url(2049), 'http://example.com', '//example.com', 'example.com', 'https://', 'https:///x', 'https://u:p@example.com', 'https://example.com/a b', 'javascript:alert(1)', 'https://exa\nmple.com', 'https://münchen.example', 'https://exam\u200bple.com', 'https://example.com/é', 'https://example。com', 1, null] };
const ADDRESSES = { good: ['', 'help@acme.test'], bad: ['help', 'help@acme', 'a@acme.test, b@acme.test', 'a@acme.test\n', 7] };
const BOOLEANS = { good: [true, false], bad: ['true', 1, 0, null, []] };
const integers = (min: number, max: number) => ({ good: [min, max, Math.ceil((min + max) / 2)], bad: [min - 1, max + 1, min + 0.5, String(max), NaN, Infinity, null, [min]] });
const texts = (min: number, max: number, lines: 'one' | 'many' = 'one') => ({ good: [text(min), text(max), '😀'.repeat(max), ...(lines === 'many' ? ['a\nb\tc'] : [])], bad: [text(max + 1), 'a\u0000b', 'half \ud83d', 5, false, ['a'], ...(lines === 'one' ? ['a\nb', 'a\rb', 'a\tb', 'a\u2028b', 'a\u0085b'] : []), ...(min > 0 ? ['', ' ', '\u200b', '\u2800', '\u3164\u00ad', '\u0301'] : [])] });
const choices = (all: readonly string[]) => ({ good: [...all], bad: ['', 'something else', 1, null, [all[0]]] });

interface Row {
  initial: SettingValue;
  good: unknown[];
  bad: unknown[];
  /** Of a list: how many items it holds at most. */
  items?: number;
}

const REDIRECTS = {
  good: ['https://example.com', 'https://example.com/cb?x=1', 'http://localhost/cb', 'http://localhost:8080', 'http://127.0.0.1:3000/cb', 'http://[::1]:3000/cb', 'http://LOCALHOST:1/cb'],
  bad: ['/cb', 'example.com/cb', 'http://example.com/cb', 'http://localhost.evil.test/cb', 'https://example.com/cb#x', 'https://example.com/cb#', 'https://*.example.com/cb', 'https://example.com/*', 'https://u@example.com/', 'https://u:p@example.com/', 'https://@example.com/', 'https:example.com', 'https:///example.com', 'myapp://cb', 'javascript:alert(1)', 'data:text/html,x', 'https://example.com/ cb', 'https://example.com\\@evil.test', '', url(2049), 'https://exa\u0000mple.com', 'http://0x7f.1/cb', 'http://2130706433/cb', 'http://127.1/cb', 'http://0177.0.0.1', 'http://127.0.0.01', 'http://[0:0:0:0:0:0:0:1]/cb', 'http://localhost./cb', 'http://%6cocalhost/cb', 'http://ｌocalhost/cb', 'http://１27.0.0.1', 'https://еxample.com/cb', 'https://example.com/\u202ecb', 3],
};
const ORIGINS = {
  good: ['https://example.com', 'https://example.com:8443', 'http://localhost:5173', 'http://127.0.0.1', 'http://[::1]:8080'],
  bad: ['https://example.com/', 'https://example.com/x', 'https://example.com?x', 'https://example.com#x', 'http://example.com', 'null', '*', 'https://*.example.com', 'https://u@example.com', 'https://example.com:443', 'example.com', 'file:///x', 'http://0x7f.1', 'http://2130706433', 'http://127.1', 'https://münchen.example', 'https://exam\u00adple.com', '', 4],
};
const NETWORKS = {
  good: ['203.0.113.7', '203.0.113.0/24', '0.0.0.0/0', '10.0.0.1/32', '2001:db8::1', '2001:db8::/32', '::/0', '::ffff:10.0.0.1/128'],
  bad: ['203.0.113', '203.0.113.256', '203.0.113.0/33', '203.0.113.0/', '203.0.113.0/024', '203.0.113.0/8/8', '2001:db8::/129', '2001:::1', 'example.com', '*', '', ' 10.0.0.1', 5],
};

/** The catalogue as the contract has it: every fixed path with its default, and values on both sides of each border. */
const TABLE: Record<string, Row> = {
  'general.displayName': { initial: 'My app', ...texts(1, 60) },
  'general.tagline': { initial: '', ...texts(0, 120) },
  'general.description': { initial: '', ...texts(0, 4000, 'many') },
  'general.homepageUrl': { initial: '', ...URLS },
  'general.privacyPolicyUrl': { initial: '', ...URLS },
  'general.termsUrl': { initial: '', ...URLS },
  'general.supportEmail': { initial: '', ...ADDRESSES },
  'general.primaryContact': { initial: '', ...ADDRESSES },
  'oauth.redirectUris': { initial: [], items: 10, ...REDIRECTS },
  'oauth.allowedOrigins': { initial: [], items: 20, ...ORIGINS },
  'oauth.grantTypes': { initial: ['authorization_code', 'refresh_token'], items: 4, ...choices(GRANT_TYPES) },
  'oauth.scopes': { initial: [], items: 100, good: ['openid', 'a', 'x'.repeat(64), 'read:all/!#$[]~'], bad: ['', 'x'.repeat(65), 'a b', 'a"b', 'a\\b', 'é', 'a\u007f', 6] },
  'oauth.requirePkce': { initial: true, ...BOOLEANS },
  'oauth.accessTokenTtl': { initial: 3600, ...integers(60, 86_400) },
  'oauth.refreshTokenTtl': { initial: 2_592_000, ...integers(0, 31_536_000) },
  'oauth.tokenAuthMethod': { initial: 'client_secret_basic', ...choices(TOKEN_AUTH_METHODS) },
  'webhooks.enabled': { initial: false, ...BOOLEANS },
  'webhooks.url': { initial: '', ...URLS },
  'webhooks.events': { initial: [], items: APP_EVENT_TYPES.length, ...choices(APP_EVENT_TYPES) },
  'limits.requestsPerMinute': { initial: 600, ...integers(1, 100_000) },
  'limits.burst': { initial: 100, ...integers(1, 10_000) },
  'limits.dailyQuota': { initial: 0, ...integers(0, 1_000_000_000) },
  'security.ipAllowList': { initial: [], items: 100, ...NETWORKS },
  'env.LOG_LEVEL': { initial: '', ...texts(0, 4096) },
  'features.newCheckout': { initial: false, ...BOOLEANS },
};

const FIXED = Object.keys(TABLE).filter((path) => !/^(env|features)\./.test(path));
const define = (path: string): SettingDefinition => settingAt(path) as SettingDefinition;
const problem = (path: string, value: unknown) => (define(path).kind.type === 'list' ? problemOfItem(define(path), value) : problemOfValue(define(path), value));

const tried = (side: 'good' | 'bad') => Object.entries(TABLE).map(([path, row]) => [path, row[side]] as const);

describe('the catalogue of settings', () => {
  it('[SET-6] holds the paths of the contract and no other, with their defaults', () => {
    expect(CATALOGUE.map((definition) => definition.path)).toEqual(FIXED);
    expect(initialValues('My app')).toEqual(Object.fromEntries(FIXED.map((path) => [path, TABLE[path]?.initial])));
  });

  it('[SET-6] every setting has a label and a sentence of help', () => {
    for (const { label, help, path } of CATALOGUE) {
      expect([path, label.length > 1]).toEqual([path, true]);
      expect([path, /^\S.+\.$/.test(help)]).toEqual([path, true]);
    }
  });

  it.each(tried('good'))('[SET-6] %s takes what it is for', (path, values) => {
    for (const value of values) expect([value, problem(path, value)]).toEqual([value, undefined]);
  });

  it.each(tried('bad'))('[SET-6] %s refuses the rest with a sentence', (path, values) => {
    for (const value of values) expect([value, problem(path, value)]).toEqual([value, expect.stringMatching(/\.$/)]);
  });

  it.each(Object.entries(TABLE).flatMap(([path, { items }]) => (items ? [[path, items] as const] : [])))('[SET-6] %s: at most %i items', (path, items) => {
    expect(define(path).kind).toMatchObject({ type: 'list', max: items });
  });

  it('[SET-6] a list is not set whole and a value has no items', () => {
    for (const path of Object.keys(TABLE)) {
      const isList = define(path).kind.type === 'list';
      const [good] = TABLE[path]?.good ?? [];
      expect(isList ? problemOfValue(define(path), [good]) : problemOfItem(define(path), good)).toMatch(/list/);
    }
  });

  it.each(['env.A', 'env.A_1', `env.${'A'.repeat(64)}`, 'features.a', 'features.newCheckout2', `features.${'a'.repeat(64)}`, 'features.constructor'])('[SET-6] %s is a setting', (path) =>
    expect(settingAt(path)?.path).toBe(path),
  );

  it.each(['', 'env', 'env.', 'env.a', 'env.1A', 'env.A-B', 'env._A', `env.${'A'.repeat(65)}`, 'env.A\n', 'features.A', 'features.a_b', 'features.a.b', `features.${'a'.repeat(65)}`, 'general', 'general.DisplayName', 'general.displayName ', '__proto__', 'constructor', 'toString'])(
    '[SET-6] %j is none',
    (path) => expect(settingAt(path)).toBeUndefined(),
  );
});
