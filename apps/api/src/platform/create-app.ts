import type { Server } from 'node:http';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Logger } from 'pino';
import { ConsoleIoAdapter } from '../realtime/io-adapter.js';
import { serveApiDocs } from './api-docs/serve-api-docs.js';
import type { Config } from './config.js';
import { guardDemo } from './demo-guard.js';
import { securityHeaders } from './headers.js';
import { NestLog, requestLog } from './logging.js';
import { mendPath } from './mend-path.js';
import { keepUnread, ReadBody } from './read-body.js';
import { serveWeb } from './static-web.js';

/**
 * An initialized application of `module`, not yet listening, with what surrounds every request: log, headers, the web
 * console's files, the API's description, a bounded JSON body, the demo's guard. `webFolder` is where the built web console lies.
 */
export async function createApp(config: Config, logger: Logger, module: DynamicModule, webFolder?: string): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(module, {
    logger: new NestLog(logger), bodyParser: false, forceCloseConnections: true, abortOnError: false,
  });
  app.set('trust proxy', config.trustProxy);
  app.set('query parser', 'simple');
  app.disable('x-powered-by');
  app.use(mendPath, requestLog(logger), securityHeaders(config.publicUrl));
  serveWeb(app, webFolder);
  serveApiDocs(app);
  app.useBodyParser('json', { limit: '256kb' });
  app.use(keepUnread);
  app.useGlobalInterceptors(new ReadBody());
  app.useWebSocketAdapter(new ConsoleIoAdapter(app));
  await app.init();
  if (config.demo) guardDemo(app.getHttpServer() as Server);
  return app;
}
