import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { AppListItem, AppView, CollaboratorView, Page, SettingsView } from '@coterie/contracts';
import pg from 'pg';
import { DEMO_PASSWORD } from '../platform/demo-people.js';
import { type SpecConsole, startConsole } from '../testing/spec-console.js';
import { signedIn, type SpecPerson } from '../testing/spec-person.js';
import { seedDemo } from './seed.js';

let console: SpecConsole;
const demo = (email: string, name: string): Promise<SpecPerson> => signedIn(console.app, console.url, name, { email, password: DEMO_PASSWORD });

beforeAll(async () => {
  console = await startConsole();
  await seedDemo(console.app);
});
afterAll(() => console.stop());

it('fills a demo that looks alive', async () => {
  const ada = await demo('ada@acme.test', 'Ada Lindgren');
  const { items } = (await ada.get('/apps')).body as Page<AppListItem>;
  expect(items.map(({ name, access, owner }) => [name, access, owner.name])).toEqual([
    ['Fleet Telemetry', 'owner', 'Ada Lindgren'],
    ['Dispatch API', 'admin', 'Ben Okafor'],
  ]);
  const fleet = items[0]?.id;
  const people = ((await ada.get(`/apps/${fleet}/collaborators`)).body as Page<CollaboratorView>).items;
  expect(people.map(({ email, status }) => [email, status])).toEqual([
    ['eve@freelance.test', 'ACTIVE'],
    ['gil@contract.test', 'REVOKED'],
    ['dev.patel@northwind.example', 'PENDING'],
  ]);
  const settings = (await ada.get(`/apps/${fleet}/settings`)).body as SettingsView;
  expect([settings.revision, Object.keys(settings.draft)]).toEqual([2, ['general.tagline']]);
  expect(((await ada.get(`/apps/${fleet}`)).body as AppView).counts).toEqual({ collaborators: 2, pending: 1, secrets: 1 });
});

it('lets everybody of the demo in, in their own part', async () => {
  const roles = async (email: string) => ((await (await demo(email, email)).get('/me')).body as { organizations: { slug: string; role: string }[] }).organizations.map(({ slug, role }) => [slug, role]);
  expect(await roles('ben@acme.test')).toEqual([['acme', 'developer']]);
  expect(await roles('aud@acme.test')).toEqual([['acme', 'audit-user']]);
  expect(await roles('gus@globex.test')).toEqual([['globex', 'developer-admin']]);
  expect(await roles('eve@freelance.test')).toEqual([]);
});

it('happens once, and is completed when it was cut off', async () => {
  const owner = new pg.Client({ connectionString: console.ownerUrl });
  await owner.connect();
  const count = async () => (await owner.query('select count(*)::int as events from events')).rows[0]?.events as number;
  const before = await count();
  await seedDemo(console.app);
  expect(await count()).toBe(before);
  await owner.query(`delete from command_receipts where key = 'seed-secret'`);
  await seedDemo(console.app);
  // Only the step that was not done is done: its event.
  expect(await count()).toBe(before + 1);
  await owner.end();
});
