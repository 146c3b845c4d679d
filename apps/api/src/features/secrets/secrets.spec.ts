import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AppView, NewSecretView, NotificationsView, Page, SecretView } from '@coterie/contracts';
import pg from 'pg';
import { type SpecConsole, startConsole } from '../../testing/spec-console.js';
import type { SpecPerson } from '../../testing/spec-person.js';
import { arrange } from '../apps/apps.factory.js';
import { verifySecret } from './secrets.queries.js';

const HOUR_MS = 3_600_000;

let console: SpecConsole;
let ada: SpecPerson, ben: SpecPerson, eve: SpecPerson, fay: SpecPerson, aud: SpecPerson;
let app: AppView;
const made: string[] = [];

const reset = async (who: SpecPerson, overlap: string, headers = {}) => who.post(`/apps/${app.id}/secrets/reset`, { overlap }, headers);
const list = async (): Promise<SecretView[]> => ((await ben.get(`/apps/${app.id}/secrets`)).body as Page<SecretView>).items;
const works = (secret: string, at = new Date()) =>
  console.readPath.in(ben.actor, { app: app.id }, async ({ manager }) => (await verifySecret(manager, app.clientId, secret, at)) === app.id);
const later = (ms: number) => new Date(Date.now() + ms);

beforeAll(async () => {
  console = await startConsole();
  const at = arrange(console);
  [ada, ben, eve, fay, aud] = (await Promise.all(['Ada', 'Ben', 'Eve', 'Fay', 'Aud'].map((name) => console.person(name)))) as [SpecPerson, SpecPerson, SpecPerson, SpecPerson, SpecPerson];
  const acme = await at.organization(ada, 'Acme', [[ben, 'developer'], [aud, 'audit-user']]);
  app = await at.app(ben, acme, 'Fleet');
  await at.collaborator(ben, app, eve, 'collaborator');
  await at.collaborator(ben, app, fay, 'full');
});
afterAll(() => console.stop());

describe('a client secret', () => {
  it('[CRED-1] is shown once, when it is made', async () => {
    const answer = await reset(ben, '0', { 'idempotency-key': 'first' });
    const { secret, clientId, id } = answer.body as NewSecretView;
    made.push(secret);
    expect(answer.status).toBe(201);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(clientId).toBe(app.clientId);
    expect(secret).toMatch(/^cs_[\w-]{43}$/);
    expect(await list()).toEqual([{ id, prefix: secret.slice(0, 7), lastFour: secret.slice(-4), createdAt: expect.any(String), createdBy: { id: ben.id, name: 'Ben' }, endsAt: null, lastUsedAt: null }]);
    expect(await reset(ben, '0', { 'idempotency-key': 'first' })).toMatchObject({ status: 409, body: { error: { code: 'conflict' } } });
    expect(await list()).toHaveLength(1);
  });

  it('[CRED-1] works until its end and not after; a later reset gives it no more time', async () => {
    const [first = ''] = made;
    expect(await works(first)).toBe(true);
    const second = ((await reset(fay, '1h')).body as NewSecretView).secret;
    expect([await works(first), await works(second)]).toEqual([true, true]);
    expect([await works(first, later(HOUR_MS - 5000)), await works(first, later(HOUR_MS + 5000))]).toEqual([true, false]);
    const third = ((await reset(ada, '24h')).body as NewSecretView).secret;
    expect([await works(first, later(HOUR_MS + 5000)), await works(second, later(23 * HOUR_MS)), await works(second, later(25 * HOUR_MS))]).toEqual([false, true, false]);
    const fourth = ((await reset(ben, '0')).body as NewSecretView).secret;
    expect(await Promise.all([first, second, third, fourth].map((one) => works(one)))).toEqual([false, false, false, true]);
    made.push(second, third, fourth);
    expect(await works(`${fourth}x`)).toBe(false);
    expect((await list()).map(({ endsAt }) => endsAt === null)).toEqual([true, false, false, false]);
  });

  it('[CRED-1] is reset by the owner, `full` and Developer Admins; others are told what is missing and whom to ask', async () => {
    expect(await reset(eve, '0')).toMatchObject({ status: 403, body: { error: { code: 'forbidden', details: { missing: 'reset the client secret', ask: ['Ben'] } } } });
    expect(await reset(aud, '0')).toMatchObject({ status: 403 });
    const [newest] = await list();
    expect((await eve.delete(`/apps/${app.id}/secrets/${newest?.id}`)).status).toBe(403);
    expect((await eve.get(`/apps/${app.id}/secrets`)).status).toBe(200);
  });

  it('is ended at once; ending it again changes nothing', async () => {
    const [newest] = await list();
    const { secret } = (await reset(ben, '24h')).body as NewSecretView;
    made.push(secret);
    expect(await works(made[3] ?? '')).toBe(true);
    expect((await fay.delete(`/apps/${app.id}/secrets/${newest?.id}`)).status).toBe(204);
    expect((await fay.delete(`/apps/${app.id}/secrets/${newest?.id}`)).status).toBe(204);
    expect([await works(made[3] ?? ''), await works(secret)]).toEqual([false, true]);
    expect((await fay.delete(`/apps/${app.id}/secrets/sec_01jd4xnothing`)).status).toBe(404);
  });

  it.each([[{}], [{ overlap: '2h' }], [{ overlap: 0 }]])('is not reset with %j', async (body) => {
    expect(await ben.post(`/apps/${app.id}/secrets/reset`, body)).toMatchObject({ status: 400, body: { error: { code: 'invalid' } } });
  });

  it('[NTF-4] is told to the owner and `full`, but never to whoever reset it', async () => {
    const kinds = async (who: SpecPerson) => ((await who.get('/notifications')).body as NotificationsView).items.filter(({ kind }) => kind === 'secret-reset').map(({ actor }) => actor?.name);
    expect(await kinds(ben)).toEqual(['Ada', 'Fay']);
    expect(await kinds(fay)).toEqual(['Ben', 'Ben', 'Ada', 'Ben']);
    expect(await kinds(eve)).toEqual([]);
  });

  it('[CRED-4] appears nowhere else: no answer, event, notification or row holds it', async () => {
    const answers = await Promise.all(['secrets', 'events?limit=200', 'collaborators', ''].map((path) => ben.get(`/apps/${app.id}/${path}`)));
    const owner = new pg.Client({ connectionString: console.ownerUrl });
    await owner.connect();
    const { rows: tables } = await owner.query<{ name: string }>(`select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname in ('public', 'bullmq', 'auth')`);
    const dump: unknown[] = [];
    for (const { name } of tables) dump.push((await owner.query(`select * from ${name}`)).rows);
    const { rows: hashes } = await owner.query<{ hash: string }>('select hash from client_secrets');
    await owner.end();
    const everything = JSON.stringify([answers.map(({ body }) => body), (await fay.get('/notifications')).body, dump]);
    expect(made).toHaveLength(5);
    for (const secret of made) expect(everything).not.toContain(secret.slice(8, -5));
    const shown = JSON.stringify(answers.map(({ body }) => body));
    for (const { hash } of hashes) expect(shown).not.toContain(hash);
  });
});
