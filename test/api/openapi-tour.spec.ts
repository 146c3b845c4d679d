import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import { type SpecConsole, startConsole } from '../../apps/api/src/testing/spec-console.js';
import { asOwner } from '../../apps/api/src/testing/spec-owner.js';
import { AnswerCheck, type OpenApi } from '../support/answer-check.js';
import { type ApiClient, apiClient } from '../support/api-client.js';
import { apiClientText } from '../support/api-client-text.js';
import { DocumentedSchemas, pointerTo } from '../support/documented-schemas.js';

const password = 'a password for tests';
const ADA = 'ada@people.test';
const EVE = 'eve@people.test';
const NIA = 'nia@people.test';

let console: SpecConsole;
let document: OpenApi;
let check: AnswerCheck;
let ada: ApiClient;
let eve: ApiClient;
let stranger: ApiClient;

const visitor = (): ApiClient => apiClient(console.url, check.fetch);

/** What a story needs to go on. */
async function must<T>(answer: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<NonNullable<T>> {
  const { data, error, response } = await answer;
  if (data === undefined || data === null) throw new Error(`${response.url} answered ${response.status}: ${JSON.stringify(error)}`);
  return data;
}

/** The last part of the newest mailed link of this kind to an address, once it came. */
async function mailed(to: string, link: RegExp, not: string[] = []): Promise<string> {
  for (let tries = 0; tries < 200; tries += 1) {
    const { items } = await must(stranger.GET('/api/v1/inbox'));
    const found = items.filter((mail) => mail.to === to).map((mail) => link.exec(mail.text)?.[1]).find((token) => token !== undefined && !not.includes(token));
    if (found) return decodeURIComponent(found);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`no such mail came to ${to}`);
}

const VERIFY = /verify-email\?token=([^\s&]+)/;
const INVITE = /\/invite\/(\S+)/;
const RESET = /reset[^\s?]*\?token=([^\s&]+)/;

/** A new account, its address proved by the link in this browser (`here`), or in another one by link and password. */
async function join(name: string, email: string, here: boolean): Promise<ApiClient> {
  const client = visitor();
  await must(client.POST('/api/auth/sign-up/email', { body: { name, email, password } }));
  const token = await mailed(email, VERIFY);
  for (const accept of here ? ['application/json', 'text/html'] : []) await client.GET('/api/auth/verify-email', { params: { query: { token } }, headers: { accept } });
  if (!here) {
    await stranger.GET('/api/auth/verify-email', { params: { query: { token } }, headers: { accept: 'application/json' } });
    for (const tried of ['not it at all', password]) await stranger.POST('/api/auth/verify-email', { body: { token, password: tried } });
  }
  await must(client.POST('/api/auth/sign-in/email', { body: { email, password } }));
  return client;
}

beforeAll(async () => {
  console = await startConsole();
  document = (await (await fetch(`${console.url}/api/openapi.json`)).json()) as OpenApi;
  check = new AnswerCheck(document);
  stranger = visitor();
  ada = await join('Ada', ADA, true);
  eve = await join('Eve', EVE, false);
});
afterAll(() => console.stop());

describe('the document', () => {
  it('is valid OpenAPI 3.1', async () => {
    expect(await new Validator().validate({ ...structuredClone(document) })).toEqual({ valid: true });
  });

  it('has examples that are what they are examples of', () => {
    const schemas = new DocumentedSchemas(document);
    for (const [id, { example }] of Object.entries(document.components.schemas)) {
      if (example !== undefined) expect({ id, faults: schemas.faults(pointerTo('components', 'schemas', id), example) }).toEqual({ id, faults: [] });
    }
  });

  it('is what the typed client was made from (else: npm run api-client -w test)', async () => {
    const kept = readFileSync(new URL('../support/api-client.generated.ts', import.meta.url), 'utf8');
    expect(await apiClientText(document)).toBe(kept);
  });
});

describe('a tour of every route: what is answered is what is promised', () => {
  let org: string;
  let app: string;
  let row: string;
  const path = () => ({ app });
  const settings = () => must(ada.GET('/api/v1/apps/{app}/settings', { params: { path: path() } }));
  const edit = async (client: ApiClient, value: string, base?: number) =>
    client.POST('/api/v1/apps/{app}/settings/edits', {
      params: { path: path() },
      body: { mutationId: `m-${value.replace(/\W/g, '')}`, ops: [{ op: 'set', path: 'general.tagline', value, base: base ?? (await settings()).revs['general.tagline'] ?? 0 }] },
    });
  const invite = (email: string, client = ada) => client.POST('/api/v1/apps/{app}/collaborators', { params: { path: path() }, body: { email, access: 'collaborator' } });
  const invited = async (email: string): Promise<string> => {
    const answer = await must(invite(email));
    return 'id' in answer ? answer.id : '';
  };
  const onRow = (id = row) => ({ params: { path: { app, id } } });
  const withToken = (token: string) => ({ params: { path: { token } } });

  it('organizations and apps', async () => {
    org = (await must(ada.POST('/api/v1/orgs', { body: { name: 'Acme' }, params: { header: { 'Idempotency-Key': 'one' } } }))).id;
    await ada.POST('/api/v1/orgs', { body: { name: 'Other' }, params: { header: { 'Idempotency-Key': 'one' } } });
    await ada.GET('/api/v1/orgs', { params: { query: { limit: 1 } } });
    for (const name of [org, 'acme', 'nowhere']) await ada.GET('/api/v1/orgs/{org}', { params: { path: { org: name } } });
    await ada.GET('/api/v1/orgs/{org}/developers', { params: { path: { org } } });
    app = (await must(ada.POST('/api/v1/orgs/{org}/apps', { params: { path: { org } }, body: { name: 'Fleet' } }))).id;
    await ada.POST('/api/v1/orgs/{org}/apps', { params: { path: { org } }, body: { name: '' } });
    await ada.GET('/api/v1/orgs/{org}/apps', { params: { path: { org } } });
    await ada.GET('/api/v1/apps', { params: { query: { limit: 0 } } });
    await ada.GET('/api/v1/apps');
    for (const client of [ada, eve, stranger]) await client.GET('/api/v1/apps/{app}', { params: { path: path() } });
    await ada.PATCH('/api/v1/apps/{app}', { params: { path: path() }, body: { name: 'Fleet 2' } });
    expect(check.faults).toEqual([]);
  });

  it('collaborators and invitations', async () => {
    row = await invited(EVE);
    for (const again of [EVE, ADA, 'nobody']) await invite(again);
    await ada.POST('/api/v1/apps/{app}/collaborators', { params: { path: path() }, body: { invitations: [{ email: NIA, access: 'full' }, { email: 'late@people.test', access: 'collaborator' }, {}] } });
    const first = await mailed(EVE, INVITE);
    await ada.POST('/api/v1/apps/{app}/collaborators/{id}/resend', onRow());
    const second = await mailed(EVE, INVITE, [first]);
    for (const token of [first, second, 'forged']) await stranger.GET('/api/v1/invitations/{token}', withToken(token));
    for (const token of [first, second, 'forged']) await stranger.POST('/api/v1/invitations/{token}/ask-again', withToken(token));
    await ada.POST('/api/v1/invitations/{token}/accept', withToken(second));
    await stranger.POST('/api/v1/invitations/{token}/sign-up', { ...withToken(second), body: { name: 'Eve', password } });
    await eve.GET('/api/v1/me/invitations');
    await eve.POST('/api/v1/me/invitations/{id}/accept', { params: { path: { id: row } } });
    await eve.POST('/api/v1/me/invitations/{id}/accept', { params: { path: { id: row } } });
    const nia = visitor();
    const token = await mailed(NIA, INVITE);
    await nia.POST('/api/v1/invitations/{token}/sign-up', { ...withToken(token), body: { name: 'Nia', password } });
    await nia.POST('/api/v1/invitations/{token}/accept', withToken(token));
    await nia.POST('/api/v1/invitations/{token}/decline', withToken(token));
    const late = await mailed('late@people.test', INVITE);
    const moveEnd = (by: string) => asOwner(console, `update collaborators set expires_at = now() + $1::interval where email = 'late@people.test'`, [by]);
    await moveEnd('-1 minute');
    for (let times = 0; times < 2; times += 1) await stranger.POST('/api/v1/invitations/{token}/ask-again', withToken(late));
    await moveEnd('1 day');
    await stranger.POST('/api/v1/invitations/{token}/decline', withToken(late));
    await ada.GET('/api/v1/apps/{app}/collaborators', { params: { path: path() } });
    await ada.PATCH('/api/v1/apps/{app}/collaborators/{id}', { ...onRow(), body: { access: 'full' } });
    await ada.PATCH('/api/v1/apps/{app}/collaborators/{id}', { ...onRow(), body: { access: 'collaborator' } });
    await ada.POST('/api/v1/apps/{app}/collaborators/{id}/resend', onRow());
    await invite('more@people.test', eve);
    await nia.POST('/api/v1/apps/{app}/leave', { params: { path: path() } });
    expect(check.faults).toEqual([]);
  });

  it('settings and secrets', async () => {
    await edit(ada, 'First', 0);
    await edit(eve, 'Second', 0);
    await edit(eve, 'Third');
    await edit(eve, 'x'.repeat(500));
    const { head } = await settings();
    await ada.POST('/api/v1/apps/{app}/settings/apply', { params: { path: path() }, body: { head: head - 1 } });
    await ada.POST('/api/v1/apps/{app}/settings/apply', { params: { path: path() }, body: { head, note: 'first' } });
    await edit(ada, 'Fourth');
    await ada.POST('/api/v1/apps/{app}/settings/discard', { params: { path: path() }, body: {} });
    await ada.GET('/api/v1/apps/{app}/revisions', { params: { path: path() } });
    for (const number of ['1', '9']) await ada.GET('/api/v1/apps/{app}/revisions/{number}', { params: { path: { app, number } } });
    await edit(ada, 'Fifth');
    await ada.POST('/api/v1/apps/{app}/settings/apply', { params: { path: path() }, body: { head: (await settings()).head } });
    await ada.POST('/api/v1/apps/{app}/revisions/{number}/restore', { params: { path: { app, number: '1' } }, body: { head: (await settings()).head } });
    const secret = await must(ada.POST('/api/v1/apps/{app}/secrets/reset', { params: { path: path(), header: { 'Idempotency-Key': 'two' } }, body: { overlap: '1h' } }));
    await ada.POST('/api/v1/apps/{app}/secrets/reset', { params: { path: path(), header: { 'Idempotency-Key': 'two' } }, body: { overlap: '1h' } });
    await eve.POST('/api/v1/apps/{app}/secrets/reset', { params: { path: path() }, body: { overlap: '0' } });
    await ada.GET('/api/v1/apps/{app}/secrets', { params: { path: path() } });
    await ada.DELETE('/api/v1/apps/{app}/secrets/{id}', onRow(secret.id));
    expect(check.faults).toEqual([]);
  });

  it('endings, notifications and the log', async () => {
    await ada.POST('/api/v1/apps/{app}/collaborators/{id}/grant', onRow());
    await ada.POST('/api/v1/apps/{app}/collaborators/{id}/revoke', onRow());
    await eve.GET('/api/v1/apps', { params: { query: { ended: '1' } } });
    await ada.POST('/api/v1/apps/{app}/collaborators/{id}/grant', onRow());
    await ada.DELETE('/api/v1/apps/{app}/collaborators/{id}', onRow());
    await eve.POST('/api/v1/me/invitations/{id}/decline', { params: { path: { id: await invited(EVE) } } });
    const { items } = await must(eve.GET('/api/v1/notifications', { params: { query: { limit: 5 } } }));
    await ada.GET('/api/v1/notifications');
    await eve.POST('/api/v1/notifications/read', { body: { ids: [items[0]?.id ?? ''] } });
    await eve.POST('/api/v1/notifications/read', { body: { all: true } });
    const log = await must(ada.GET('/api/v1/apps/{app}/events', { params: { path: path(), query: { limit: 200 } } }));
    expect(new Set(log.items.map(({ type }) => type)).size).toBeGreaterThan(12);
    await ada.DELETE('/api/v1/apps/{app}', { params: { path: path() }, body: { confirm: 'Fleet' } });
    await ada.DELETE('/api/v1/apps/{app}', { params: { path: path() }, body: { confirm: 'Fleet 2' } });
    expect(check.faults).toEqual([]);
  });

  it('accounts', async () => {
    for (const client of [ada, stranger]) await client.GET('/api/v1/me');
    await stranger.POST('/api/auth/sign-in/email', { body: { email: ADA, password: 'another password' } });
    await stranger.POST('/api/auth/sign-up/email', { body: { name: 'Una', email: 'una@people.test', password } });
    await stranger.POST('/api/auth/sign-in/email', { body: { email: 'una@people.test', password } });
    await stranger.POST('/api/auth/send-verification-email', { body: { email: ADA } });
    await stranger.POST('/api/auth/request-password-reset', { body: { email: ADA } });
    await stranger.POST('/api/auth/reset-password', { body: { token: await mailed(ADA, RESET), newPassword: 'a second password' } });
    await stranger.GET('/api/auth/verify-email', { params: { query: { token: 'forged' } } });
    await must(ada.POST('/api/auth/sign-in/email', { body: { email: ADA, password: 'a second password' } }));
    await ada.POST('/api/auth/change-password', { body: { currentPassword: 'not it at all', newPassword: 'a third password' } });
    await ada.POST('/api/auth/change-password', { body: { currentPassword: 'a second password', newPassword: 'a third password' } });
    const other = visitor();
    await other.POST('/api/auth/sign-in/email', { body: { email: ADA, password: 'a third password' } });
    const { items } = await must(ada.GET('/api/v1/me/sessions'));
    for (const id of [items.find((session) => !session.current)?.id ?? '', 'none']) await ada.DELETE('/api/v1/me/sessions/{id}', { params: { path: { id } } });
    await ada.POST('/api/v1/me/sessions/end-all');
    await eve.POST('/api/auth/sign-out');
    expect(check.faults).toEqual([]);
  });

  it('left no route and no success out', () => {
    expect(check.unseen()).toEqual([]);
    expect([...check.seen].filter((answer) => / 4\d\d$/.test(answer)).length).toBeGreaterThan(25);
  });
});
