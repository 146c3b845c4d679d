import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NewSecretView } from '@coterie/contracts';
import { invitations } from '../../apps/api/src/features/collaborators/collaborators.factory.js';
import { type SpecConsole, startConsole } from '../../apps/api/src/testing/spec-console.js';
import { asOwner } from '../../apps/api/src/testing/spec-owner.js';
import type { SpecPerson } from '../../apps/api/src/testing/spec-person.js';
import { connect, type SpecSocket, until } from '../../apps/api/src/testing/spec-socket.js';
import { type Documented, RIGHT, shapesOf } from './documented-bodies.js';
import { fill, namesIn, type Route, routesOf } from './routes.js';
import { stateOf } from './state-of.js';

/** A word that stands in everything of a tenant, and in nothing of the other. */
const marks = { ours: 'Pelican', theirs: 'Quokka' };

interface Tenant {
  admin: SpecPerson;
  guest: SpecPerson;
  /** Ids by the name of what they are ids of; some by what they are written as in a path. */
  ids: Record<'org' | 'slug' | 'app' | 'row' | 'pending' | 'secret' | 'event' | 'notification' | 'session', string>;
}

let console: SpecConsole;
let ours: Tenant;
let theirs: Tenant;
let socket: SpecSocket;
let document: Documented;
const received: string[] = [];

async function found(mark: string): Promise<Tenant> {
  const [admin, guest] = [await console.person(`${mark} Admin`), await console.person(`${mark} Guest`)];
  const { id: org, slug } = (await admin.post('/orgs', { name: `${mark} Works` })).body as { id: string; slug: string };
  const { id: app } = (await admin.post(`/orgs/${org}/apps`, { name: `${mark} Api` })).body as { id: string };
  const at = invitations(console);
  const { id: row } = await at.invite(admin, app, guest.email, 'full');
  await guest.post(`/me/invitations/${row}/accept`);
  const { id: pending } = await at.invite(guest, app, `${mark.toLowerCase()}.pending@people.test`);
  const { id: secret } = (await admin.post(`/apps/${app}/secrets/reset`, { overlap: '24h' })).body as NewSecretView;
  await admin.post(`/apps/${app}/settings/edits`, { mutationId: `${mark}-1`, ops: [{ op: 'set', path: 'general.tagline', value: `${mark} tagline`, base: 0 }] });
  const { head } = (await admin.get(`/apps/${app}/settings`)).body as { head: number };
  await guest.post(`/apps/${app}/settings/apply`, { head, note: `${mark} note` });
  const session = ((await guest.get('/me/sessions')).body as { items: { id: string }[] }).items[0]?.id ?? '';
  const [event] = await asOwner<{ id: string }>(console, 'select id from events where stream = $1 limit 1', [`app:${app}`]);
  const [notification] = await asOwner<{ id: string }>(console, 'select id from notifications where user_id = $1 limit 1', [admin.id]);
  return { admin, guest, ids: { org, slug, app, row, pending, secret, session, event: event?.id ?? '', notification: notification?.id ?? '' } };
}

beforeAll(async () => {
  console = await startConsole({ rateLimitScale: 100_000 });
  [ours, theirs] = [await found(marks.ours), await found(marks.theirs)];
  document = (await (await fetch(`${console.url}/api/openapi.json`)).json()) as Documented;
  socket = await connect(console.url, ours.admin);
  socket.raw.onAny((...frame: unknown[]) => received.push(JSON.stringify(frame)));
});
afterAll(async () => {
  socket.stop();
  await console.stop();
});

/** The same id of nothing: as long, of the same form, given to nobody. */
const nobodys = (id: string): string => (id.includes('_') ? id.replace(/[0-9a-hj-np-tv-z]{6}$/, (end) => (end === 'zzzzz1' ? 'zzzzz2' : 'zzzzz1')) : `${id.slice(0, -2)}zz`);

/** What may stand in a path: which kinds of id, each of them right for some route. */
const KINDS: Record<string, (keyof Tenant['ids'])[]> = { org: ['org', 'slug', 'app'], app: ['app', 'org', 'row'], id: ['row', 'pending', 'secret', 'session', 'event', 'notification', 'app'], number: [] };

/** Every way to put somebody else's id into a route, the other names ours where they can be. */
function foreignPaths({ path }: Route): [theirs: string, nobodys: string][] {
  const names = namesIn(path).filter((name) => name !== 'token');
  const pairs: [string, string][] = [];
  for (const foreign of names) {
    for (const kind of KINDS[foreign] ?? []) {
      for (const others of [ours, theirs]) {
        const rest = { org: others.ids.org, app: others.ids.app, id: others.ids.row, number: '1' };
        // With their app in it every path is theirs, so what comes after it must not matter.
        if (others === theirs && foreign === 'app') continue;
        const id = theirs.ids[kind];
        const without = others === theirs ? { ...rest, org: nobodys(rest.org), app: nobodys(rest.app) } : rest;
        pairs.push([fill(path, { ...rest, [foreign]: id }), fill(path, { ...without, [foreign]: nobodys(id) })]);
      }
    }
  }
  return [...new Map(pairs.map((pair) => [pair.join(), pair])).values()];
}

/** What each route takes, right but for what it is about; also what would take over and delete, if it could. */
function bodiesOf(route: Route): Record<string, unknown>[] {
  const right: Record<string, unknown> = { ...RIGHT, confirm: `${marks.theirs} Api`, email: 'intruder@people.test' };
  const shapes = shapesOf(document, route).map((fields) => Object.fromEntries(fields.map((field) => [field, right[field]])));
  return shapes.length > 0 ? shapes : [{}];
}

async function ask(method: string, path: string, body?: unknown) {
  const response = await fetch(console.url + path, { method, headers: { origin: console.url, cookie: ours.admin.cookie, 'content-type': 'application/json' }, body: method === 'GET' ? undefined : JSON.stringify(body) });
  const text = await response.text();
  const kept = [...response.headers].filter(([name]) => !/^(date|etag|content-length|x-request-id|x-ratelimit|ratelimit)/i.test(name));
  received.push(text, JSON.stringify(kept));
  return { status: response.status, text, headers: kept };
}

describe('another organization', () => {
  it('[ORG-1] answers every route like one that does not exist, and nothing of it is changed', async () => {
    const before = await stateOf(console);
    const routes = routesOf(console.app).filter(({ path }) => namesIn(path).length > 0);
    let asked = 0;
    for (const route of routes) {
      for (const [foreign, nothing] of foreignPaths(route)) {
        for (const body of bodiesOf(route)) {
          const [answer, same] = [await ask(route.method, foreign, body), await ask(route.method, nothing, body)];
          expect([route.method, foreign, answer]).toEqual([route.method, foreign, same]);
          if (answer.status !== 404) throw new Error(`${route.method} ${foreign}: ${answer.status} ${answer.text}`);
          asked += 1;
        }
      }
    }
    expect(asked).toBeGreaterThan(150);
    expect(await stateOf(console)).toBe(before);
  }, 120_000);

  it('[ORG-1] is not reached by cursors, filters, ids in bodies or the names of its people', async () => {
    const before = await stateOf(console);
    const { app, org } = ours.ids;
    const values = [...Object.values(theirs.ids), theirs.admin.id, theirs.guest.id, `app:${theirs.ids.app}`, marks.theirs];
    for (const value of values) {
      for (const path of ['/apps', `/orgs/${org}/apps`, `/orgs/${org}/developers`, '/orgs', `/apps/${app}/collaborators`, `/apps/${app}/secrets`, `/apps/${app}/events`, `/apps/${app}/revisions`, '/notifications', '/me/invitations', '/me/sessions']) {
        for (const name of ['after', 'actor', 'app', 'type']) await ask('GET', `/api/v1${path}?${name}=${encodeURIComponent(value)}`);
      }
    }
    expect((await ask('POST', '/api/v1/notifications/read', { ids: [theirs.ids.notification] })).status).toBeLessThan(300);
    expect(await stateOf(console)).toBe(before);
  });

  it('[ORG-1] answers every message of a socket like one that does not exist, and no frame of it arrives', async () => {
    const nothing = await socket.open(`app:${nobodys(theirs.ids.app)}`);
    expect(nothing).toMatchObject({ ok: false, error: { code: 'not_found' } });
    const { ids, admin, guest } = theirs;
    for (const stream of [`app:${ids.app}`, `org:${ids.org}`, `oversight:${ids.org}`, `user:${admin.id}`, `user:${guest.id}`, `app:${ids.org}`, `org:${ids.app}`, `oversight:${ids.slug}`]) {
      for (const since of [undefined, 0, 1, 10_000]) {
        const ack = await socket.open(stream, since);
        received.push(JSON.stringify(ack));
        expect([stream, since, ack]).toEqual([stream, since, stream.includes('-') ? expect.objectContaining({ ok: false }) : nothing]);
      }
    }
    const edit = await socket.edit(ids.app, 'x', [{ op: 'set', path: 'general.tagline', value: 'mine', base: 0 }]);
    received.push(JSON.stringify(edit));
    expect([edit, await socket.move(ids.app, 'general.tagline')]).toEqual([nothing, nothing]);

    for (const stream of [`app:${ours.ids.app}`, `org:${ours.ids.org}`, `oversight:${ours.ids.org}`, `user:${ours.admin.id}`]) {
      const opened = await socket.open(stream);
      expect(opened.ok).toBe(true);
      received.push(JSON.stringify(opened));
    }
    const busy = await connect(console.url, guest);
    await busy.open(`app:${ids.app}`);
    await busy.move(ids.app, 'general.tagline');
    for (let n = 0; n < 20; n += 1) expect(await busy.edit(ids.app, `busy-${n}`, [{ op: 'add', path: 'oauth.scopes', item: `${marks.theirs}${n}` }])).toMatchObject({ ok: true });
    await admin.post(`/orgs/${ids.org}/apps`, { name: `${marks.theirs} More` });
    await admin.patch(`/apps/${ids.app}`, { name: `${marks.theirs} Renamed` });
    await ours.admin.patch(`/apps/${ours.ids.app}`, { name: `${marks.ours} Renamed` });
    await until('our own event came', () => socket.events(`app:${ours.ids.app}`).some((event) => event.type === 'app.renamed'));
    busy.stop();
  });

  it('[ORG-1] left no mark in any byte of all that was received', () => {
    const bytes = received.join('\n');
    expect(bytes).toContain(marks.ours);
    expect(bytes.toLowerCase()).not.toContain(marks.theirs.toLowerCase());
    for (const id of [theirs.ids.app, theirs.ids.row, theirs.ids.secret, theirs.admin.id, theirs.guest.id]) expect(bytes).not.toContain(id);
  });
});
