import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page, SettingsView } from '@coterie/contracts';
import { arrange } from '../features/apps/apps.factory.js';
import { type SpecConsole, startConsole } from '../testing/spec-console.js';
import type { SpecPerson } from '../testing/spec-person.js';
import { connect, type SpecSocket } from '../testing/spec-socket.js';
import { share, type Story, tellStory } from '../testing/spec-story.js';

let console: SpecConsole;
let story: Story;
let aud: SpecPerson;

beforeAll(async () => {
  console = await startConsole();
  story = await tellStory(console);
  aud = await console.person('Aud');
});
afterAll(() => console.stop());

const invalid = { status: 400, body: { error: { code: 'invalid' } } };

async function call(who: SpecPerson | undefined, method: string, path: string, body?: string, type?: string) {
  const headers = { origin: console.url, ...(who ? { cookie: who.cookie } : {}), ...(type ? { 'content-type': type } : {}) };
  const response = await fetch(`${console.url}${path}`, { method, headers, body });
  return { status: response.status, body: JSON.parse((await response.text()) || 'null') as unknown };
}

describe('a body', () => {
  const edit = (mutationId: string) => story.ada.post(`/apps/${story.app}/settings/edits`, { mutationId, ops: [{ op: 'add', path: 'oauth.scopes', item: mutationId }] });
  const draft = async () => Object.keys(((await story.ada.get(`/apps/${story.app}/settings`)).body as SettingsView).draft);

  it.each([
    ['a misspelt field', '{"path":["oauth.scopes"]}', 'application/json'],
    ['one of the path', '{"app":"app_other"}', 'application/json'],
    ['a prototype', '{"__proto__":{"paths":["oauth.scopes"]},"x":1}', 'application/json'],
    ['a list', '[]', 'application/json'],
    ['a text', '"all"', 'application/json'],
    ['nothing but null', 'null', 'application/json'],
    ['half an object', '{"paths":', 'application/json'],
    ['of another type', '{"paths":["oauth.scopes"]}', 'text/plain'],
    ['a form', 'paths=oauth.scopes', 'application/x-www-form-urlencoded'],
    ['of no type', '{}', ''],
  ])('[SET-7] that is %s discards nothing', async (_what, body, type) => {
    await edit('kept');
    const sent = new TextEncoder().encode(body);
    const headers = { origin: console.url, cookie: story.ada.cookie, ...(type ? { 'content-type': type } : {}) };
    const response = await fetch(`${console.url}/api/v1/apps/${story.app}/settings/discard`, { method: 'POST', headers, body: sent });
    expect({ status: response.status, body: await response.json() }).toMatchObject(invalid);
    expect(await draft()).toEqual(['oauth.scopes']);
    expect(await call(undefined, 'POST', `/api/v1/apps/${story.app}/settings/discard`, body, type || undefined)).toMatchObject({ status: 401 });
  });

  it('names every field that is not there', async () => {
    const { body } = await story.ada.post(`/apps/${story.app}/settings/discard`, { path: ['a'], heads: 1 });
    expect(body).toMatchObject({ error: { details: [{ path: 'path', message: expect.stringContaining('path') }, { path: 'heads' }] } });
    expect(await story.ada.post('/notifications/read', { all: true, id: [] })).toMatchObject({ ...invalid, body: { error: { details: [{ path: 'id' }] } } });
    expect(await story.ada.post(`/apps/${story.app}/collaborators`, { email: 'x@y.test', access: 'full', scale: 1 })).toMatchObject(invalid);
    expect(await call(undefined, 'POST', '/api/auth/sign-in/email', '{"email":"x@y.test","password":"x","admin":true}', 'application/json')).toMatchObject(invalid);
  });

  it('[SET-7] that is not there at all, or empty, discards everything', async () => {
    for (const body of [undefined, '{}']) {
      await edit(`gone-${body ? 1 : 2}`);
      expect(await call(story.ada, 'POST', `/api/v1/apps/${story.app}/settings/discard`, body, body && 'application/json; charset=utf-8')).toMatchObject({ status: 200 });
      expect(await draft()).toEqual([]);
    }
  });
});

describe('an id in a path', () => {
  it.each(['/apps/%', '/apps/%zz/collaborators', '/orgs/%E0%A4%A/apps', '/apps/%c0%ae/events', '/apps/%00'])('[ORG-1] of broken encoding names nothing: %s', async (path) => {
    const nothing = await story.ada.get('/apps/app_nothing');
    expect(await call(story.ada, 'GET', `/api/v1${path}`)).toEqual({ status: 404, body: nothing.body });
    expect(await call(undefined, 'GET', `/api/v1${path}`)).toMatchObject({ status: 401 });
  });

  it('[INV-3] a link of broken encoding is no one’s', async () => {
    expect(await call(undefined, 'GET', '/api/v1/invitations/%E0%A4%A')).toMatchObject({ status: 404 });
  });
});

describe('a list', () => {
  const lists = () => ['/apps', '/apps?ended=1', '/orgs', `/orgs/${story.org}/apps`, `/orgs/${story.org}/developers`, `/apps/${story.app}/collaborators`, `/apps/${story.app}/secrets`, `/apps/${story.app}/revisions`, `/apps/${story.app}/events`, '/notifications', '/me/sessions', '/me/invitations'];
  const bad = ['limit=0', 'limit=201', 'limit=x', 'limit=1.5', 'after=', 'after=x', 'after=inv_1', 'after=%00', 'after=-1', 'after=col_1&after=col_2'];

  it.each(bad)('asked for with %s is refused', async (query) => {
    for (const path of lists()) expect([path, (await story.ada.get(`${path}${path.includes('?') ? '&' : '?'}${query}`)).status]).toEqual([path, 400]);
  });

  it('of sessions and of invitations comes page by page', async () => {
    const person = { email: story.eve.email, password: 'a password for specs' };
    for (let more = 0; more < 2; more += 1) await fetch(`${console.url}/api/auth/sign-in/email`, { method: 'POST', headers: { origin: console.url, 'content-type': 'application/json' }, body: JSON.stringify(person) });
    for (const name of ['One', 'Two', 'Three']) {
      const { id } = await arrange(console).app(story.ada, { id: story.org }, name);
      await story.ada.post(`/apps/${id}/collaborators`, { email: story.eve.email, access: 'collaborator' });
    }
    for (const path of ['/me/sessions', '/me/invitations']) {
      const whole = ((await story.eve.get(path)).body as Page<{ id: string }>).items.map(({ id }) => id);
      const first = (await story.eve.get(`${path}?limit=2`)).body as Page<{ id: string }>;
      const second = (await story.eve.get(`${path}?limit=2&after=${first.next}`)).body as Page<{ id: string }>;
      expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(whole);
      expect([whole.length, second.next]).toEqual([3, null]);
    }
  });
});

describe('an Idempotency-Key', () => {
  it('is 1 to 128 characters, on every act', async () => {
    const { ada, app } = story;
    for (const path of ['/orgs', `/orgs/${story.org}/apps`, `/apps/${app}/collaborators`, `/apps/${app}/collaborators/col_1/resend`, `/apps/${app}/collaborators/col_1/revoke`, `/apps/${app}/collaborators/col_1/grant`, `/apps/${app}/leave`, `/apps/${app}/settings/apply`, `/apps/${app}/settings/discard`, `/apps/${app}/revisions/1/restore`, `/apps/${app}/secrets/reset`, '/notifications/read', '/invitations/x/accept', '/invitations/x/decline', '/invitations/x/ask-again', '/me/invitations/col_1/accept', '/me/invitations/col_1/decline']) {
      for (const key of ['', 'x'.repeat(129)]) expect([path, await ada.post(path, {}, { 'idempotency-key': key })]).toMatchObject([path, invalid]);
    }
  });

  it('makes a revocation that is sent twice happen once', async () => {
    const id = await share(console, story.ada, story.app, story.eve);
    const revoke = () => story.ada.post(`/apps/${story.app}/collaborators/${id}/revoke`, {}, { 'idempotency-key': 'revoke-once' });
    const [first, second] = [await revoke(), await revoke()];
    expect([first.status, second.status, second.body]).toEqual([200, 200, first.body]);
  });
});

describe('an Audit-user', () => {
  let socket: SpecSocket;
  const ops = [{ op: 'set', path: 'general.tagline', value: 'x', base: 0 }] as const;

  beforeAll(async () => {
    const org = await arrange(console).organization(story.ada, 'Audited', [[aud, 'audit-user']]);
    story = { ...story, org: org.id, app: (await arrange(console).app(story.ada, org, 'Seen')).id };
    await arrange(console).collaborator(story.ada, { id: story.app }, aud);
    socket = await connect(console.url, aud);
  });
  afterAll(() => socket.stop());

  it('[ORG-2] whose edit is refused hears whom to ask, over HTTP and over the socket', async () => {
    const refused = { code: 'forbidden', message: expect.stringContaining(story.ada.name), details: { missing: 'edit the settings', ask: [story.ada.name] } };
    expect(await aud.post(`/apps/${story.app}/settings/edits`, { mutationId: 'm', ops })).toMatchObject({ status: 403, body: { error: refused } });
    expect(await socket.edit(story.app, 'n', [...ops])).toMatchObject({ ok: false, error: refused });
  });

  it('[EVT-3] who says what the console does not know is told so', async () => {
    for (const message of ['subscribe', 'Open', 'edit ', '__proto__', 'constructor']) {
      for (const payload of [[], [{}], ['x', 1]]) expect([message, await socket.say(message, ...payload)]).toMatchObject([message, { ok: false, error: { code: 'invalid' } }]);
    }
  });

  it('[SET-9] is on a setting there is, or on none', async () => {
    for (const path of ['general.tagline', 'env.NEW_ONE', 'features.dark', null]) expect(await socket.move(story.app, path)).toEqual({ ok: true });
    for (const path of ['', 'Ada is here', 'general', 'env.bad', '<b>', '__proto__']) expect(await socket.move(story.app, path)).toMatchObject({ ok: false, error: { code: 'invalid' } });
  });

  it('[COL-11] may give back what they were given, and still sees the app by their role', async () => {
    expect((await aud.post(`/apps/${story.app}/leave`)).status).toBe(204);
    expect((await aud.get(`/apps/${story.app}`)).body).toMatchObject({ access: 'audit', shared: false });
    expect(await aud.post(`/apps/${story.app}/leave`)).toMatchObject({ status: 403 });
  });
});
