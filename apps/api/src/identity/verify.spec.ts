import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Clock } from '../platform/clock.js';
import { Browser } from './testing/browser.js';
import { startIdentity, type IdentityConsole } from './testing/identity-console.js';

const PAGE = { accept: 'text/html,*/*;q=0.8' };
const STRANGERS = 'the password of a stranger';

let console_: IdentityConsole;
let people = 0;
const browser = (): Browser => new Browser(console_.url);
const anAddress = (): string => `person${(people += 1)}@acme.test`;
const pathOf = ({ pathname, search }: URL): string => `${pathname}${search}`;
const tokenOf = (link: URL): string | null => link.searchParams.get('token');

async function isProved(email: string): Promise<boolean> {
  const { rows } = await console_.owner.query<{ email_verified: boolean }>('select email_verified from auth.users where email = $1', [email]);
  return rows[0]?.email_verified ?? false;
}

/** Somebody who is not the address's owner makes an account of it; answers their browser and the mailed link. */
async function strangerSignsUp(email: string): Promise<{ mallory: Browser; link: URL }> {
  const mallory = browser();
  await mallory.signUp(email, 'Mallory', STRANGERS);
  return { mallory, link: await mallory.link(email) };
}

beforeAll(async () => {
  console_ = await startIdentity({ rateLimitScale: 20 });
});
afterAll(() => console_.stop());

describe('a link that proves an address', () => {
  it('changes nothing for a mail scanner, nor for a person whose address a stranger used', async () => {
    const email = anAddress();
    const { link } = await strangerSignsUp(email);
    const victim = browser();
    for (const headers of [PAGE, { accept: '*/*' }]) {
      await victim.call('HEAD', pathOf(link), undefined, headers);
      await victim.get(pathOf(link), headers);
    }
    expect((await victim.get(pathOf(link), PAGE)).headers.get('location')).toBe(`/verify?token=${tokenOf(link)}`);
    expect(await victim.get(pathOf(link))).toMatchObject({ status: 403, body: { error: { code: 'forbidden', details: { missing: 'password' } } } });
    expect(await isProved(email)).toBe(false);
    expect((await browser().signIn(email, STRANGERS)).status).toBe(403);
  });

  it('proves it in the browser that signed up, though not by HEAD, and says so again later', async () => {
    const email = anAddress();
    const ada = browser();
    const { headers } = await ada.signUp(email);
    expect(headers.getSetCookie()).toEqual([expect.stringMatching(/^coterie\.sign_up=[^;]+; Max-Age=3600; Path=\/api\/auth; Expires=[^;]+; HttpOnly; SameSite=Lax$/)]);
    const link = await ada.link(email);
    await ada.call('HEAD', pathOf(link));
    expect(await isProved(email)).toBe(false);
    expect(await ada.get(pathOf(link))).toMatchObject({ status: 200, body: { status: true } });
    expect(await isProved(email)).toBe(true);
    expect((await browser().get(pathOf(link), PAGE)).headers.get('location')).toBe('/verify');
  });

  it('proves it elsewhere by the password; a wrong one is refused and counted', async () => {
    const email = anAddress();
    await browser().signUp(email);
    const phone = browser();
    const token = tokenOf(await phone.link(email));
    const prove = (password: string) => phone.post('/api/auth/verify-email', { token, password });
    expect(await prove(STRANGERS)).toMatchObject({ status: 401, body: { error: { code: 'unauthenticated' } } });
    const counted = await console_.owner.query(`select from auth.rate_limits where key like 'sign-in.%' and points > 0`);
    expect(counted.rowCount).toBeGreaterThan(0);
    expect(await isProved(email)).toBe(false);
    expect(await prove('a long password')).toMatchObject({ status: 200, body: { status: true } });
    expect((await phone.signIn(email)).status).toBe(200);
  });

  it('knows only the sign-up that made this account, unaltered and within the hour', async () => {
    const email = anAddress();
    const { mallory, link } = await strangerSignsUp(email);
    const victim = browser();
    // The victim’s own sign-up came second: it made no account.
    await victim.signUp(email);
    const until = mallory.jar.get('coterie.sign_up') ?? '';
    for (const cookie of [victim.jar.get('coterie.sign_up') ?? '', `${Number.parseInt(until, 10) + 1}${until.slice(13)}`, 'x.y', '']) {
      const reader = browser();
      reader.jar.set('coterie.sign_up', cookie);
      await reader.get(pathOf(link));
      expect(await isProved(email)).toBe(false);
    }
    const late = anAddress();
    const ada = browser();
    await ada.signUp(late);
    const clock = console_.app.get(Clock);
    const now = clock.now.bind(clock);
    clock.now = () => new Date(Date.now() + 3601_000);
    expect((await ada.get(pathOf(await ada.link(late)))).status).toBe(403);
    clock.now = now;
    expect((await ada.get(pathOf(await ada.link(late)))).status).toBe(200);
  });

  it.each<[string, (mallory: Browser, email: string) => Promise<unknown>, number]>([
    ['a later sign-up', (_, email) => browser().signUp(email), 2],
    ['a newer mail', (_, email) => browser().post('/api/auth/send-verification-email', { email }), 2],
    ['a newer mail by signing in', (mallory, email) => mallory.signIn(email, STRANGERS), 2],
  ])('is ended by %s', async (_, act, mails) => {
    const email = anAddress();
    const { mallory, link } = await strangerSignsUp(email);
    await act(mallory, email);
    await mallory.link(email, mails);
    expect((await mallory.get(pathOf(link))).status).toBe(400);
    expect((await browser().get(pathOf(link), PAGE)).headers.get('location')).toBe('/verify?error=invalid');
    expect((await browser().post('/api/auth/verify-email', { token: tokenOf(link), password: STRANGERS })).status).toBe(400);
    expect(await isProved(email)).toBe(false);
  });

  it('is ended by a reset, which proves the address and ends the stranger’s password', async () => {
    const email = anAddress();
    const { mallory, link } = await strangerSignsUp(email);
    const victim = browser();
    await victim.post('/api/auth/request-password-reset', { email });
    const token = tokenOf(await victim.link(email, 2));
    expect((await victim.post('/api/auth/reset-password', { token, newPassword: 'a long password' })).status).toBe(200);
    expect((await mallory.get(pathOf(link))).status).toBe(400);
    expect((await mallory.signIn(email, STRANGERS)).status).toBe(401);
    expect((await victim.signIn(email)).status).toBe(200);
  });

  it('lives for a day, and is kept hashed', async () => {
    const email = anAddress();
    const { mallory, link } = await strangerSignsUp(email);
    const { rows } = await console_.owner.query(`select * from auth.verifications`);
    expect(JSON.stringify(rows)).not.toContain(tokenOf(link)?.split('.')[1]);
    await console_.owner.query(`update auth.verifications set expires_at = now() - interval '1 second'`);
    expect(await mallory.get(pathOf(link))).toMatchObject({ status: 400, body: { error: { details: [{ path: 'token', message: expect.stringContaining('expired') }] } } });
  });
});
