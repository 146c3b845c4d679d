import { createRequire } from 'node:module';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Request, Response } from 'express';
import { asyncApi } from './asyncapi.js';
import { INIT_SCRIPT, PAGE } from './docs-page.js';
import { openApiOf } from './openapi.js';

/** The files of Swagger UI that the page needs; nothing else of its folder is served. */
const ASSETS = ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png'] as const;

/**
 * `GET /api/openapi.json`, `GET /api/asyncapi.json` and, to be read, `GET /api/docs`. They describe the console and hold
 * nothing of anybody's, so they ask for no session. Each is built when it is first asked for, then kept.
 */
export function serveApiDocs(app: NestExpressApplication): void {
  const server = app.getHttpAdapter().getInstance() as { get(path: string, handler: (request: Request, response: Response) => void): void };
  const kept = (type: string, build: () => string) => {
    let text: string | undefined;
    return (_: Request, response: Response): void => {
      text ??= build();
      response.set('cache-control', 'no-cache').type(type).send(text);
    };
  };
  server.get('/api/openapi.json', kept('json', () => JSON.stringify(openApiOf(app))));
  server.get('/api/asyncapi.json', kept('json', () => JSON.stringify(asyncApi())));
  server.get('/api/docs', kept('html', () => PAGE));
  server.get('/api/docs/init.js', kept('js', () => INIT_SCRIPT));
  const { resolve } = createRequire(import.meta.url);
  for (const file of ASSETS) server.get(`/api/docs/${file}`, (_, response) => response.set('cache-control', 'public, max-age=86400').sendFile(resolve(`swagger-ui-dist/${file}`)));
}
