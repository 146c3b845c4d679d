import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { CONFIG, type Config } from '../platform/config.js';
import { IdentityService } from './identity.service.js';
import { Browser, type Answer } from './testing/browser.js';
import { startIdentity, type IdentityConsole } from './testing/identity-console.js';

const ACCOUNT = { email: 'ada@acme.test', name: 'Ada', password: 'a long password' };

let first: IdentityConsole;
let database: string;
let another: IdentityConsole | undefined;

/** A console of other settings on the same accounts. */
async function another_(given: Partial<Config>): Promise<IdentityConsole> {
  another = await startIdentity(given, [], database);
  return another;
}

beforeAll(async () => {
  first = await startIdentity();
  const { host, port, user, password, database: name } = first.owner;
  database = `postgres://${user}:${password}@${host}:${port}/${name}`;
  await first.app.get(IdentityService).createVerifiedAccount(ACCOUNT);
});
afterAll(() => first.stop());
beforeEach(() => first.owner.query('truncate auth.rate_limits'));
afterEach(async () => {
  await another?.stop();
  another = undefined;
});

const guess = (url: string, headers?: Record<string, string>, email = ACCOUNT.email): Promise<Answer> =>
  new Browser(url).signIn(email, 'a wrong password', headers);

describe('guessing a password', () => {
  it('stops after ten failures, however many came at once, and says when to come back', async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, () => guess(first.url)));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(10);
    const late = await new Browser(first.url).signIn(ACCOUNT.email);
    expect(late).toMatchObject({ status: 429, body: { error: { code: 'rate_limited', details: { retryAfter: expect.any(Number) } } } });
    expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(800);
  });

  it('is limited alike for an address without an account', async () => {
    for (let tries = 0; tries < 10; tries += 1) expect((await guess(first.url, {}, 'nobody@acme.test')).status).toBe(401);
    expect((await guess(first.url, {}, 'nobody@acme.test')).status).toBe(429);
  });

  it('locks nobody out who is elsewhere', async () => {
    const { url } = await another_({ trustProxy: 1 });
    await Promise.all(Array.from({ length: 20 }, () => guess(url, { 'x-forwarded-for': '203.0.113.66' })));
    expect((await new Browser(url).signIn(ACCOUNT.email, ACCOUNT.password, { 'x-forwarded-for': '203.0.113.66' })).status).toBe(429);
    expect((await new Browser(url).signIn(ACCOUNT.email, ACCOUNT.password, { 'x-forwarded-for': '198.51.100.7' })).status).toBe(200);
  });

  it('stops after a hundred failures from everywhere, but for a browser that was signed in before', async () => {
    const { url } = await another_({ trustProxy: 1 });
    const known = new Browser(url);
    await known.signIn(ACCOUNT.email);
    await known.post('/api/auth/sign-out');
    const answers = await Promise.all(Array.from({ length: 110 }, (_, n) => guess(url, { 'x-forwarded-for': `203.0.113.${n % 22}` })));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(100);
    const from = { 'x-forwarded-for': '198.51.100.7' };
    const right = (browser: Browser): Promise<Answer> => browser.signIn(ACCOUNT.email, ACCOUNT.password, from);
    expect((await right(new Browser(url))).status).toBe(429);
    const forger = new Browser(url);
    const [device] = (known.jar.get('coterie.device') ?? '').split('.');
    forger.jar.set('coterie.device', `${device}.${'A'.repeat(43)}`);
    expect((await right(forger)).status).toBe(429);
    // It was signed in to another account.
    await first.app.get(IdentityService).createVerifiedAccount({ email: 'bo@acme.test', name: 'Bo', password: 'a long password' }).catch(() => undefined);
    const stranger = new Browser(url);
    expect((await stranger.signIn('bo@acme.test', 'a long password', from)).status).toBe(200);
    expect((await right(stranger)).status).toBe(429);
    expect((await right(known)).status).toBe(200);
    for (let tries = 0; tries < 10; tries += 1) expect((await known.signIn(ACCOUNT.email, 'a wrong password', from)).status).toBe(401);
    expect((await right(known)).status).toBe(429);
  });

  it('takes no session from the person, and a reset by mail lets them in again', async () => {
    const ada = new Browser(first.url);
    await ada.signIn(ACCOUNT.email);
    for (let tries = 0; tries < 10; tries += 1) await guess(first.url);
    expect((await ada.get('/api/v1/me/sessions')).status).toBe(200);
    expect((await ada.signIn(ACCOUNT.email)).status).toBe(429);
    await ada.post('/api/auth/request-password-reset', { email: ACCOUNT.email });
    const token = (await ada.link(ACCOUNT.email)).searchParams.get('token');
    expect((await ada.post('/api/auth/reset-password', { token, newPassword: ACCOUNT.password })).status).toBe(200);
    expect((await ada.signIn(ACCOUNT.email)).status).toBe(200);
  });

  it('does not escape by a forged X-Forwarded-For, and counts per client behind a trusted proxy', async () => {
    let people = 0;
    const tries = async (url: string, count: number, from: (n: number) => string): Promise<number[]> => {
      const answers = await Promise.all(
        Array.from({ length: count }, (_, n) => guess(url, { 'x-forwarded-for': from(n) }, `person${(people += 1)}@acme.test`)),
      );
      return answers.map(({ status }) => status);
    };
    const forged = await tries(first.url, 110, (n) => `203.0.113.${n}`);
    expect(forged.filter((status) => status === 429)).toHaveLength(10);

    await first.owner.query('truncate auth.rate_limits');
    const { url } = await another_({ trustProxy: 1 });
    // One proxy is trusted: it appends the true client, what stands before it is the client's own invention.
    const behind = await tries(url, 110, (n) => `203.0.113.${n}, 198.51.100.7`);
    expect(behind.filter((status) => status === 429)).toHaveLength(10);
    expect(await tries(url, 2, () => '198.51.100.8')).toEqual([401, 401]);
  });
});

describe('forms that send mail', () => {
  // Either console's worker may send a mail, to its own inbox.
  const inboxes = async (url: string, email: string): Promise<number> => {
    const mails = await Promise.all([...new Set([first.url, url])].map((one) => new Browser(one).mails(email)));
    return mails.flat().length;
  };
  const mailsAfter = async (url: string, times: number, ask: (anybody: Browser) => Promise<Answer>, email: string): Promise<number> => {
    const anybody = new Browser(url);
    const before = await inboxes(url, email);
    for (let tries = 0; tries < times; tries += 1) expect(await ask(anybody)).toMatchObject({ status: 200, body: { status: true } });
    await pause(500);
    return (await inboxes(url, email)) - before;
  };

  it('write to one mailbox five times an hour, and past that answer the same and write nothing', async () => {
    const reset = (anybody: Browser): Promise<Answer> => anybody.post('/api/auth/request-password-reset', { email: 'Ada@acme.test' });
    expect(await mailsAfter(first.url, 7, reset, ACCOUNT.email)).toBe(5);
    expect(await mailsAfter(first.url, 7, (anybody) => anybody.signUp('Ada@acme.test'), ACCOUNT.email)).toBe(5);
    const verify = (anybody: Browser): Promise<Answer> => anybody.post('/api/auth/send-verification-email', { email: 'new@acme.test' });
    await new Browser(first.url).signUp('new@acme.test');
    expect(await mailsAfter(first.url, 5, verify, 'new@acme.test')).toBeLessThanOrEqual(5);
    // Past the limit the newest link that was sent stays alive.
    const phone = new Browser(first.url);
    const token = (await phone.link('new@acme.test')).searchParams.get('token');
    expect((await phone.post('/api/auth/verify-email', { token, password: ACCOUNT.password })).status).toBe(200);
  });

  it('are multiplied by RATE_LIMIT_SCALE', async () => {
    const { url } = await another_({ rateLimitScale: 0.2 });
    const reset = (anybody: Browser): Promise<Answer> => anybody.post('/api/auth/request-password-reset', { email: ACCOUNT.email });
    expect(await mailsAfter(url, 3, reset, ACCOUNT.email)).toBe(1);
  });
});

describe('a replaced SECRET', () => {
  it('signs nobody out and keeps mailed links alive, as long as the old one is listed', async () => {
    const fresh = 'another secret, quite as long as the first one was';
    const old = first.app.get<Config>(CONFIG).secrets[0];
    const ada = new Browser(first.url);
    await ada.signIn(ACCOUNT.email);
    const eve = new Browser(first.url);
    await eve.signUp('eve@freelance.test', 'Eve');
    const { pathname, search } = await eve.link('eve@freelance.test');

    const both = await another_({ secrets: [fresh, old] });
    const there = new Browser(both.url);
    there.cookie = ada.cookie;
    expect((await there.get('/api/v1/me/sessions')).status).toBe(200);
    there.jar.set('coterie.sign_up', eve.jar.get('coterie.sign_up') ?? '');
    expect((await there.get(`${pathname}${search}`)).status).toBe(200);
    expect((await there.signIn('eve@freelance.test')).status).toBe(200);
    await both.stop();

    const none = new Browser((await another_({ secrets: [fresh] })).url);
    none.cookie = ada.cookie;
    expect((await none.get('/api/v1/me/sessions')).status).toBe(401);
  });
});
