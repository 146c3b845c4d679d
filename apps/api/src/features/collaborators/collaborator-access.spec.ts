import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NewSecretView, SettingsView } from '@coterie/contracts';
import { type SpecConsole, startConsole } from '../../testing/spec-console.js';
import type { SpecPerson } from '../../testing/spec-person.js';
import { share } from '../../testing/spec-story.js';
import { arrange } from '../apps/apps.factory.js';
import { invitations } from './collaborators.factory.js';

const COLUMNS = ['owner', 'admin', 'full', 'collaborator', 'audit', 'auditGivenFull', 'developer', 'outsider'] as const;
type Column = (typeof COLUMNS)[number];

let console: SpecConsole;
let at: ReturnType<typeof invitations>;
let people: Record<Column, SpecPerson>;
let app: string;
let target: { collaborator: string; full: string };
let fresh = 0;

beforeAll(async () => {
  console = await startConsole();
  at = invitations(console);
  const made = await Promise.all(COLUMNS.map(async (name) => [name, await console.person(`X ${name}`)] as const));
  people = Object.fromEntries(made) as typeof people;
  const { owner, admin, full, collaborator, audit, auditGivenFull, developer } = people;
  const factory = arrange(console);
  const org = await factory.organization(admin, 'Acme', [[owner, 'developer'], [developer, 'developer'], [audit, 'audit-user'], [auditGivenFull, 'audit-user']]);
  app = (await factory.app(owner, org, 'Fleet')).id;
  await share(console, owner, app, full, 'full');
  await share(console, owner, app, collaborator);
  await share(console, owner, app, auditGivenFull, 'full');
  const [one, two] = [await console.person('Target One'), await console.person('Target Two')];
  target = { collaborator: await share(console, owner, app, one), full: await share(console, owner, app, two, 'full') };
});
afterAll(() => console.stop());

const rows = () => `/apps/${app}/collaborators`;
const newAddress = () => `fresh${(fresh += 1)}@people.test`;
const head = async () => ((await people.owner.get(`/apps/${app}/settings`)).body as SettingsView).head;
const touch = (who: SpecPerson) => who.post(`/apps/${app}/settings/edits`, { mutationId: `m${(fresh += 1)}`, ops: [{ op: 'add', path: 'oauth.scopes', item: `s${fresh}` }] });
const pending = (access: 'collaborator' | 'full') => at.invite(people.owner, app, newAddress(), access);
const revoke = async (who: SpecPerson, access: 'collaborator' | 'full') => {
  const answer = await who.post(`${rows()}/${target[access]}/revoke`);
  if (answer.status === 200) await people.owner.post(`${rows()}/${target[access]}/grant`);
  return answer;
};

const READ = [200, 200, 200, 200, 200, 200, 404, 404];
const WRITE = [200, 200, 200, 200, 403, 403, 404, 404];
const GUARDED = [200, 200, 200, 403, 403, 403, 404, 404];
const as = (ok: number, statuses: number[]) => statuses.map((status) => (status === 200 ? ok : status));

/** What each may do on one app: a row an act, a column a way to reach it. */
const ACTS: [string, number[], (who: SpecPerson) => Promise<{ status: number; body: unknown }>][] = [
  ['see the app', READ, (who) => who.get(`/apps/${app}`)],
  ['see its settings', READ, (who) => who.get(`/apps/${app}/settings`)],
  ['see its revisions', READ, (who) => who.get(`/apps/${app}/revisions`)],
  ['see its collaborators', READ, (who) => who.get(rows())],
  ['list its secrets', READ, (who) => who.get(`/apps/${app}/secrets`)],
  ['read its log', READ, (who) => who.get(`/apps/${app}/events`)],
  ['edit', WRITE, touch],
  ['apply', WRITE, async (who) => touch(people.owner).then(async () => who.post(`/apps/${app}/settings/apply`, { head: await head() }))],
  ['discard', WRITE, (who) => who.post(`/apps/${app}/settings/discard`, {})],
  ['rename', WRITE, (who) => who.patch(`/apps/${app}`, { name: `Fleet ${who.name.slice(2)}` })],
  ['delete the app (its name typed wrong)', as(400, WRITE), (who) => who.delete(`/apps/${app}`, { confirm: 'Not its name' })],
  ['add a collaborator', as(201, GUARDED), (who) => who.post(rows(), { email: newAddress(), access: 'collaborator' })],
  ['add somebody with full access', as(201, GUARDED), (who) => who.post(rows(), { email: newAddress(), access: 'full' })],
  ['re-send an invite', GUARDED, async (who) => who.post(`${rows()}/${(await pending('collaborator')).id}/resend`)],
  ['change access', GUARDED, async (who) => who.patch(`${rows()}/${(await pending('collaborator')).id}`, { access: 'full' })],
  ['revoke a collaborator', WRITE, (who) => revoke(who, 'collaborator')],
  ['revoke somebody with full access', GUARDED, (who) => revoke(who, 'full')],
  ['grant permission again', GUARDED, async (who) => {
    await people.owner.post(`${rows()}/${target.collaborator}/revoke`);
    const answer = await who.post(`${rows()}/${target.collaborator}/grant`);
    if (answer.status !== 200) await people.owner.post(`${rows()}/${target.collaborator}/grant`);
    return answer;
  }],
  ['delete a collaborator', as(204, WRITE), async (who) => who.delete(`${rows()}/${(await pending('collaborator')).id}`)],
  ['delete somebody with full access', as(204, GUARDED), async (who) => who.delete(`${rows()}/${(await pending('full')).id}`)],
  ['reset the secret', as(201, GUARDED), (who) => who.post(`/apps/${app}/secrets/reset`, { overlap: '1h' })],
  ['retire a secret', as(204, GUARDED), async (who) => {
    const { id } = (await people.owner.post(`/apps/${app}/secrets/reset`, { overlap: '1h' })).body as NewSecretView;
    return who.delete(`/apps/${app}/secrets/${id}`);
  }],
];

describe('who may do what on an app', () => {
  it.each(ACTS)('[COL-4, COL-5, COL-13, APP-5] %s', async (_act, expected, act) => {
    const nothing = (await people.owner.get('/apps/app_01jd4xnothing')).body;
    const seen: [Column, number][] = [];
    for (const column of COLUMNS) {
      const { status, body } = await act(people[column]);
      seen.push([column, status]);
      if (status === 403) expect(body).toMatchObject({ error: { code: 'forbidden', details: { missing: expect.any(String), ask: expect.any(Array) } } });
      if (status === 404) expect(body).toEqual(nothing);
    }
    expect(seen).toEqual(COLUMNS.map((column, n) => [column, expected[n]]));
  });

  it('[COL-4] tells a collaborator what is missing and whom to ask', async () => {
    const { body } = await people.collaborator.post(rows(), { email: newAddress(), access: 'collaborator' });
    expect(body).toMatchObject({ error: { code: 'forbidden', details: { missing: 'add collaborators', ask: [people.owner.name] } } });
  });

  it('[COL-13, INV-8] a collaborator makes nobody more than they are, and not themselves', async () => {
    const own = await at.listed(people.owner, app, people.collaborator.email);
    expect((await people.collaborator.patch(`${rows()}/${own?.id}`, { access: 'full' })).status).toBe(403);
    expect((await at.listed(people.owner, app, people.collaborator.email))?.access).toBe('collaborator');
  });

  it.each(['collaborator', 'full'] as const)('[COL-13, APP-3] %s deletes the app by typing its name', async (column) => {
    const { owner } = people;
    const org = await arrange(console).organization(owner, `Short lived ${column}`);
    const short = await arrange(console).app(owner, org, 'Short');
    await share(console, owner, short.id, people[column], column);
    expect((await people[column].delete(`/apps/${short.id}`, { confirm: 'Short' })).status).toBe(204);
    expect((await owner.get(`/apps/${short.id}`)).status).toBe(404);
  });
});
