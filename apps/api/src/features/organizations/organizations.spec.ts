import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DeveloperView, MeView, OrganizationView, Page } from '@coterie/contracts';
import { createMongoAbility, subject } from '@casl/ability';
import { unpackRules } from '@casl/ability/extra';
import { type SpecConsole, startConsole } from '../../testing/spec-console.js';
import type { SpecPerson } from '../../testing/spec-person.js';

let console: SpecConsole;
let ada: SpecPerson;
let gus: SpecPerson;
let slug: string;

const app = (organization: string | undefined) => subject('App', { organization });

beforeAll(async () => {
  console = await startConsole();
  [ada, gus] = await Promise.all([console.person('Ada'), console.person('Gus')]);
});
afterAll(() => console.stop());

describe('an organization', () => {
  it('[ORG-2] makes its maker a Developer Admin', async () => {
    const { status, body } = await ada.post('/orgs', { name: 'Acme Café' });
    expect(status).toBe(201);
    slug = (body as OrganizationView).slug;
    expect(slug).toMatch(/^acme-cafe-[a-z2-7]{4}$/);
    expect(body).toMatchObject({ name: 'Acme Café', kind: 'free', role: 'developer-admin' });
    const me = (await ada.get('/me')).body as MeView;
    expect(me.organizations).toEqual([{ id: (body as OrganizationView).id, slug, name: 'Acme Café', role: 'developer-admin' }]);
  });

  it.each([['Acme Café', 'acme-cafe'], ['Nobody Has This', 'nobody-has-this'], ['API', 'api'], ['李小龍', 'organization']])('[ORG-1] %s gets an address that tells nothing of others with its name', async (name, start) => {
    const { status, body } = await gus.post('/orgs', { name });
    expect(status).toBe(201);
    expect((body as OrganizationView).slug).toMatch(new RegExp(`^${start}-[a-z2-7]{4}$`));
  });

  it('tells the rules that hold in it, and in it alone', async () => {
    const me = (await ada.get('/me')).body as MeView;
    const org = me.organizations[0]?.id;
    const ability = createMongoAbility<[string, string | ReturnType<typeof app>]>(unpackRules(me.abilities as never));
    expect(ability.can('create', app(org))).toBe(true);
    expect(ability.can('create', app('org_other'))).toBe(false);
  });

  it('[ORG-1] of somebody else answers like one that does not exist', async () => {
    const foreign = ((await gus.get('/orgs')).body as Page<OrganizationView>).items[0]!;
    const nothing = await ada.get('/orgs/org_01jd4xnothing');
    for (const path of [`/orgs/${foreign.id}`, `/orgs/${foreign.slug}`, `/orgs/${foreign.id}/developers`, `/orgs/${foreign.id}/apps`]) {
      const { status, body } = await ada.get(path);
      expect([path, status, body]).toEqual([path, 404, nothing.body]);
    }
    expect(await ada.post(`/orgs/${foreign.id}/apps`, { name: 'Mine' })).toMatchObject({ status: 404, body: nothing.body });
  });

  it('[ORG-10] has a page with its name, contact number and date of creation', async () => {
    const { body } = await ada.get(`/orgs/${slug}`);
    expect(body).toMatchObject({ name: 'Acme Café', slug, contactNumber: null, role: 'developer-admin' });
    expect(Date.parse((body as OrganizationView).createdAt)).toBeGreaterThan(Date.now() - 60_000);
  });

  it('[ORG-5] [ORG-10] shows everybody in it to everybody in it, page by page', async () => {
    const { body, status } = await ada.get(`/orgs/${slug}/developers?limit=1`);
    expect(status).toBe(200);
    const page = body as Page<DeveloperView>;
    expect(page.items).toMatchObject([{ user: ada.id, name: 'Ada', email: 'ada@people.test', role: 'developer-admin', status: 'ACTIVE', apps: 0 }]);
    expect(page.next).toBeNull();
  });

  it.each([[{}], [{ name: '' }], [{ name: 'see www.evil.test' }], [{ name: 'a\nb' }], [{ name: 'bit.ly' }], [{ name: '\u200b' }], [{ name: 'X', kind: 'company' }], [[]], ['x'], [{ name: 5 }]])('is not made of %j', async (body) => {
    const answer = await ada.post('/orgs', body);
    expect(answer).toMatchObject({ status: 400, body: { error: { code: 'invalid' } } });
  });

  it('is made once when the same call comes twice', async () => {
    const key = { 'idempotency-key': 'once' };
    const first = await ada.post('/orgs', { name: 'Twice' }, key);
    const second = await ada.post('/orgs', { name: 'Twice' }, key);
    expect([second.status, second.body]).toEqual([201, first.body]);
    expect(await ada.post('/orgs', { name: 'Other' }, key)).toMatchObject({ status: 409, body: { error: { code: 'conflict' } } });
  });
});
