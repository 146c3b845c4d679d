import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Reply, SpecPerson } from '../../testing/spec-person.js';
import { type SpecConsole, startConsole } from '../../testing/spec-console.js';
import { asOwner } from '../../testing/spec-owner.js';
import { type Story, tellStory } from '../../testing/spec-story.js';
import { invitations } from '../collaborators/collaborators.factory.js';

/** Long form: COTERIE_ROUNDS=500. */
const ROUNDS = Number(process.env.COTERIE_ROUNDS ?? 6);
/** A machine that does much else is slow, not wrong. */
const PATIENCE_MS = 60_000 + ROUNDS * 5_000;

let console: SpecConsole;
let second: SpecConsole;
let story: Story;
let at: ReturnType<typeof invitations>;

beforeAll(async () => {
  console = await startConsole();
  second = await startConsole({}, console);
  at = invitations(console);
  story = await tellStory(console);
});
afterAll(async () => {
  await second.stop();
  await console.stop();
});

interface Logged extends Record<string, unknown> {
  type: string;
  number: string;
}

/** What the log says of one row, in order. */
const logOf = (id: string) => asOwner<Logged>(console, `select type, number from events where stream = $1 and data->>'id' = $2 order by number`, [story.stream, id]);
const count = (events: Logged[], type: string) => events.filter((event) => event.type === `collaborator.${type}`).length;
const statuses = (answers: Pick<Reply, 'status'>[]) => answers.map(({ status }) => status).toSorted();

const accept = (who: SpecPerson, token: string) => who.post(`/invitations/${token}/accept`);
/** The same on the other node. */
const acceptThere = (who: SpecPerson, token: string) =>
  fetch(`${second.url}/api/v1/invitations/${token}/accept`, { method: 'POST', headers: { origin: second.url, cookie: who.cookie, 'content-type': 'application/json' }, body: '{}' });

async function invited(): Promise<{ id: string; token: string; path: string }> {
  const { id } = await at.invite(story.ada, story.app, story.eve.email);
  return { id, token: await at.token(id), path: `/apps/${story.app}/collaborators/${id}` };
}

const rounds = Array.from({ length: ROUNDS }, (_, n) => n);

/** Whatever a round that failed left behind is no part of the next. */
beforeEach(async () => {
  const listed = await at.listed(story.ada, story.app, story.eve.email);
  if (listed) await story.ada.delete(`/apps/${story.app}/collaborators/${listed.id}`);
});

describe('at the same instant', () => {
  it('[INV-3] 50 acceptances of one link, at two nodes: one member, one event, 49 told that it was used', async () => {
    for (const _round of rounds) {
      const { id, token, path } = await invited();
      const answers = await Promise.all(Array.from({ length: 50 }, (_, n) => (n % 3 ? accept(story.eve, token) : acceptThere(story.eve, token))));
      expect(statuses(answers)).toEqual([200, ...Array<number>(49).fill(410)]);
      expect(count(await logOf(id), 'accepted')).toBe(1);
      const rows = await asOwner(console, `select id from collaborators where app_id = $1 and user_id = $2 and status = 'ACTIVE'`, [story.app, story.eve.id]);
      expect(rows).toEqual([{ id }]);
      await story.ada.delete(path);
    }
  }, PATIENCE_MS);

  it('[INV-3, COL-1] accept against delete: whoever is second finds it done, and nobody stays in', async () => {
    for (const round of rounds) {
      const { id, token, path } = await invited();
      const race = [() => accept(story.eve, token), () => story.ada.delete(path)];
      const [first, other] = await Promise.all((round % 2 ? race : race.toReversed()).map((act) => act()));
      const [accepted, deleted] = round % 2 ? [first, other] : [other, first];
      expect(deleted?.status).toBe(204);
      expect([200, 404]).toContain(accepted?.status);
      const log = await logOf(id);
      expect(count(log, 'accepted')).toBe(accepted?.status === 200 ? 1 : 0);
      expect(log.at(-1)?.type).toBe('collaborator.deleted');
      expect((await story.eve.get(`/apps/${story.app}`)).status).toBe(404);
    }
  }, PATIENCE_MS);

  it('[INV-3] accept against re-send: either the old link was in time, or it is dead and the row waits for the new one', async () => {
    for (const round of rounds) {
      const { id, token, path } = await invited();
      const race = [() => accept(story.eve, token), () => story.ada.post(`${path}/resend`)];
      const [first, other] = await Promise.all((round % 2 ? race : race.toReversed()).map((act) => act()));
      const [accepted, resent] = round % 2 ? [first, other] : [other, first];
      const row = await at.row(id);
      if (accepted?.status === 200) expect([resent?.status, row.status, row.version]).toEqual([409, 'ACTIVE', 1]);
      else expect([accepted?.status, resent?.status, row.status, row.version]).toEqual([410, 200, 'PENDING', 2]);
      const log = await logOf(id);
      expect([count(log, 'accepted') + count(log, 'resent')]).toEqual([1]);
      await story.ada.delete(path);
    }
  }, PATIENCE_MS);

  it('[COL-1, COL-6] accept against revoke: a revoke that came too early is refused, one that came after ends it', async () => {
    for (const _round of rounds) {
      const { id, token, path } = await invited();
      const [accepted, revoked] = await Promise.all([accept(story.eve, token), story.ada.post(`${path}/revoke`)]);
      expect(accepted.status).toBe(200);
      const row = await at.row(id);
      expect([revoked.status, row.status]).toEqual(revoked.status === 200 ? [200, 'REVOKED'] : [409, 'ACTIVE']);
      expect((await story.eve.get(`/apps/${story.app}`)).status).toBe(revoked.status === 200 ? 404 : 200);
      await story.ada.delete(path);
    }
  }, PATIENCE_MS);

  it('[INV-3, INV-9] accept against decline: one of them, never both', async () => {
    for (const _round of rounds) {
      const { id, token, path } = await invited();
      const [accepted, declined] = await Promise.all([accept(story.eve, token), story.eve.post(`/me/invitations/${id}/decline`)]);
      expect(statuses([accepted, declined])).toEqual(accepted.status === 200 ? [200, 410] : [204, 410]);
      const log = await logOf(id);
      expect(count(log, 'accepted') + count(log, 'declined')).toBe(1);
      await story.ada.delete(path);
    }
  }, PATIENCE_MS);

  it('[INV-2] 10 sign-ups by one link: one account', async () => {
    const email = 'all-at-once@people.test';
    const { id } = await at.invite(story.ada, story.app, email);
    const token = await at.token(id);
    const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => fetch(`${console.url}/api/v1/invitations/${token}/sign-up`, {
      method: 'POST', headers: { origin: console.url, 'content-type': 'application/json' }, body: JSON.stringify({ name: 'Nia', password: `a long password ${n}` }),
    })));
    expect(statuses(answers)).toEqual([200, ...Array<number>(9).fill(409)]);
    expect(await asOwner(console, 'select id from auth.users where email = $1', [email])).toHaveLength(1);
  });
});
