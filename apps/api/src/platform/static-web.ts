import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';

/** Paths that belong to programs: unknown ones are answered by the API, as JSON, never by a page. */
const NOT_PAGES = /^\/(api|socket\.io|oauth|\.well-known|assets|healthz|readyz|metrics)(\/|$)/;

/**
 * Serves the built web console: files of `assets/` have a hash in their name and are kept for good, everything else is
 * asked for again each time, and any address that is a page gets index.html, whose router knows the rest.
 */
export function serveWeb(app: NestExpressApplication, folder = builtWeb()): void {
  if (!existsSync(join(folder, 'index.html'))) return;
  app.useStaticAssets(join(folder, 'assets'), { prefix: '/assets/', immutable: true, maxAge: '1y', index: false });
  app.useStaticAssets(folder, { index: false, setHeaders: (response) => response.setHeader('cache-control', 'no-cache') });
  app.use((request: Request, response: Response, next: NextFunction) => {
    const isPage = ['GET', 'HEAD'].includes(request.method) && !NOT_PAGES.test(request.path) && request.accepts('html');
    if (!isPage) return next();
    response.setHeader('cache-control', 'no-cache');
    response.sendFile(join(folder, 'index.html'), { cacheControl: false });
  });
}

function builtWeb(): string {
  return fileURLToPath(new URL('../../../web/dist', import.meta.url));
}
