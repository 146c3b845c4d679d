import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { errorEnvelope } from '@coterie/contracts';
import fc from 'fast-check';
import { invitations } from '../../apps/api/src/features/collaborators/collaborators.factory.js';
import { type SpecConsole, startConsole } from '../../apps/api/src/testing/spec-console.js';
import type { SpecPerson } from '../../apps/api/src/testing/spec-person.js';
import { share, type Story, tellStory } from '../../apps/api/src/testing/spec-story.js';
import { type Documented, shapesOf } from './documented-bodies.js';
import { bodyOf, broken, json, scalar } from './hostile-values.js';
import { fill, namesIn, type Route, routesOf } from './routes.js';
import { stateOf } from './state-of.js';

/** Another run: COTERIE_SEED=…; the long form: COTERIE_HOSTILE=100000. */
const SEED = Number(process.env.COTERIE_SEED ?? 20_261_122);
const REQUESTS = Number(process.env.COTERIE_HOSTILE ?? 2_000);
const AT_ONCE = 50;

let console: SpecConsole;
let story: Story;
let passer: SpecPerson;
let ids: Record<string, string[]>;
let document: Documented;

beforeAll(async () => {
  console = await startConsole({ rateLimitScale: 1_000_000 });
  story = await tellStory(console);
  passer = await console.person('Passer By');
  const { ada, eve, app, org } = story;
  const row = await share(console, ada, app, eve);
  const at = invitations(console);
  const pending = await at.invite(ada, app, 'pending@people.test');
  const secret = ((await ada.post(`/apps/${app}/secrets/reset`, { overlap: '0' })).body as { id: string }).id;
  document = (await (await fetch(`${console.url}/api/openapi.json`)).json()) as Documented;
  ids = { app: [app], org: [org], id: [row, pending.id, secret, app, org], token: [await at.token(pending.id)], number: ['1', '0', '-1', '99999999999999999999'] };
});
afterAll(() => console.stop());

interface Attempt {
  method: string;
  path: string;
  body?: string;
  headers: Record<string, string>;
}

const own = (name: string) => fc.constantFrom(...(ids[name] ?? ['x']));
const inPath = (name: string) => fc.oneof({ weight: 5, arbitrary: own(name) }, { weight: 2, arbitrary: scalar.map((value) => encodeURIComponent(String(value).toWellFormed().slice(0, 3_000)) || '%20') }, { weight: 1, arbitrary: fc.constantFrom('%', '%zz', '%c0%af', '%ff', '%00', 'usr_x', 'col_x', `app_${'9'.repeat(70)}`) });
const inQuery = fc.oneof({ weight: 2, arbitrary: fc.constant('') }, fc
  .array(fc.tuple(fc.constantFrom('limit', 'after', 'type', 'actor', 'app', 'from', 'to', 'order', 'ended', '__proto__', 'a[b]', 'limit[]'), scalar), { maxLength: 4 })
  .map((pairs) => `?${pairs.map(([key, value]) => `${key}=${encodeURIComponent(String(value).toWellFormed().slice(0, 2_000))}`).join('&')}`), fc.constantFrom('?%', '?limit=%zz', '?after=%ff', '?limit=10&limit=20', `?after=${'a'.repeat(4_000)}`));
const headers = fc.oneof({ weight: 12, arbitrary: fc.constant<Record<string, string>>({}) }, fc.constantFrom<Record<string, string>>(
  { 'content-type': 'text/plain' }, { 'content-type': 'application/json; charset=utf-7' }, { 'content-type': 'multipart/form-data; boundary=x' }, { 'content-type': '' }, { 'content-encoding': 'gzip' }, { 'content-encoding': 'br' }, { 'content-encoding': 'none' },
  { 'idempotency-key': 'a b' }, { 'idempotency-key': 'k'.repeat(129) }, { origin: 'null' }, { origin: 'https://evil.test' }, { cookie: '%zz=1; __proto__=2' }, { cookie: 'a'.repeat(6_000) }, { accept: 'text/csv' }, { authorization: 'Bearer cot_x' }, { 'x-forwarded-for': "1' or" }, { 'content-type': 'application/json', 'transfer-encoding': 'x' },
));

/** Nearly right requests of every route, and some that are right for none. */
const attemptsAt = (route: Route): fc.Arbitrary<Attempt> => {
  const { method, path } = route;
  const shapes = shapesOf(document, route);
  const names = namesIn(path);
  const filled = fc.tuple(...names.map(inPath)).map((values) => fill(path, Object.fromEntries(names.map((name, n) => [name, values[n] ?? '']))));
  const text = fc.oneof({ weight: 6, arbitrary: fc.oneof(...(shapes.length > 0 ? shapes : [['id']]).map(bodyOf)) }, { weight: 3, arbitrary: json }, { weight: 1, arbitrary: broken });
  const verb = fc.oneof({ weight: 14, arbitrary: fc.constant(method) }, { weight: 1, arbitrary: fc.constantFrom('PUT', 'OPTIONS', 'PATCH', 'DELETE', 'POST', 'HEAD') });
  return fc.tuple(verb, filled, inQuery, text, headers).map(([asked, where, query, sent, extra]) => ({
    method: asked, path: where + query, headers: extra, ...(asked === 'GET' || asked === 'HEAD' ? {} : { body: sent }),
  }));
};

async function send({ method, path, body: sent, headers: extra }: Attempt): Promise<{ status: number; text: string; type: string }> {
  // Whoever signs out must not be the one that the other requests are made by.
  const { cookie } = /sign-out|sessions/.test(path) ? passer : story.ada;
  const { 'transfer-encoding': _never, ...sendable } = extra;
  const response = await fetch(console.url + path, { method, redirect: 'manual', headers: { origin: console.url, cookie, 'content-type': 'application/json', ...sendable }, body: sent });
  return { status: response.status, text: await response.text(), type: response.headers.get('content-type') ?? '' };
}

/** What is wrong with an answer, or nothing. */
function faultOf({ method }: Attempt, { status, text, type }: Awaited<ReturnType<typeof send>>): string | undefined {
  if (status >= 500) return `answered ${status}`;
  if (status < 400 || method === 'HEAD') return undefined;
  if (!type.startsWith('application/json')) return `an error as ${type}`;
  const parsed = errorEnvelope.safeParse(JSON.parse(text));
  return parsed.success && parsed.data.error.code !== 'internal' ? undefined : `not the error's envelope: ${text.slice(0, 200)}`;
}

describe('hostile input over HTTP', () => {
  it(`to every route: never a 5xx, never another shape, and what is refused changes nothing (seed ${SEED})`, async () => {
    const routes = routesOf(console.app).filter(({ path }) => path.startsWith('/api/'));
    expect(routes.length).toBeGreaterThan(35);
    const each = Math.ceil(REQUESTS / routes.length);
    const attempts = routes.flatMap((route, n) => fc.sample(attemptsAt(route), { seed: SEED + n, numRuns: each }));
    const faults: unknown[] = [];
    const seen = new Map<number, number>();
    let state = await stateOf(console);
    for (let start = 0; start < attempts.length; start += AT_ONCE) {
      const batch = attempts.slice(start, start + AT_ONCE);
      const answers = await Promise.all(batch.map((attempt) => send(attempt).catch((error: Error) => ({ status: 599, text: `${error.message} ${String(error.cause)}`, type: '' }))));
      answers.forEach((answer, n) => {
        seen.set(answer.status, (seen.get(answer.status) ?? 0) + 1);
        const fault = batch[n] && faultOf(batch[n], answer);
        if (fault) faults.push({ fault, ...batch[n], body: batch[n]?.body?.slice(0, 300), answer: answer.text.slice(0, 200) });
      });
      const after = await stateOf(console);
      const written = answers.some(({ status }, n) => status < 400 && !['GET', 'HEAD', 'OPTIONS'].includes(batch[n]?.method ?? ''));
      if (after !== state && !written) faults.push({ fault: 'something refused changed the state', batch: batch.map(({ method, path }) => `${method} ${path.slice(0, 80)}`) });
      state = after;
    }
    expect(faults.slice(0, 5)).toEqual([]);
    for (const status of [200, 400, 404]) expect(seen.get(status) ?? 0).toBeGreaterThan(20);
    expect((await story.ada.get(`/apps/${story.app}/settings`)).status).toBe(200);
  }, 30_000 + REQUESTS * 30);

  it.each([['note', 'settings/apply'], ['mutationId', 'settings/edits'], ['ops', 'settings/edits'], ['paths', 'settings/discard']])('a length that is no number, in %s, is refused like any wrong type', async (field, where) => {
    for (const length of [{ toString: 1 }, { valueOf: null, toString: null }, [{ toString: 1 }]]) {
      expect(await story.ada.post(`/apps/${story.app}/${where}`, { head: 1, mutationId: 'm', ops: [], [field]: { length } })).toMatchObject({ status: 400, body: { error: { code: 'invalid' } } });
    }
  });

  it('a body of 1 MB is too large, a path of 8 kB is nobody’s, and both are said in the envelope', async () => {
    const large = await story.ada.post('/orgs', { name: 'x'.repeat(1_000_000) });
    expect(large).toMatchObject({ status: 413, body: { error: { code: 'too_large' } } });
    expect((await story.ada.get(`/apps/${'x'.repeat(8_000)}`)).status).toBe(404);
    expect((await story.ada.get(`/apps/${'%F0%9F%98%80'.repeat(600)}`)).status).toBe(404);
  });
});
