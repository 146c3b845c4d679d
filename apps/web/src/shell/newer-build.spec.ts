import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';

const html = (entry: string): string => `<!doctype html><head><script src="/theme.js"></script><script type="module" crossorigin src="/assets/${entry}"></script></head>`;
const answer = (text: string) => jest.fn(() => Promise.resolve({ ok: true, text: () => Promise.resolve(text) }));
const realFetch = globalThis.fetch;
const page = (entry?: string): Document => new DOMParser().parseFromString(entry ? html(entry) : '<script type="module" src="/src/main.ts"></script>', 'text/html');

beforeEach(() => {
  jest.resetModules();
});
afterEach(() => {
  globalThis.fetch = realFetch;
});

describe('a build newer than the page', () => {
  it('is told by the name of the script that pages begin with', async () => {
    const { entryOf, lookForNewerBuild, newerBuild } = await import('./newer-build');
    expect(entryOf(html('index-a1.js'))).toBe('/assets/index-a1.js');
    globalThis.fetch = answer(html('index-a1.js')) as unknown as typeof fetch;
    expect(await lookForNewerBuild(page('index-a1.js'))).toBe(false);
    globalThis.fetch = answer(html('index-b2.js')) as unknown as typeof fetch;
    expect(await lookForNewerBuild(page('index-a1.js'))).toBe(true);
    expect(newerBuild.value).toBe(true);
  });

  it('is not claimed when nobody answers, when something else answers, or by a page that was never built', async () => {
    const { lookForNewerBuild } = await import('./newer-build');
    globalThis.fetch = jest.fn(() => Promise.reject(new TypeError('lost'))) as unknown as typeof fetch;
    expect(await lookForNewerBuild(page('index-a1.js'))).toBe(false);
    globalThis.fetch = answer('<h1>Maintenance</h1>') as unknown as typeof fetch;
    expect(await lookForNewerBuild(page('index-a1.js'))).toBe(false);
    globalThis.fetch = answer(html('index-b2.js')) as unknown as typeof fetch;
    expect(await lookForNewerBuild(page())).toBe(false);
  });
});
