import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import specs from '@asyncapi/specs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { io, type Socket } from 'socket.io-client';
import { type SpecConsole, startConsole } from '../../apps/api/src/testing/spec-console.js';
import { until } from '../../apps/api/src/testing/spec-socket.js';
import { share, type Story, tellStory } from '../../apps/api/src/testing/spec-story.js';
import { DocumentedSchemas, pointerTo } from '../support/documented-schemas.js';

interface AsyncApi {
  channels: { socket: { messages: Record<string, { name: string; examples?: { payload: unknown }[] }> } };
}

let console: SpecConsole;
let story: Story;
let document: AsyncApi;
let schemas: DocumentedSchemas;
const faults: string[] = [];
const seen = new Set<string>();
const sockets: Socket[] = [];

beforeAll(async () => {
  console = await startConsole();
  story = await tellStory(console);
  document = (await (await fetch(`${console.url}/api/asyncapi.json`)).json()) as AsyncApi;
  schemas = new DocumentedSchemas(document);
});
afterAll(async () => {
  for (const socket of sockets) socket.close();
  await console.stop();
});

/** Checks one frame or ack by the document. */
function judge(message: string, payload: unknown): void {
  seen.add(message);
  const found = schemas.faults(pointerTo('channels', 'socket', 'messages', message, 'payload'), payload);
  if (found.length > 0) faults.push(`${message}: ${JSON.stringify(payload).slice(0, 300)}`, ...found.slice(0, 12));
}

async function connect(cookie: string): Promise<(message: string, payload: object) => Promise<{ ok: boolean }>> {
  const socket = io(console.url, { transports: ['websocket'], forceNew: true, reconnection: false, extraHeaders: { cookie, origin: console.url } });
  sockets.push(socket);
  socket.onAny((message: string, payload: unknown) => judge(message === 'presence' ? 'presenceTold' : message, payload));
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('connect_error', reject));
  return async (message, payload) => {
    const ack = (await socket.timeout(10_000).emitWithAck(message, payload)) as { ok: boolean };
    judge(`${message}Ack`, ack);
    return ack;
  };
}

describe('the document', () => {
  it('is valid AsyncAPI 3.0', () => {
    const ajv = new Ajv({ strict: false });
    addFormats.default(ajv);
    const valid = ajv.compile(specs.schemasWithoutId['3.0.0'] as object);
    expect({ valid: valid(document), errors: valid.errors }).toEqual({ valid: true, errors: null });
  });

  it('has examples that are what they are examples of', () => {
    for (const [name, { examples = [] }] of Object.entries(document.channels.socket.messages)) {
      for (const { payload } of examples) expect({ name, faults: schemas.faults(pointerTo('channels', 'socket', 'messages', name, 'payload'), payload) }).toEqual({ name, faults: [] });
    }
  });
});

describe('what goes over a socket', () => {
  it('is what the document says, said and refused', async () => {
    const { ada, eve, app, org, stream } = story;
    const ask = await connect(ada.cookie);
    const row = await share(console, ada, app, eve);
    const watch = await connect(eve.cookie);
    for (const name of [stream, `org:${org}`, `user:${ada.id}`, `oversight:${org}`]) expect(await ask('open', { stream: name })).toMatchObject({ ok: true });
    for (const wrong of [{ stream: 'app:app_nothing' }, { stream: 1 }]) expect(await ask('open', wrong)).toMatchObject({ ok: false });
    for (const name of [stream, `user:${eve.id}`]) await watch('open', { stream: name, since: 0 });
    await ask('presence', { app, path: 'general.tagline', typing: 'Wh' });
    await watch('presence', { app, path: null });
    await ask('presence', { app: 'app_nothing', path: null });
    const set = (value: string, base: number) => ({ app, mutationId: `m-${value}`, ops: [{ op: 'set', path: 'general.tagline', value, base }] });
    expect(await ask('edit', set('one', 0))).toMatchObject({ ok: true });
    expect(await watch('edit', set('two', 0))).toMatchObject({ ok: false });
    const { revs } = (await ada.get(`/apps/${app}/settings`)).body as { revs: Record<string, number> };
    expect(await watch('edit', set('', revs['general.tagline'] ?? 0))).toMatchObject({ ok: true });
    await ada.post(`/apps/${app}/secrets/reset`, { overlap: '0' });
    await ada.patch(`/apps/${app}`, { name: 'Renamed' });
    await ada.post(`/apps/${app}/collaborators`, { email: 'new@people.test', access: 'full' });
    await ada.post(`/orgs/${org}/apps`, { name: 'Another' });
    await ask('open', { stream, since: 1 });
    await ada.post(`/apps/${app}/collaborators/${row}/revoke`);
    await until('the stream is closed for Eve', () => seen.has('closed'));
    await ada.post('/notifications/read', { all: true });
    await ask('close', { stream });
    await until('everybody was told', () => seen.has('presenceTold') && seen.has('events'));
    expect(faults).toEqual([]);
    expect(['openAck', 'closeAck', 'editAck', 'presenceAck', 'events', 'presenceTold', 'closed'].filter((message) => !seen.has(message))).toEqual([]);
  });
});
