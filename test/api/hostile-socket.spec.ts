import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { editAck, errorBody } from '@coterie/contracts';
import fc from 'fast-check';
import { type SpecConsole, startConsole } from '../../apps/api/src/testing/spec-console.js';
import { connect, type SpecSocket, until } from '../../apps/api/src/testing/spec-socket.js';
import { type Story, tellStory } from '../../apps/api/src/testing/spec-story.js';
import { json, message } from './hostile-values.js';

const SEED = Number(process.env.COTERIE_SEED ?? 20_261_122);
const PACKETS = Number(process.env.COTERIE_HOSTILE ?? 2_000);
const AT_ONCE = 25;

let console: SpecConsole;
let story: Story;
let socket: SpecSocket;

beforeAll(async () => {
  console = await startConsole({ rateLimitScale: 1_000_000 });
  story = await tellStory(console);
  socket = await connect(console.url, story.ada);
});
afterAll(async () => {
  socket.stop();
  await console.stop();
});

/** Nothing is wrong with an ack that says ok, or no with a code that there is. */
function faultOf(ack: unknown): string | undefined {
  if (typeof ack !== 'object' || ack === null || !('ok' in ack)) return `no ack: ${JSON.stringify(ack)}`;
  if (ack.ok === true) return undefined;
  const error = errorBody.safeParse('error' in ack ? ack.error : undefined);
  return error.success && error.data.code !== 'internal' ? undefined : `not a refusal: ${JSON.stringify(ack).slice(0, 300)}`;
}

describe('hostile messages over the socket', () => {
  it(`are each answered by an ack, and the socket stays open (seed ${SEED})`, async () => {
    const kinds = Object.entries(message(story.stream, story.app));
    const packets = kinds.flatMap(([kind, nearly], n) =>
      fc.sample(fc.oneof({ weight: 4, arbitrary: nearly }, { weight: 1, arbitrary: json }), { seed: SEED + n, numRuns: Math.ceil(PACKETS / kinds.length) }).map((text) => ({ kind, text })),
    );
    const order = fc.sample(fc.shuffledSubarray(packets, { minLength: packets.length }), { seed: SEED, numRuns: 1 })[0] ?? [];
    const faults: unknown[] = [];
    let refused = 0;
    for (let start = 0; start < order.length; start += AT_ONCE) {
      const batch = order.slice(start, start + AT_ONCE);
      const acks: unknown[] = await Promise.all(batch.map(({ kind, text }) => socket.raw.timeout(10_000).emitWithAck(kind, JSON.parse(text)).catch(String)));
      acks.forEach((ack, n) => {
        const fault = faultOf(ack);
        if (fault) faults.push({ fault, ...batch[n], text: batch[n]?.text.slice(0, 300) });
        if (typeof ack === 'object' && ack !== null && 'ok' in ack && !ack.ok) refused += 1;
      });
    }
    expect(faults.slice(0, 5)).toEqual([]);
    expect(refused).toBeGreaterThan(PACKETS / 2);
    expect(socket.raw.connected).toBe(true);
  }, 30_000 + PACKETS * 30);

  it('of 300 kB are answered, not closed', async () => {
    const value = 'x'.repeat(300_000);
    const ack = await socket.edit(story.app, 'long', [{ op: 'set', path: 'general.description', value, base: 0 }]);
    expect(editAck.parse(ack)).toMatchObject({ ok: false, error: { code: expect.stringMatching(/^(too_large|invalid)$/) } });
    const long = [['open', { stream: value }], ['close', { stream: value }], ['presence', { app: value, path: null }], ['presence', { app: story.app, path: value }], ['edit', { app: value, mutationId: 'm', ops: [] }], ['edit', { app: story.app, mutationId: value, ops: [] }], ['open', value]] as const;
    for (const [kind, payload] of long) expect([kind, faultOf(await socket.raw.timeout(10_000).emitWithAck(kind, payload))]).toEqual([kind, undefined]);
    expect(socket.raw.connected).toBe(true);
  });

  it('without an ack, with several payloads, binary or unknown ones, harm nobody', async () => {
    for (const kind of ['open', 'close', 'edit', 'presence', 'no-such', 'constructor', '__proto__', 'disconnecting_']) {
      socket.raw.emit(kind);
      socket.raw.emit(kind, null, 1, [], {});
      socket.raw.emit(kind, Buffer.from([0, 255, 1]), { app: Buffer.alloc(10) });
      socket.raw.emit(kind, { app: story.app, path: 'x' }, 'not an ack', { ok: true });
    }
    expect(await socket.open(story.stream)).toMatchObject({ ok: true });
  });

  it('that are no packets at all close that socket and no other', async () => {
    for (const garbage of ['9', '4xx', '42', '42{', '42["open"', '42["connect",1]', '451-["a",{"_placeholder":true,"num":7}]', '42/other,["x"]', '40/other,', '\u0000', '43999[]', '42[]', '42[{"a":1}]', '42[null]']) {
      const one = await connect(console.url, story.ada);
      one.raw.io.engine.write(garbage);
      await new Promise((resolve) => setTimeout(resolve, 5));
      one.stop();
    }
    expect(socket.raw.connected).toBe(true);
    const fresh = await connect(console.url, story.ada);
    expect(await fresh.open(story.stream)).toMatchObject({ ok: true });
    fresh.stop();
  });

  it('leave a socket that hears every event once, and a log without a gap', async () => {
    const opened = await socket.open(story.stream);
    const head = opened.ok ? opened.head : 0;
    const numbers = () => socket.events(story.stream).map((event) => event.number).filter((number) => number > head);
    for (let n = 0; n < 5; n += 1) expect(await socket.edit(story.app, `after-${n}`, [{ op: 'remove', path: 'oauth.scopes', item: 'nobody' }])).toEqual({ ok: true, number: head + n + 1 });
    await until('all heard', () => numbers().length === 5);
    expect(numbers()).toEqual([1, 2, 3, 4, 5].map((n) => head + n));
  });
});
