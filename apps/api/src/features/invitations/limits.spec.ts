import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DemoInbox } from '../../mail/demo-inbox.js';
import { type SpecConsole, startConsole } from '../../testing/spec-console.js';
import { asOwner } from '../../testing/spec-owner.js';
import type { SpecPerson } from '../../testing/spec-person.js';
import { until } from '../../testing/spec-socket.js';
import { share, type Story, tellStory } from '../../testing/spec-story.js';
import { invitations } from '../collaborators/collaborators.factory.js';

let console: SpecConsole;
let story: Story;
let at: ReturnType<typeof invitations>;

beforeAll(async () => {
  console = await startConsole({ rateLimitScale: 1 });
  at = invitations(console);
});
afterAll(() => console.stop());
beforeEach(async () => {
  story = await tellStory(console);
});

const invite = (who: SpecPerson, email: string, access = 'collaborator') => who.post(`/apps/${story.app}/collaborators`, { email, access });
const mailJobs = async () => (await asOwner(console, `select id from bullmq.job where name = 'mail'`)).length;

describe('inviting', () => {
  it('[INV-7] the owner, oneself, or somebody on the list is refused in any spelling, and sends no mail', async () => {
    const { ada, eve, app } = story;
    const fay = await console.person(`Fay ${eve.name}`);
    const full = await share(console, ada, app, fay, 'full');
    const id = await share(console, ada, app, eve);
    const pending = await at.invite(ada, app, `Pending-${eve.email}`);
    await until('delivered', async () => (await at.row(pending.id)).status === 'PENDING' && (await at.listed(ada, app, pending.email))?.delivered === true);
    const [jobs, mails] = [await mailJobs(), console.app.get(DemoInbox).items().length];
    const refused = async (who: SpecPerson, email: string, details: object) => {
      for (const spelling of [email, email.toUpperCase(), ` ${email} `]) expect(await invite(who, spelling)).toMatchObject({ status: 409, body: { error: { code: 'conflict', message: expect.stringMatching(/./), details } } });
    };
    await refused(ada, ada.email, {});
    await refused(fay, fay.email, {});
    await refused(fay, ada.email, {});
    await refused(ada, eve.email, { status: 'ACTIVE' });
    await refused(ada, `pending-${eve.email}`, { status: 'PENDING' });
    await ada.post(`/apps/${app}/collaborators/${id}/revoke`);
    await refused(fay, eve.email, { status: 'REVOKED' });
    await ada.delete(`/apps/${app}/collaborators/${full}`);
    expect([await mailJobs(), console.app.get(DemoInbox).items().length]).toEqual([jobs, mails]);
    expect((await invite(ada, fay.email)).status).toBe(201);
  });

  it('[INV-7] one address by many at once lists it once', async () => {
    const { ada, eve, app } = story;
    const fay = await console.person(`Fay ${eve.name}`);
    await share(console, ada, app, fay, 'full');
    const answers = await Promise.all(Array.from({ length: 12 }, (_, n) => invite(n % 2 ? ada : fay, n % 3 ? eve.email : eve.email.toUpperCase())));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, ...Array<number>(11).fill(409)]);
    expect(await asOwner(console, 'select id from collaborators where app_id = $1 and email_key = $2', [app, eve.email])).toHaveLength(1);
  });

  it('[INV-8] gives no more than one has: a `collaborator` invites nobody', async () => {
    const { ada, eve, app } = story;
    await share(console, ada, app, eve);
    for (const access of ['collaborator', 'full']) expect(await invite(eve, 'x@people.test', access)).toMatchObject({ status: 403, body: { error: { code: 'forbidden' } } });
  });

  it('[INV-11] takes a verified address', async () => {
    const { ada, app } = story;
    const { id } = await at.invite(ada, app, 'before@people.test');
    await asOwner(console, 'update auth.users set email_verified = false where id = $1', [ada.id]);
    // Who is signed in is remembered for three seconds.
    await new Promise((resolve) => setTimeout(resolve, 3_200));
    expect(await invite(ada, 'x@people.test')).toMatchObject({ status: 403, body: { error: { code: 'forbidden' } } });
    expect((await ada.post(`/apps/${app}/collaborators/${id}/resend`)).status).toBe(403);
  });

  it('[INV-11] stops after 50 a day for one organization, re-sends counted, and says when to go on', async () => {
    const { ada, org, app } = story;
    const { id } = await at.invite(ada, app, 'n0@people.test');
    expect((await ada.post(`/apps/${app}/collaborators/${id}/resend`)).status).toBe(200);
    const answers = await Promise.all(Array.from({ length: 60 }, (_, n) => invite(ada, `n${n + 1}@people.test`)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(48);
    const late = answers.filter(({ status }) => status === 429);
    expect(late).toHaveLength(12);
    for (const { headers, body } of late) {
      expect(body).toMatchObject({ error: { code: 'rate_limited' } });
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(86_000);
      expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(86_400);
    }
    expect((await ada.post(`/apps/${app}/collaborators/${id}/resend`)).status).toBe(429);
    // Another organization of hers, and the day after.
    const other = ((await ada.post('/orgs', { name: 'Elsewhere' })).body as { id: string }).id;
    const there = ((await ada.post(`/orgs/${other}/apps`, { name: 'There' })).body as { id: string }).id;
    expect((await ada.post(`/apps/${there}/collaborators`, { email: 'n0@people.test', access: 'full' })).status).toBe(201);
    await asOwner(console, `update events set at = at - interval '25 hours' where actor = $1 and org_id = $2`, [ada.id, org]);
    expect((await invite(ada, 'tomorrow@people.test')).status).toBe(201);
  });

  it('reaches one mailbox five times a day, whoever sends from wherever; refused ones change nothing and don’t count', async () => {
    const { ada, app, eve } = story;
    const email = `flooded-${eve.email}`;
    const elsewhere = async (): Promise<string> => {
      const { id: other } = (await eve.post('/orgs', { name: 'Elsewhere' })).body as { id: string };
      return ((await eve.post(`/orgs/${other}/apps`, { name: 'There' })).body as { id: string }).id;
    };
    const from = (who: SpecPerson, where: string) => who.post(`/apps/${where}/collaborators`, { email: email.toUpperCase(), access: 'full' });
    const { id } = await at.invite(ada, app, email);
    expect((await invite(ada, email)).status).toBe(409);
    const resend = () => ada.post(`/apps/${app}/collaborators/${id}/resend`);
    expect((await Promise.all([resend(), resend(), resend()])).map(({ status }) => status).toSorted()).toEqual([200, 429, 429]);
    const apps = await Promise.all(Array.from({ length: 6 }, elsewhere));
    const answers = await Promise.all(apps.map((where) => from(eve, where)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 201, 201, 429, 429, 429]);
    const refused = answers.findIndex(({ status }) => status === 429);
    expect(answers[refused]).toMatchObject({ body: { error: { code: 'rate_limited', details: { retryAfter: expect.any(Number) } } } });
    expect((await eve.get(`/apps/${apps[refused]}/collaborators`)).body).toMatchObject({ items: [] });
    const mailbox = `select points from auth.rate_limits where key like 'invitation.recipient%' order by points desc limit 1`;
    expect(await asOwner(console, mailbox)).toEqual([{ points: 5 }]);
    const many = await eve.post(`/apps/${apps[refused]}/collaborators`, { invitations: [{ email, access: 'full' }, { email: `other-${eve.email}`, access: 'full' }] });
    expect(many.body).toMatchObject({ results: [{ ok: false, error: { code: 'rate_limited' } }, { ok: true }] });
  });

  it.each(['Ada\nBcc: all@people.test', 'Ada\r\nX', 'see https://evil.test/x', 'www.evil.test', 'win at evil.com', 'Ada\u2028X'])('[INV-11] no name is %j: not a person’s, an app’s or an organization’s', async (name) => {
    const { ada, org, app, eve } = story;
    const { id } = await at.invite(ada, app, `new-${eve.email}`);
    const attempts = [
      ada.post('/orgs', { name }), ada.post(`/orgs/${org}/apps`, { name }), ada.patch(`/apps/${app}`, { name }),
      ada.post(`/invitations/${await at.token(id)}/sign-up`, { name, password: 'a long password' }),
    ];
    for (const answer of await Promise.all(attempts)) expect(answer).toMatchObject({ status: 400, body: { error: { code: 'invalid' } } });
  });
});
