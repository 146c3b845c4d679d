import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AppView, EndedAppView, LoggedEvent, NotificationsView, OrganizationView, Page } from '@coterie/contracts';
import pg from 'pg';
import { type SpecConsole, startConsole } from '../../testing/spec-console.js';
import type { SpecPerson } from '../../testing/spec-person.js';
import { arrange } from './apps.factory.js';

let console: SpecConsole;
let at: ReturnType<typeof arrange>;
let ada: SpecPerson, ben: SpecPerson, eve: SpecPerson;
let acme: OrganizationView;
let owner: pg.Client;

const ended = async (who: SpecPerson): Promise<Page<EndedAppView>> => (await who.get('/apps?ended=1')).body as Page<EndedAppView>;
const told = async (who: SpecPerson) => ((await who.get('/notifications')).body as NotificationsView).items.map(({ kind, app }) => [kind, app?.name]);
const logged = async (stream: string): Promise<string[]> => (await owner.query<{ type: string }>('select type from events where stream = $1 order by number', [stream])).rows.map(({ type }) => type);

beforeAll(async () => {
  console = await startConsole();
  at = arrange(console);
  [ada, ben, eve] = (await Promise.all(['Ada', 'Ben', 'Eve'].map((name) => console.person(name)))) as [SpecPerson, SpecPerson, SpecPerson];
  acme = await at.organization(ada, 'Acme', [[ben, 'developer']]);
  owner = new pg.Client({ connectionString: console.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await console.stop();
});

describe('deleting an app', () => {
  let doomed: AppView;
  beforeAll(async () => {
    doomed = await at.app(ben, acme, 'Doomed');
    await at.collaborator(ben, doomed, eve, 'full');
    await ben.post(`/apps/${doomed.id}/collaborators`, { email: ada.email, access: 'collaborator' });
    await ben.post(`/apps/${doomed.id}/secrets/reset`, { overlap: '0' });
  });

  it.each([[{}], [{ confirm: 'doomed' }], [{ confirm: '' }], [{ confirm: 7 }]])('[APP-3] asks for its name to be typed: %j is not it', async (body) => {
    expect(await eve.delete(`/apps/${doomed.id}`, body)).toMatchObject({ status: 400, body: { error: { code: 'invalid', details: [{ path: 'confirm' }] } } });
    expect((await ben.get(`/apps/${doomed.id}`)).status).toBe(200);
  });

  it('[APP-3] tells everybody on it and moves them out', async () => {
    expect((await eve.delete(`/apps/${doomed.id}`, { confirm: 'Doomed' })).status).toBe(204);
    for (const who of [ada, ben, eve]) expect([who.name, (await who.get(`/apps/${doomed.id}`)).status]).toEqual([who.name, 404]);
    expect((await eve.delete(`/apps/${doomed.id}`, { confirm: 'Doomed' })).status).toBe(404);
    expect((await told(ben))[0]).toEqual(['app-deleted', 'Doomed']);
    expect((await told(eve)).map(([kind]) => kind)).not.toContain('app-deleted');
    expect((await logged(`app:${doomed.id}`)).at(-1)).toBe('app.deleted');
    expect((await logged(`oversight:${acme.id}`)).at(-1)).toBe('app.deleted');
    expect(await logged(`user:${ben.id}`)).toContain('app.unlisted');
    expect(await logged(`user:${eve.id}`)).toContain('app.unlisted');
  });

  it('ends the invitations to it and its secrets', async () => {
    expect((await ada.get('/me/invitations')).body).toMatchObject({ items: [] });
    expect((await logged(`user:${ada.id}`)).at(-1)).toBe('invitation.closed');
    const { rows } = await owner.query('select ends_at <= now() as ended from client_secrets where app_id = $1', [doomed.id]);
    expect(rows).toEqual([{ ended: true }]);
  });

  it('[APP-6] leaves its name, who deleted it and when, with those who were on it', async () => {
    const seen = { id: doomed.id, name: 'Doomed', endedBy: { id: eve.id, name: 'Eve' }, endedAt: expect.any(String), reason: 'deleted' };
    expect(await ended(ben)).toEqual({ items: [seen], next: null });
    expect(await ended(eve)).toEqual({ items: [seen], next: null });
    expect(await ended(ada)).toEqual({ items: [], next: null });
  });
});

describe('an app whose access ended', () => {
  let apps: AppView[];
  beforeAll(async () => {
    apps = [];
    for (const name of ['Revoked', 'Removed', 'Left']) {
      const app = await at.app(ben, acme, name);
      const { id } = await at.collaborator(ben, app, eve);
      if (name === 'Revoked') await ben.post(`/apps/${app.id}/collaborators/${id}/revoke`);
      if (name === 'Removed') await ben.delete(`/apps/${app.id}/collaborators/${id}`);
      if (name === 'Left') await eve.post(`/apps/${app.id}/leave`);
      apps.push(app);
    }
  });

  it('[APP-6] is found by name, with who ended it, newest first, page by page', async () => {
    const all = (await ended(eve)).items.map(({ name, reason, endedBy }) => [name, reason, endedBy?.name]);
    expect(all).toEqual([['Left', 'left', 'Eve'], ['Removed', 'removed', 'Ben'], ['Revoked', 'revoked', 'Ben'], ['Doomed', 'deleted', 'Eve']]);
    const first = (await eve.get('/apps?ended=1&limit=3')).body as Page<EndedAppView>;
    const second = (await eve.get(`/apps?ended=1&limit=3&after=${first.next}`)).body as Page<EndedAppView>;
    expect([...first.items, ...second.items].map(({ name }) => name)).toEqual(['Left', 'Removed', 'Revoked', 'Doomed']);
  });

  it('[APP-6] shows nothing else of it: not even what it was called later', async () => {
    const [revoked] = apps;
    await ben.patch(`/apps/${revoked?.id}`, { name: 'Secret new name' });
    expect(JSON.stringify(await ended(eve))).not.toContain('Secret new name');
    expect((await ended(eve)).items.map(({ name }) => name)).toContain('Revoked');
    expect(Object.keys((await ended(eve)).items[0]!).sort()).toEqual(['endedAt', 'endedBy', 'id', 'name', 'reason']);
  });

  it('[APP-6] is not among them once access returned', async () => {
    const [revoked] = apps;
    const rows = (await ben.get(`/apps/${revoked?.id}/collaborators`)).body as Page<{ id: string }>;
    await ben.post(`/apps/${revoked?.id}/collaborators/${rows.items[0]?.id}/grant`);
    expect((await ended(eve)).items.map(({ name }) => name)).not.toContain('Revoked');
    expect((await eve.get(`/apps/${revoked?.id}`)).status).toBe(200);
  });

  it('[EVT-1] was recorded with ids only, and is read with names', async () => {
    const removed = apps[1]!;
    const { rows } = await owner.query<{ data: unknown }>('select data from events where stream = $1', [`app:${removed.id}`]);
    expect(JSON.stringify(rows)).not.toMatch(/Eve|Ben|people\.test/);
    const log = ((await ben.get(`/apps/${removed.id}/events`)).body as Page<LoggedEvent>).items;
    expect(log.map(({ number, type }) => [number, type])).toEqual([[1, 'app.created'], [2, 'collaborator.invited'], [3, 'collaborator.accepted'], [4, 'collaborator.deleted'], [5, 'access.ended']]);
    expect(log[3]).toMatchObject({ actor: { id: ben.id, name: 'Ben' }, data: { row: null }, names: { [eve.id]: 'Eve' } });
    expect(log[3]!.names![String(log[3]!.data['id'])]).toBe('Eve');
  });
});
