import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { InvitationLinkView, MyInvitationView, NotificationsView, Page } from '@coterie/contracts';
import { Browser } from '../../identity/testing/browser.js';
import { type SpecConsole, startConsole } from '../../testing/spec-console.js';
import { asOwner, dumpOf } from '../../testing/spec-owner.js';
import type { SpecPerson } from '../../testing/spec-person.js';
import { connect, until } from '../../testing/spec-socket.js';
import { share, type Story, tellStory } from '../../testing/spec-story.js';
import { arrange } from '../apps/apps.factory.js';
import { invitations } from '../collaborators/collaborators.factory.js';

let console: SpecConsole;
let story: Story;
let at: ReturnType<typeof invitations>;

beforeAll(async () => {
  console = await startConsole();
  at = invitations(console);
});
afterAll(() => console.stop());
beforeEach(async () => {
  story = await tellStory(console);
});

const visitor = () => new Browser(console.url, console.url);
const look = async (token: string) => visitor().get(`/api/v1/invitations/${token}`);
const stateOf = async (token: string) => ((await look(token)).body as unknown as InvitationLinkView).state;
const told = async (who: SpecPerson, kind: string) => ((await who.get('/notifications')).body as NotificationsView).items.filter((item) => item.kind === kind);
const accept = (who: SpecPerson, token: string) => who.post(`/invitations/${token}/accept`);

describe('accepting', () => {
  it('[INV-2] by somebody signed in: ACTIVE at once, and the inviter is told', async () => {
    const { id } = await at.invite(story.ada, story.app, story.eve.email.toUpperCase());
    const token = await at.mailedToken(story.eve.email.toUpperCase());
    expect((await look(token)).body).toMatchObject({ kind: 'app', app: { id: story.app }, inviter: { id: story.ada.id, name: story.ada.name }, address: story.eve.email.toUpperCase(), state: 'live' });
    expect(await accept(story.eve, token)).toMatchObject({ status: 200, body: { app: { id: story.app } } });
    expect((await at.row(id)).status).toBe('ACTIVE');
    expect((await story.eve.get(`/apps/${story.app}`)).body).toMatchObject({ access: 'collaborator', shared: true });
    expect(await told(story.ada, 'accepted')).toMatchObject([{ actor: { id: story.eve.id }, app: { id: story.app } }]);
  });

  it('[INV-2, INV-9] by somebody new, in two steps: between them the link is live, and the account is made', async () => {
    const email = `new-${story.app.slice(-6)}@people.test`;
    const { id } = await at.invite(story.ada, story.app, email, 'full');
    const token = await at.mailedToken(email);
    const guest = visitor();
    for (const bad of [{}, { name: 'Nia' }, { name: 'Nia', password: 'short' }, { name: 'see www.evil.test', password: 'a long password' }, { name: 'a\nb', password: 'a long password' }]) {
      expect(await guest.post(`/api/v1/invitations/${token}/sign-up`, bad)).toMatchObject({ status: 400, body: { error: { code: 'invalid' } } });
    }
    expect((await guest.post(`/api/v1/invitations/${token}/sign-up`, { name: 'Nia', password: 'a long password' })).status).toBe(200);
    expect((await guest.get('/api/v1/me')).body).toMatchObject({ user: { email, name: 'Nia' } });
    expect((await at.row(id)).status).toBe('PENDING');
    expect(await stateOf(token)).toBe('live');
    expect((await guest.get(`/api/v1/apps/${story.app}`)).status).toBe(404);
    expect((await visitor().post(`/api/v1/invitations/${token}/sign-up`, { name: 'Nia', password: 'another password' })).status).toBe(409);

    const later = visitor();
    expect((await later.signIn(email)).status).toBe(200);
    expect((await later.get('/api/v1/me/invitations')).body).toMatchObject({ items: [{ id, expired: false }] });
    expect((await later.post(`/api/v1/invitations/${token}/accept`)).status).toBe(200);
    expect((await guest.get(`/api/v1/apps/${story.app}`)).body).toMatchObject({ access: 'full' });
  });

  it('[INV-2, INV-10] in place, by the id of one’s own invitation; anybody else’s id answers like none', async () => {
    const { ada, eve, app } = story;
    const { id } = await at.invite(ada, app, eve.email);
    expect(await told(eve, 'invited')).toMatchObject([{ actor: { id: ada.id }, invitation: { id, open: true } }]);
    const nothing = await eve.post('/me/invitations/col_01jd4xnothing/accept');
    expect(nothing.status).toBe(404);
    const other = (await tellStory(console)).ada;
    for (const who of [ada, other]) for (const act of ['accept', 'decline']) expect(await who.post(`/me/invitations/${id}/${act}`)).toMatchObject({ status: 404, body: nothing.body });
    expect(((await eve.get('/me/invitations')).body as Page<MyInvitationView>).items).toMatchObject([{ id, app: { id: app }, inviter: { id: ada.id } }]);
    expect((await eve.post(`/me/invitations/${id}/accept`)).status).toBe(200);
    expect((await eve.get('/me/invitations')).body).toEqual({ items: [], next: null });
    expect(await eve.post(`/me/invitations/${id}/accept`)).toMatchObject({ status: 410, body: { error: { code: 'gone', details: { state: 'accepted' } } } });
  });

  it('[INV-10] takes a verified account: an unverified one sees no invitation and accepts none, token or not', async () => {
    const { ada, eve, app } = story;
    const { id } = await at.invite(ada, app, eve.email);
    const token = await at.token(id);
    await asOwner(console, 'update auth.users set email_verified = false where id = $1', [eve.id]);
    // Who is signed in is remembered for three seconds.
    await until('known as unverified', async () => ((await eve.get('/me/invitations')).body as Page<unknown>).items.length === 0);
    expect((await eve.post(`/me/invitations/${id}/accept`)).status).toBe(404);
    expect((await eve.post(`/me/invitations/${id}/decline`)).status).toBe(404);
    expect((await accept(eve, token)).status).toBe(403);
    expect((await at.row(id)).status).toBe('PENDING');
  });

  it('[INV-3] once: afterwards the link says accepted, to everybody, and once the row is deleted it is not there', async () => {
    const { ada, eve, app } = story;
    const { id } = await at.invite(ada, app, eve.email);
    const token = await at.token(id);
    await accept(eve, token);
    const gone = { status: 410, body: { error: { code: 'gone', details: { state: 'accepted' } } } };
    expect(await accept(eve, token)).toMatchObject(gone);
    expect(await visitor().post(`/api/v1/invitations/${token}/decline`)).toMatchObject(gone);
    expect(await visitor().post(`/api/v1/invitations/${token}/sign-up`, { name: 'Nia', password: 'a long password' })).toMatchObject(gone);
    await ada.post(`/apps/${app}/collaborators/${id}/revoke`);
    expect(await accept(eve, token)).toMatchObject(gone);
    expect(await stateOf(token)).toBe('accepted');
    await ada.delete(`/apps/${app}/collaborators/${id}`);
    expect((await accept(eve, token)).status).toBe(404);
    expect((await eve.get(`/apps/${app}`)).status).toBe(404);
  });

  it('[INV-5] GET and HEAD of a link change nothing, however often they come', async () => {
    const { id } = await at.invite(story.ada, story.app, story.eve.email);
    const token = await at.mailedToken(story.eve.email);
    await until('delivered', async () => (await at.listed(story.ada, story.app, story.eve.email))?.delivered === true);
    const state = async () => {
      const dump = await dumpOf(console);
      return ['public.streams', 'public.events', 'public.collaborators', 'public.notifications', 'auth.users', 'auth.sessions'].map((table) => [table, dump.get(table)]);
    };
    const before = await state();
    expect(before.every(([, text]) => text !== undefined)).toBe(true);
    for (const method of ['GET', 'HEAD'] as const) {
      for (const act of ['', '/accept', '/decline', '/sign-up', '/ask-again']) {
        const answers = await Promise.all(Array.from({ length: 5 }, () => fetch(`${console.url}/api/v1/invitations/${token}${act}`, { method, headers: { cookie: story.eve.cookie } })));
        expect(answers.map(({ status }) => status)).toEqual(Array(5).fill(act ? 404 : 200));
      }
      await fetch(`${console.url}/invite/${token}`, { method, headers: { cookie: story.eve.cookie } });
    }
    expect(await state()).toEqual(before);
    expect((await at.row(id)).status).toBe('PENDING');
  });

  it('[INV-6] as somebody else is refused, naming both addresses, and the link stays live', async () => {
    const { ada, eve, app } = story;
    const { id } = await at.invite(ada, app, `wanted-${eve.email}`);
    const token = await at.token(id);
    const refused = await accept(eve, token);
    expect(refused).toMatchObject({ status: 403, body: { error: { code: 'forbidden' } } });
    expect(JSON.stringify(refused.body)).toContain(eve.email);
    expect(((await eve.get(`/invitations/${token}`)).body as InvitationLinkView).address).toBe(`wanted-${eve.email}`);
    expect((await visitor().post(`/api/v1/invitations/${token}/accept`)).status).toBe(401);
    expect(await stateOf(token)).toBe('live');
  });

  it('[INV-8] an inviter who lost the right: the link says so and can’t be accepted; asking again reaches the owner', async () => {
    const [ben, fay] = [await console.person(`Ben ${story.eve.name}`), await console.person(`Fay ${story.eve.name}`)];
    const org = await arrange(console).organization(ben, 'Globe');
    const app = (await arrange(console).app(ben, org, 'Fleet')).id;
    const full = await share(console, ben, app, fay, 'full');
    const [first, second] = [await at.invite(fay, app, story.eve.email, 'full'), await at.invite(fay, app, 'someone@people.test')];
    expect((await ben.patch(`/apps/${app}/collaborators/${full}`, { access: 'collaborator' })).status).toBe(200);
    const lost = { status: 410, body: { error: { code: 'gone', details: { state: 'inviter-lost-right' } } } };
    for (const { id } of [first, second]) expect(await stateOf(await at.token(id))).toBe('inviter-lost-right');
    expect(await accept(story.eve, await at.token(first.id))).toMatchObject(lost);
    expect(await story.eve.post(`/me/invitations/${first.id}/accept`)).toMatchObject(lost);
    expect((await visitor().post(`/api/v1/invitations/${await at.token(first.id)}/ask-again`)).status).toBe(204);
    expect(await told(ben, 'asks-for-link')).toHaveLength(1);
    expect(await told(fay, 'asks-for-link')).toHaveLength(0);

    expect((await ben.post(`/apps/${app}/collaborators/${first.id}/resend`)).status).toBe(200);
    expect((await accept(story.eve, await at.token(first.id))).status).toBe(200);
  });
});

describe('declining', () => {
  it('[INV-9] needs only the token: the row leaves the list, the inviter is told, the link says declined', async () => {
    const { ada, eve, app, stream } = story;
    const watcher = await connect(console.url, ada);
    await watcher.open(stream);
    const { id } = await at.invite(ada, app, eve.email);
    const token = await at.token(id);
    expect((await visitor().post(`/api/v1/invitations/${token}/decline`)).status).toBe(204);
    await until('declined live', () => watcher.events(stream).some((event) => event.type === 'collaborator.declined'));
    watcher.stop();
    expect(await at.listed(ada, app, eve.email)).toBeUndefined();
    expect(await told(ada, 'declined')).toHaveLength(1);
    expect(await stateOf(token)).toBe('declined');
    expect(await accept(eve, token)).toMatchObject({ status: 410, body: { error: { details: { state: 'declined' } } } });
    expect((await eve.get('/me/invitations')).body).toMatchObject({ items: [] });
    expect((await at.invite(ada, app, eve.email)).id).not.toBe(id);
  });
});
