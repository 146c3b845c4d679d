import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NewSecretView } from '@coterie/contracts';
import { type SpecConsole, startConsole } from '../../apps/api/src/testing/spec-console.js';
import { asOwner, dumpOf } from '../../apps/api/src/testing/spec-owner.js';
import type { SpecPerson } from '../../apps/api/src/testing/spec-person.js';
import { connect, type SpecSocket } from '../../apps/api/src/testing/spec-socket.js';
import { share, type Story, tellStory } from '../../apps/api/src/testing/spec-story.js';

/** Long form: COTERIE_SECRETS=1000. */
const SECRETS = Number(process.env.COTERIE_SECRETS ?? 40);

let console: SpecConsole;
let story: Story;
let fay: SpecPerson;
let sockets: SpecSocket[];
const logged: string[] = [];
const heard: string[] = [];
const made: string[] = [];

beforeAll(async () => {
  console = await startConsole({ rateLimitScale: 100_000, logLevel: 'debug' }, undefined, { write: (line) => void logged.push(line) });
  story = await tellStory(console);
  fay = await console.person('Fay Full');
  await share(console, story.ada, story.app, fay, 'full');
  await share(console, story.ada, story.app, story.eve);
  sockets = await Promise.all([story.ada, fay, story.eve].map((person) => connect(console.url, person)));
  const people = [story.ada, fay, story.eve];
  for (const [n, socket] of sockets.entries()) {
    socket.raw.onAny((...frame: unknown[]) => heard.push(JSON.stringify(frame)));
    for (const stream of [story.stream, `user:${people[n]?.id}`]) heard.push(JSON.stringify(await socket.open(stream)));
  }
});
afterAll(async () => {
  sockets.forEach((socket) => socket.stop());
  await console.stop();
});

const keep = ({ status, body, headers }: { status: number; body: unknown; headers: Headers }) => {
  heard.push(JSON.stringify(body ?? null), JSON.stringify([...headers]));
  return status;
};

/** Makes one, tries to be shown it again, to have it refused with it, and ends it. */
async function live(n: number): Promise<void> {
  const who = n % 2 ? fay : story.ada;
  const key = { 'idempotency-key': `k${n}` };
  const path = `/apps/${story.app}/secrets`;
  const answer = await who.post(`${path}/reset`, { overlap: ['0', '1h', '24h'][n % 3] }, key);
  const { id, secret, ...rest } = answer.body as NewSecretView;
  expect(answer.status).toBe(201);
  made.push(secret);
  heard.push(JSON.stringify({ id, ...rest }), JSON.stringify([...answer.headers]));
  expect(keep(await who.post(`${path}/reset`, { overlap: ['0', '1h', '24h'][n % 3] }, key))).toBe(409);
  if (n % 4 === 0) expect(keep(await who.delete(`${path}/${id}`))).toBe(204);
  if (n % 5 === 0) {
    // Where somebody pastes it by mistake it comes back to nobody: not in an error, and not in the log's line about it.
    for (const wrong of [`${path}/${secret}`, `/apps/${secret}/secrets`, `/${secret}`]) expect(keep(await who.delete(wrong))).toBe(404);
    expect(keep(await who.post(`${path}/reset`, { overlap: secret }))).toBe(400);
    expect(keep(await story.eve.post(`${path}/reset`, { overlap: '0' }, { authorization: `Bearer ${secret}`, 'x-secret': secret }))).toBe(403);
  }
}

describe('client secrets', () => {
  it(`[CRED-4] ${SECRETS} of them, through their whole life, are in no answer, frame, event, notification, log line or table, but as a hash`, async () => {
    for (let n = 0; n < SECRETS; n += 1) await live(n);
    for (const who of [story.ada, fay, story.eve]) {
      for (const path of ['', '/secrets?limit=200', '/events?limit=200', '/settings', '/collaborators']) expect(keep(await who.get(`/apps/${story.app}${path}`))).toBe(200);
      for (const path of ['/notifications', '/apps', '/me']) expect(keep(await who.get(path))).toBe(200);
    }
    heard.push(JSON.stringify(await sockets[0]?.open(story.stream, 0)));
    const dump = await dumpOf(console);
    const hashes = dump.get('public.client_secrets') ?? '';
    const places: [string, string][] = [...dump, ['log', logged.join('')], ['heard', heard.join('')]];
    expect(made).toHaveLength(SECRETS);
    expect(logged.join('')).toContain('/api/v1/apps/:app/secrets/reset');
    expect(heard.join('')).toContain('secret.reset');
    for (const secret of made) {
      const hash = createHash('sha256').update(secret);
      const digest = hash.digest();
      const [hex, base64, url] = [digest.toString('hex'), digest.toString('base64').replaceAll('=', ''), digest.toString('base64url')];
      expect([hex, base64, url].some((one) => hashes.includes(one))).toBe(true);
      for (const [place, text] of places) {
        // The first seven and last four characters are shown in the list, by design.
        const found = [secret.slice(7, -4), ...(place === 'public.client_secrets' ? [] : [hex, base64, url])].filter((one) => text.includes(one));
        expect([place, found]).toEqual([place, []]);
      }
    }
    expect(await asOwner(console, 'select 1 from client_secrets where app_id = $1', [story.app])).toHaveLength(SECRETS);
  }, 30_000 + SECRETS * 500);
});
