import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CollaboratorView, InvitationLinkView, NotificationsView } from '@coterie/contracts';
import { Browser } from '../../identity/testing/browser.js';
import { type SpecConsole, startConsole } from '../../testing/spec-console.js';
import { asOwner, dumpOf } from '../../testing/spec-owner.js';
import type { SpecPerson } from '../../testing/spec-person.js';
import { connect, type SpecSocket, until } from '../../testing/spec-socket.js';
import { type Story, tellStory } from '../../testing/spec-story.js';
import { invitations } from '../collaborators/collaborators.factory.js';

let console: SpecConsole;
let story: Story;
let at: ReturnType<typeof invitations>;
const logged: string[] = [];
const sockets: SpecSocket[] = [];

beforeAll(async () => {
  console = await startConsole({ logLevel: 'debug' }, undefined, { write: (line) => void logged.push(line) });
  at = invitations(console);
});
afterAll(async () => {
  sockets.forEach((socket) => socket.stop());
  await console.stop();
});
beforeEach(async () => {
  story = await tellStory(console);
});

const visitor = () => new Browser(console.url, console.url);
const look = (token: string) => visitor().get(`/api/v1/invitations/${token}`);
const stateOf = async (token: string) => ((await look(token)).body as unknown as InvitationLinkView).state;
const told = async (who: SpecPerson, kind: string) => ((await who.get('/notifications')).body as NotificationsView).items.filter((item) => item.kind === kind);
const accept = (who: SpecPerson, token: string) => who.post(`/invitations/${token}/accept`);
const gone = (state: string) => ({ status: 410, body: { error: { code: 'gone', details: { state } } } });

describe('a link', () => {
  it('[INV-3] that was re-sent is dead, the new one lives longer', async () => {
    const { ada, eve, app } = story;
    const { id } = await at.invite(ada, app, eve.email);
    const old = await at.mailedToken(eve.email);
    await at.expire(id);
    const resent = await ada.post(`/apps/${app}/collaborators/${id}/resend`);
    expect(resent).toMatchObject({ status: 200, body: { id, status: 'PENDING', sent: 2, expired: false } });
    expect(Date.parse((resent.body as CollaboratorView).expiresAt ?? '')).toBeGreaterThan(Date.now() + 6.9 * 86_400_000);
    const fresh = await at.mailedToken(eve.email, 2);
    expect(fresh).not.toBe(old);
    expect(await stateOf(old)).toBe('superseded');
    expect(await accept(eve, old)).toMatchObject(gone('superseded'));
    expect(await visitor().post(`/api/v1/invitations/${old}/decline`)).toMatchObject(gone('superseded'));
    expect((await accept(eve, fresh)).status).toBe(200);
  });

  it('[INV-3] that was deleted is not there, and answers like a forged one', async () => {
    const { ada, eve, app } = story;
    const { id } = await at.invite(ada, app, eve.email);
    const token = await at.token(id);
    const forged = await look(`${token.slice(0, -3)}AAA`);
    expect(forged.status).toBe(404);
    expect((await ada.delete(`/apps/${app}/collaborators/${id}`)).status).toBe(204);
    expect(await look(token)).toMatchObject({ status: 404, body: forged.body });
    expect(await accept(eve, token)).toMatchObject({ status: 404, body: forged.body });
  });

  it('[INV-3, INV-4] that was forged or tampered with answers like none, in the same shape, and changes nothing', async () => {
    const { ada, eve, app } = story;
    const { id } = await at.invite(ada, app, eve.email);
    const other = await at.invite(ada, app, `other-${eve.email}`);
    const [token, stranger] = [await at.token(id), await at.token(other.id)];
    const mac = token.split('.')[2] ?? '';
    const swapped = Buffer.from(mac, 'base64url').map((byte, n) => (n === 7 ? byte ^ 1 : byte));
    const nothing = (await eve.get('/apps/app_01jd4xnothing')).body;
    const forgeries = [
      `${id}.1.${Buffer.from(swapped).toString('base64url')}`, `${id}.2.${mac}`, `${id}.1.${stranger.split('.')[2]}`, `${other.id}.1.${mac}`, `${id}.01.${mac}`, `${id}.1.${mac}=`, `${id}.1.${mac}A`,
      `${id}.1.${mac.slice(1)}`, `${id}.1.`, `${id}.1`, id, `${id}.999999999.${mac}`, `${id}.-1.${mac}`, `col_01jd4xnothing.1.${mac}`, `${id.toUpperCase()}.1.${mac}`, 'x'.repeat(5000), '%00', '%2e%2e%2f', await at.token(id, 2),
    ];
    for (const one of forgeries) {
      const path = one.includes('%') ? one : encodeURIComponent(one);
      expect([one, await look(path)]).toMatchObject([one, { status: 404, body: nothing }]);
      for (const act of ['accept', 'decline', 'ask-again']) expect((await eve.post(`/invitations/${path}/${act}`)).status).toBe(404);
      expect((await visitor().post(`/api/v1/invitations/${path}/sign-up`, { name: 'Nia', password: 'a long password' })).status).toBe(404);
    }
    expect(await stateOf(token)).toBe('live');
  });

  it('[INV-3] that expired: the row stays PENDING and says so, inviting again points to Re-send', async () => {
    const { ada, eve, app } = story;
    const { id } = await at.invite(ada, app, eve.email);
    const token = await at.token(id);
    await at.expire(id);
    expect(await at.listed(ada, app, eve.email)).toMatchObject({ status: 'PENDING', expired: true });
    expect(await stateOf(token)).toBe('expired');
    expect(await accept(eve, token)).toMatchObject(gone('expired'));
    expect(await eve.post(`/me/invitations/${id}/accept`)).toMatchObject(gone('expired'));
    expect(await visitor().post(`/api/v1/invitations/${token}/sign-up`, { name: 'Nia', password: 'a long password' })).toMatchObject(gone('expired'));
    const again = await ada.post(`/apps/${app}/collaborators`, { email: eve.email, access: 'collaborator' });
    expect(again).toMatchObject({ status: 409, body: { error: { code: 'conflict', message: expect.stringContaining('Re-send'), details: { status: 'PENDING' } } } });
  });

  it('[INV-3, NTF-4] is marked as expired when its time is over, live, and the inviter is told, once', async () => {
    const { ada, eve, app, stream } = story;
    const watcher = await connect(console.url, ada);
    sockets.push(watcher);
    await watcher.open(stream);
    const { id } = await at.invite(ada, app, eve.email);
    await at.hurry(`expire-${id}-1`);
    const second = await at.invite(ada, app, `second-${eve.email}`);
    await at.expire(second.id);
    await at.hurry(`expire-${second.id}-1`);
    await until('expired', () => watcher.events(stream).some((event) => event.type === 'collaborator.expired'));
    expect(watcher.events(stream).filter((event) => event.type === 'collaborator.expired')).toMatchObject([{ actor: { id: 'system' }, data: { id: second.id, row: { status: 'PENDING', expired: true } } }]);
    expect(await told(ada, 'expired')).toMatchObject([{ actor: null, invitation: { id: second.id, address: `second-${eve.email}` } }]);
  });

  it('[INV-6] that expired can be answered with a wish for a new one, once a day; it reaches the inviter', async () => {
    const { ada, eve, app } = story;
    const { id } = await at.invite(ada, app, eve.email);
    const token = await at.token(id);
    const ask = () => visitor().post(`/api/v1/invitations/${token}/ask-again`);
    expect(await ask()).toMatchObject(gone('live'));
    await at.expire(id);
    expect((await ask()).status).toBe(204);
    const second = await ask();
    expect(second).toMatchObject({ status: 429, body: { error: { code: 'rate_limited' } } });
    expect(Number(second.headers.get('retry-after'))).toBeGreaterThan(86_000);
    expect(await told(ada, 'asks-for-link')).toMatchObject([{ actor: null, invitation: { id, address: eve.email } }]);
    await asOwner(console, `update collaborators set asked_again_at = now() - interval '25 hours' where id = $1`, [id]);
    expect((await ask()).status).toBe(204);
    expect(await told(ada, 'asks-for-link')).toHaveLength(2);
  });
});

describe('the token', () => {
  it('[INV-4, INV-10, CRED-4] is in the mail and nowhere else: no answer, frame, table, queue or log line holds it', async () => {
    const { ada, eve, app, stream } = story;
    const watcher = await connect(console.url, ada);
    sockets.push(watcher);
    const heard: string[] = [];
    watcher.raw.onAny((...frame: unknown[]) => heard.push(JSON.stringify(frame)));
    heard.push(JSON.stringify([await watcher.open(stream), await watcher.open(`user:${ada.id}`)]));
    const { id } = await at.invite(ada, app, eve.email);
    const first = await at.mailedToken(eve.email);
    await ada.post(`/apps/${app}/collaborators/${id}/resend`, {}, { 'idempotency-key': 'again' });
    const second = await at.mailedToken(eve.email, 2);
    const wrong = `${second.slice(0, -2)}zz`;
    for (const token of [first, second, wrong]) {
      for (const who of [ada, eve]) heard.push(JSON.stringify([await who.get(`/invitations/${token}`), await accept(who, token)]));
      await fetch(`${console.url}/invite/${token}`, { headers: { cookie: eve.cookie } });
      await fetch(`${console.url}/api/v1/no-such/${token}`);
    }
    for (const path of [`/apps/${app}/collaborators`, `/apps/${app}/events`, '/notifications', '/me', '/me/invitations', '/apps']) {
      for (const who of [ada, eve]) heard.push(JSON.stringify((await who.get(path)).body));
    }
    heard.push(JSON.stringify(await watcher.open(stream, 0)));
    const { nonce } = await at.row(id);
    const places: [string, string][] = [...(await dumpOf(console)), ['the log', logged.join('')], ['what was answered', heard.join('')]];
    expect(places.length).toBeGreaterThan(15);
    expect(logged.join('')).toContain('/api/v1/invitations/:token');
    for (const [place, text] of places) {
      for (const token of [first, second, wrong]) {
        const mac = token.split('.')[2] ?? '';
        for (const secret of [token, mac, Buffer.from(mac, 'base64url').toString('hex'), Buffer.from(mac, 'base64url').toString('base64')]) expect([place, text.includes(secret)]).toEqual([place, false]);
      }
      if (place !== 'public.collaborators') expect([place, text.includes(nonce)]).toEqual([place, false]);
    }
    expect((await look(second)).headers.get('referrer-policy')).toBe('no-referrer');
  });
});
