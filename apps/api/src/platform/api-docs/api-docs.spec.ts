import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EVENT_TYPES } from '@coterie/domain';
import { type SpecConsole, startConsole } from '../../testing/spec-console.js';
import { COMPONENTS } from './components.js';
import { EVENT_DATA } from './typed-events.js';

interface Layer {
  route?: { path: string; methods: Record<string, boolean> };
}

interface Operation {
  summary?: string;
  tags?: string[];
  security?: unknown[];
  requestBody?: unknown;
  responses: Record<string, unknown>;
}

interface Document {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, { example?: unknown; description?: string }> };
}

/** Not part of the API: what watches the process, and the documents themselves. */
const LEFT_OUT = /^\/(healthz|readyz|metrics|api\/docs.*|api\/openapi\.json|api\/asyncapi\.json)$/;

let console: SpecConsole;
let document: Document;

beforeAll(async () => {
  console = await startConsole();
  document = (await (await fetch(`${console.url}/api/openapi.json`)).json()) as Document;
});
afterAll(() => console.stop());

function servedRoutes(): string[] {
  const { router } = console.app.getHttpAdapter().getInstance() as { router: { stack: Layer[] } };
  return router.stack
    .flatMap(({ route }) => (route && !LEFT_OUT.test(route.path) ? Object.keys(route.methods).map((method) => `${method} ${route.path.replace(/:(\w+)/g, '{$1}')}`) : []))
    .sort();
}

const documented = (): [string, Operation][] =>
  Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]): [string, Operation] => [`${method} ${path}`, operation]));

describe('OpenAPI', () => {
  it('names every route the server has, and none it has not', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(documented().map(([name]) => name).sort()).toEqual(servedRoutes());
  });

  it('tells of every route what it does, where it belongs, what it answers and takes', () => {
    for (const [name, { summary, tags, responses, requestBody }] of documented()) {
      expect({ name, summary, tags }).toEqual({ name, summary: expect.stringMatching(/^\S.{5,}/), tags: [expect.any(String)] });
      const answer = (responses['200'] ?? responses['201'] ?? responses['204']) as { content?: unknown } | undefined;
      expect({ name, answer }).toEqual({ name, answer: expect.anything() });
      if (!responses['204']) expect({ name, answer }).toMatchObject({ answer: { content: { 'application/json': { schema: expect.anything() } } } });
      if (name.startsWith('patch ')) expect({ name, requestBody }).toMatchObject({ requestBody: expect.anything() });
    }
  });

  it('says of exactly the routes that ask for a session that they do', async () => {
    for (const [name, { security }] of documented()) {
      const [method = '', path = ''] = name.split(' ');
      const { status } = await fetch(`${console.url}${path.replace(/\{\w+\}/g, 'unknown')}`, { method: method.toUpperCase() });
      expect({ name, asks: status === 401 }).toEqual({ name, asks: security === undefined });
    }
  });

  it('describes every component, with an example', () => {
    const bare = Object.keys(document.components.schemas).filter((id) => !COMPONENTS[id] && !id.endsWith('Error') && !id.endsWith('Logged'));
    expect(bare).toEqual([]);
  });
});

describe('the events in the documents', () => {
  it('are the events there are', () => {
    expect(Object.keys(EVENT_DATA).sort()).toEqual([...EVENT_TYPES].sort());
  });
});

describe('serving', () => {
  it('asks for no session and runs no inline script', async () => {
    const page = await fetch(`${console.url}/api/docs`);
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    const html = await page.text();
    expect(html.match(/<script(?! src="\/api\/docs\/)/g)).toBeNull();
    for (const [, address] of html.matchAll(/(?:src|href)="([^"]+)"/g)) expect({ address, status: (await fetch(`${console.url}${address}`)).status }).toEqual({ address, status: 200 });
    expect((await fetch(`${console.url}/api/asyncapi.json`)).headers.get('content-type')).toContain('application/json');
    expect((await fetch(`${console.url}/api/docs/package.json`)).status).toBe(404);
  });
});
