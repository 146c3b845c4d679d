import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AppListItem, AppView, LoggedEvent, OrganizationView, Page } from '@coterie/contracts';
import { type SpecConsole, startConsole } from '../../testing/spec-console.js';
import type { SpecPerson } from '../../testing/spec-person.js';
import { arrange } from './apps.factory.js';

let console: SpecConsole;
let at: ReturnType<typeof arrange>;
let ada: SpecPerson, ben: SpecPerson, dan: SpecPerson, aud: SpecPerson, eve: SpecPerson, gus: SpecPerson;
let acme: OrganizationView;

const everybody = () => [ada, ben, dan, aud, eve, gus];
const names = async (who: SpecPerson, path = '/apps'): Promise<[string, string, boolean][]> =>
  ((await who.get(path)).body as Page<AppListItem>).items.map(({ name, access, shared }) => [name, access, shared]);

beforeAll(async () => {
  console = await startConsole();
  at = arrange(console);
  [ada, ben, dan, aud, eve, gus] = (await Promise.all(['Ada', 'Ben', 'Dan', 'Aud', 'Eve', 'Gus'].map((name) => console.person(name)))) as [SpecPerson, SpecPerson, SpecPerson, SpecPerson, SpecPerson, SpecPerson];
  acme = await at.organization(ada, 'Acme', [[ben, 'developer'], [dan, 'developer'], [aud, 'audit-user']]);
  await at.organization(gus, 'Globex');
});
afterAll(() => console.stop());

describe('an app', () => {
  let fleet: AppView;

  it('[APP-1] is made with a name, a client id, an owner and its settings', async () => {
    const { status, body } = await ben.post(`/orgs/${acme.slug}/apps`, { name: 'Fleet' });
    fleet = body as AppView;
    expect(status).toBe(201);
    expect(fleet).toMatchObject({ name: 'Fleet', owner: { id: ben.id, name: 'Ben' }, access: 'owner', shared: false, org: { id: acme.id, slug: acme.slug } });
    expect(fleet.clientId).toMatch(/^cot_client_[\w-]{24}$/);
    expect(fleet.counts).toEqual({ collaborators: 0, pending: 0, secrets: 0 });
    expect((await ben.get(`/apps/${fleet.id}/settings`)).body).toMatchObject({ revision: 0, applied: { 'general.displayName': 'Fleet' }, draft: {} });
  });

  it('[ORG-2] is not made by an Audit-user, who is told whom to ask', async () => {
    const { status, body } = await aud.post(`/orgs/${acme.slug}/apps`, { name: 'No' });
    expect(status).toBe(403);
    expect(body).toMatchObject({ error: { code: 'forbidden', details: { missing: 'create apps', ask: ['Ada'] } } });
  });

  it('[ORG-2] [ORG-6] [APP-1] is there for its owner, Developer Admins and Audit-users, and for nobody else', async () => {
    const nothing = await eve.get('/apps/app_01jd4xnothing');
    const seen = await Promise.all(everybody().map(async (who) => [who.name, (await who.get(`/apps/${fleet.id}`)).status]));
    expect(seen).toEqual([['Ada', 200], ['Ben', 200], ['Dan', 404], ['Aud', 200], ['Eve', 404], ['Gus', 404]]);
    for (const who of [dan, eve, gus]) {
      expect((await who.get(`/apps/${fleet.id}`)).body).toEqual(nothing.body);
      for (const path of ['settings', 'secrets', 'events', 'collaborators']) expect([path, await who.get(`/apps/${fleet.id}/${path}`)]).toMatchObject([path, { status: 404, body: nothing.body }]);
      expect(await who.patch(`/apps/${fleet.id}`, { name: 'Mine' })).toMatchObject({ status: 404, body: nothing.body });
      expect(await who.delete(`/apps/${fleet.id}`, { confirm: 'Fleet' })).toMatchObject({ status: 404, body: nothing.body });
      expect(await names(who)).toEqual([]);
    }
    expect(await names(ada)).toEqual([['Fleet', 'admin', false]]);
    expect(await names(aud, `/orgs/${acme.slug}/apps`)).toEqual([['Fleet', 'audit', false]]);
    expect(await names(dan, `/orgs/${acme.slug}/apps`)).toEqual([]);
  });

  it('[APP-2] is SHARED for an ACTIVE collaborator only, in lists and on its page', async () => {
    await at.collaborator(ben, fleet, eve);
    await at.collaborator(ben, fleet, ada, 'full');
    expect(await names(eve)).toEqual([['Fleet', 'collaborator', true]]);
    expect(await names(ada)).toEqual([['Fleet', 'admin', true]]);
    expect(await names(ben)).toEqual([['Fleet', 'owner', false]]);
    expect(await names(aud)).toEqual([['Fleet', 'audit', false]]);
    expect((await eve.get(`/apps/${fleet.id}`)).body).toMatchObject({ shared: true, access: 'collaborator', counts: { collaborators: 2, pending: 0 } });
  });

  it('[APP-5] gives the union of all paths; an Audit-user writes nothing, whatever else they were given', async () => {
    await at.collaborator(ben, fleet, aud, 'full');
    expect((await aud.get(`/apps/${fleet.id}`)).body).toMatchObject({ access: 'full', shared: true });
    expect(await aud.patch(`/apps/${fleet.id}`, { name: 'Mine' })).toMatchObject({ status: 403, body: { error: { details: { missing: 'rename this app' } } } });
    // Without the path of a collaborator a Developer Admin still reaches it, by role.
    const rows = (await ben.get(`/apps/${fleet.id}/collaborators`)).body as Page<{ id: string; email: string }>;
    await ben.delete(`/apps/${fleet.id}/collaborators/${rows.items.find(({ email }) => email === ada.email)?.id}`);
    expect((await ada.get(`/apps/${fleet.id}`)).body).toMatchObject({ access: 'admin', shared: false });
    expect((await ada.get('/apps?ended=1')).body).toEqual({ items: [], next: null });
  });

  it('gets another name in everybody’s list; the same name again changes nothing', async () => {
    expect(await eve.patch(`/apps/${fleet.id}`, { name: 'Fleet Telemetry' })).toMatchObject({ status: 200, body: { name: 'Fleet Telemetry', shared: true } });
    expect((await eve.patch(`/apps/${fleet.id}`, { name: 'Fleet Telemetry' })).status).toBe(200);
    const { items } = (await ben.get(`/apps/${fleet.id}/events?type=app.renamed`)).body as Page<LoggedEvent>;
    expect(items).toMatchObject([{ actor: { id: eve.id, name: 'Eve' }, data: { before: 'Fleet', after: 'Fleet Telemetry' } }]);
    expect(await names(ben)).toEqual([['Fleet Telemetry', 'owner', false]]);
  });

  it.each([[{}], [{ name: ' x' }], [{ name: 'x'.repeat(61) }], [{ name: 'a\u0000b' }], [{ name: ['x'] }]])('is not called %j', async (body) => {
    expect(await ben.patch(`/apps/${fleet.id}`, body)).toMatchObject({ status: 400, body: { error: { code: 'invalid' } } });
  });

  it.each(['%00', 'app_x%00', "'", '..%2f..', 'app_', `${'x'.repeat(3000)}`, '%F0%9F%98%80'])('is not there by an id of no known form: %s', async (id) => {
    for (const path of ['', '/secrets', '/events', '/collaborators', '/settings']) expect([path, (await ben.get(`/apps/${id}${path}`)).status]).toEqual([path, 404]);
    expect((await ben.delete(`/apps/${fleet.id}/secrets/${id}`)).status).toBe(404);
    expect((await ben.get(`/orgs/${id}`)).status).toBe(404);
  });

  it('is listed page by page, each once', async () => {
    for (const name of ['B', 'C', 'D', 'E']) await at.app(dan, acme, name);
    const all: string[] = [];
    let after = '';
    do {
      const page = (await ada.get(`/orgs/${acme.id}/apps?limit=2${after}`)).body as Page<AppListItem>;
      all.push(...page.items.map(({ name }) => name));
      after = page.next ? `&after=${page.next}` : '';
    } while (after);
    expect(all).toEqual(['Fleet Telemetry', 'B', 'C', 'D', 'E']);
    expect((await names(dan)).map(([name]) => name)).toEqual(['B', 'C', 'D', 'E']);
  });
});
