import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ActorResolver } from './actor-resolver.js';
import { IdentityService } from './identity.service.js';
import { SessionEvents } from './session-events.js';
import { Browser } from './testing/browser.js';
import { startIdentity, type IdentityConsole } from './testing/identity-console.js';

let console_: IdentityConsole;
const browser = (origin?: string): Browser => new Browser(console_.url, origin);

/** Ends of sessions told while something happens. */
async function endedDuring(act: () => Promise<unknown>): Promise<string[]> {
  const told = new Set<string>();
  const stop = console_.app.get(SessionEvents).onEnded((ids) => ids.forEach((id) => told.add(id)));
  await act();
  stop();
  return [...told];
}

async function sessionOf({ cookie }: Browser): Promise<string | undefined> {
  return (await console_.app.get(ActorResolver).fromHeaders({ cookie }))?.actor.sessionId;
}

async function refusedNow(person: Browser): Promise<void> {
  expect(await person.get('/api/v1/me/sessions')).toMatchObject({ status: 401, body: { error: { code: 'unauthenticated' } } });
}

beforeAll(async () => {
  console_ = await startIdentity({ rateLimitScale: 20 });
});
afterAll(() => console_.stop());

describe('an account', () => {
  it('is used only after the mailed link was opened where it was made', async () => {
    const ada = browser();
    expect(await ada.signUp('Ada@acme.test')).toMatchObject({ status: 200, body: { status: true } });
    expect(ada.cookie).toBe('');
    expect(await ada.signIn('ada@acme.test', 'another password')).toMatchObject({ status: 401 });
    expect(await ada.signIn('ada@acme.test')).toMatchObject({ status: 403, body: { error: { code: 'forbidden' } } });
    const { pathname, search } = await ada.link('ada@acme.test', 2);
    const opened = await ada.get(`${pathname}${search}`, { accept: 'text/html,*/*;q=0.8' });
    expect([opened.status, opened.headers.get('location')]).toEqual([302, '/verify']);
    const signedIn = await ada.signIn('ada@ACME.test');
    expect(signedIn).toMatchObject({ status: 200, body: { user: { name: 'Ada Lindgren' } } });
    expect(JSON.stringify(signedIn.body)).not.toContain('token');
    expect(signedIn.headers.getSetCookie()[0]).toMatch(/^coterie\.session_token=.*Path=\/; HttpOnly; SameSite=Lax$/);
    expect(await ada.get('/api/v1/me/sessions')).toMatchObject({ status: 200, body: { items: [{ current: true, address: '127.0.0.1' }] } });
  });

  it('keeps its password as argon2id, which the tenant role cannot read', async () => {
    const { rows } = await console_.owner.query<{ password: string }>('select password from auth.accounts');
    expect(rows[0]?.password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const asTenant = async (sql: string): Promise<unknown[]> => {
      await console_.owner.query('begin; set local role coterie_api');
      return console_.owner.query(sql).then((answer) => answer.rows as unknown[]).finally(() => console_.owner.query('rollback'));
    };
    expect(await asTenant('select email, email_verified from people')).toContainEqual({ email: 'ada@acme.test', email_verified: true });
    await expect(asTenant('update people set email_verified = true')).rejects.toThrow(/permission denied/);
    for (const table of ['accounts', 'sessions', 'users', 'verifications']) {
      await expect(asTenant(`select * from auth.${table}`)).rejects.toThrow(/permission denied/);
    }
  });

  it('shows the same face to those who ask whether an address has one', async () => {
    type Form = (email: string) => Promise<{ status: number; body: unknown }>;
    const stranger = browser();
    const forms: [Form, number][] = [
      [(email) => stranger.signUp(email), 3],
      [(email) => stranger.signIn(email, 'a wrong password'), 12],
      [(email) => stranger.post('/api/auth/request-password-reset', { email }), 3],
    ];
    const asked = async (form: Form, email: string): Promise<[number, string]> => {
      const start = performance.now();
      const { status, body } = await form(email);
      return [performance.now() - start, JSON.stringify([status, body])];
    };
    for (const [form, rounds] of forms) {
      const [known, unknown]: [number[], number[]] = [[], []];
      for (let round = 0; round < rounds; round += 1) {
        const [knownTime, knownAnswer] = await asked(form, 'ada@acme.test');
        const [unknownTime, unknownAnswer] = await asked(form, `nobody${round}@acme.test`);
        expect(knownAnswer).toBe(unknownAnswer);
        known.push(knownTime);
        unknown.push(unknownTime);
      }
      // The quickest of each: what the machine does besides only makes answers slower. An answer without the password's
      // hash would take a tenth.
      const [least, most] = [Math.min(...known), Math.min(...unknown)].toSorted((a, b) => a - b) as [number, number];
      expect(most - least).toBeLessThan(Math.max(25, most * 0.4));
    }
    expect((await stranger.mails('ada@acme.test')).map(({ subject }) => subject)).toContain('You already have an account');
  });

  it('is made once when several people sign up with the address at once', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => browser().signUp('race@acme.test')));
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
    expect((await console_.owner.query(`select from auth.users where email = 'race@acme.test'`)).rowCount).toBe(1);
  });

  it('made for an invitation is proved at once, and takes over an unproved one, password and all', async () => {
    const identity = console_.app.get(IdentityService);
    await browser().signUp('vic@acme.test', 'Mallory', 'the password of a stranger');
    const { userId } = await identity.createVerifiedAccount({ email: 'Vic@acme.test', name: 'Vic', password: 'a long password' });
    expect(userId).toMatch(/^usr_/);
    expect((await browser().signIn('vic@acme.test', 'the password of a stranger')).status).toBe(401);
    expect(await browser().signIn('vic@acme.test')).toMatchObject({ status: 200, body: { user: { id: userId, name: 'Vic' } } });
    await expect(identity.createVerifiedAccount({ email: 'vic@acme.test', name: 'V', password: 'a long password' })).rejects.toMatchObject({ code: 'conflict' });
  });

  it('[INV-11] has a name without a line break and without the address of a web page', async () => {
    for (const name of ['Ada\nBcc: all@acme.test', 'visit https://evil.example', 'www.evil.example', '']) {
      expect(await browser().signUp('new@acme.test', name)).toMatchObject({ status: 400, body: { error: { code: 'invalid', details: [{ path: 'name' }] } } });
    }
  });

  it('is refused malformed input, never with a 5xx', async () => {
    const anybody = browser();
    for (const body of [{}, [], 'text', 7, { email: {}, password: [] }, { email: 'no address', name: 'A', password: 'short' }, { email: 'ada@acme.test'.repeat(1000) }]) {
      for (const path of ['sign-up/email', 'sign-in/email', 'reset-password', 'request-password-reset', 'send-verification-email', 'verify-email']) {
        expect((await anybody.post(`/api/auth/${path}`, body)).status).toBe(400);
      }
    }
    expect((await anybody.signIn('ada@acme.test', 'x'.repeat(50_000))).status).toBe(400);
    expect((await anybody.get('/api/auth/verify-email?token=nonsense')).status).toBe(400);
    for (const path of ['get-session', 'list-sessions', 'update-user', 'delete-user', 'ok']) expect((await anybody.get(`/api/auth/${path}`)).status).toBe(404);
  });
});

describe('a session', () => {
  it('ends at once by signing out, ending it from elsewhere, and everywhere; each end is told', async () => {
    const devices = [browser(), browser(), browser(), browser()] as const;
    for (const device of devices) await device.signIn('vic@acme.test');
    const ids = await Promise.all(devices.map(sessionOf));
    const [laptop, phone, tablet, desk] = devices;

    expect(await endedDuring(() => laptop.post('/api/auth/sign-out'))).toEqual([ids[0]]);
    expect(laptop.cookie).toBe('coterie.session_token=');
    expect((await desk.call('DELETE', `/api/v1/me/sessions/${ids[0]}`)).status).toBe(404);
    expect(await endedDuring(() => desk.call('DELETE', `/api/v1/me/sessions/${ids[1]}`))).toEqual([ids[1]]);
    await refusedNow(phone);

    const ada = browser();
    await ada.signIn('ada@acme.test');
    expect((await ada.call('DELETE', `/api/v1/me/sessions/${ids[2]}`)).status).toBe(404);
    expect((await tablet.get('/api/v1/me/sessions')).status).toBe(200);
    expect(await endedDuring(() => desk.post('/api/v1/me/sessions/end-all'))).toEqual(expect.arrayContaining([ids[2], ids[3]]));
    await refusedNow(tablet);
    await refusedNow(desk);
    expect((await ada.get('/api/v1/me/sessions')).status).toBe(200);
  });

  it('ends when the password is reset by mail, and the link works once', async () => {
    const vic = browser();
    await vic.signIn('vic@acme.test');
    const id = await sessionOf(vic);
    await vic.post('/api/auth/request-password-reset', { email: 'vic@acme.test' });
    const link = await vic.link('vic@acme.test', 2);
    expect(link.pathname).toBe('/reset-password');
    const body = { token: link.searchParams.get('token'), newPassword: 'an even longer password' };
    expect(await endedDuring(async () => expect((await vic.post('/api/auth/reset-password', body)).status).toBe(200))).toEqual([id]);
    await refusedNow(vic);
    expect((await vic.post('/api/auth/reset-password', body)).status).toBe(400);
    expect((await vic.signIn('vic@acme.test')).status).toBe(401);
    expect((await vic.signIn('vic@acme.test', body.newPassword)).status).toBe(200);
  });

  it('stays, as a new one, for whoever changes the password knowing it; the others end', async () => {
    const [here, there] = [browser(), browser()];
    for (const device of [here, there]) await device.signIn('vic@acme.test', 'an even longer password');
    const id = await sessionOf(there);
    const change = { currentPassword: 'an even longer password', newPassword: 'a long password' };
    expect((await here.post('/api/auth/change-password', { ...change, currentPassword: 'a guess of somebody' })).status).toBe(400);
    expect(await endedDuring(() => here.post('/api/auth/change-password', change))).toContain(id);
    await refusedNow(there);
    expect((await here.get('/api/v1/me/sessions')).status).toBe(200);
  });

  it('ends by expiry where it is watched, and when another node ends it', async () => {
    const events = console_.app.get(SessionEvents);
    expect(await endedDuring(async () => {
      events.watchExpiry('ses_soon', 'usr_x', new Date(Date.now() + 30));
      await new Promise((resolve) => setTimeout(resolve, 60));
    })).toEqual(['ses_soon']);
    const vic = browser();
    await vic.signIn('vic@acme.test');
    const id = await sessionOf(vic);
    expect(await endedDuring(async () => {
      await console_.owner.query('delete from auth.sessions where id = $1', [id]);
      await new Promise((resolve) => setTimeout(resolve, 200));
    })).toEqual([id]);
    await refusedNow(vic);
  });
});

describe('a node that loses its connection to the database', () => {
  it('still hears of what it watches, ended meanwhile', async () => {
    const vic = browser();
    await vic.signIn('vic@acme.test');
    const id = (await sessionOf(vic)) ?? '';
    console_.app.get(SessionEvents).watchExpiry(id, 'usr_x', new Date(Date.now() + 60_000));
    expect(await endedDuring(async () => {
      await console_.owner.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'coterie auth' and datname = current_database()`);
      await console_.owner.query('delete from auth.sessions where id = $1', [id]);
      await new Promise((resolve) => setTimeout(resolve, 1800));
    })).toEqual([id]);
    await refusedNow(vic);
  });
});

describe('a page of another site', () => {
  it('writes nothing in anybody’s name, nor signs anybody in', async () => {
    const vic = browser();
    await vic.signIn('vic@acme.test');
    const foreign = [{ origin: 'https://evil.example' }, { origin: 'null' }, { origin: 'http://localhost:3001' }, { origin: 'http://localhost:3000.evil.example' }];
    for (const headers of foreign) {
      expect(await vic.post('/api/v1/me/sessions/end-all', {}, headers)).toMatchObject({ status: 403, body: { error: { code: 'forbidden' } } });
      expect((await browser().signIn('vic@acme.test', 'a long password', headers)).status).toBe(403);
    }
    const silent = (headers: Record<string, string>) =>
      fetch(`${console_.url}/api/auth/sign-out`, { method: 'POST', headers: { cookie: 'coterie.session_token=x', ...headers } });
    expect((await silent({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await silent({ referer: 'https://evil.example/page' })).status).toBe(403);
    expect((await silent({ referer: 'http://127.0.0.1:3000/page' })).status).toBe(200);
    expect((await silent({})).status).toBe(200);
    expect((await vic.get('/api/v1/me/sessions')).status).toBe(200);
  });

  it('opens no socket; the console’s own pages and programs with a session do', async () => {
    const vic = browser();
    await vic.signIn('vic@acme.test');
    const resolver = console_.app.get(ActorResolver);
    const { cookie } = vic;
    await expect(resolver.fromHandshake({ cookie, origin: 'https://evil.example' })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(resolver.fromHandshake({ cookie: `${cookie}x`, origin: 'http://localhost:3000' })).rejects.toMatchObject({ code: 'unauthenticated' });
    for (const origin of ['http://localhost:3000', 'http://127.0.0.1:3000', undefined]) {
      expect(await resolver.fromHandshake({ cookie, origin })).toMatchObject({ actor: { email: 'vic@acme.test', verified: true } });
    }
  });
});
