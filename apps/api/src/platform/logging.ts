import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LoggerService } from '@nestjs/common';
import { pino, type DestinationStream, type Logger } from 'pino';
import { pinoHttp } from 'pino-http';

const SECRET_FIELDS = ['authorization', 'cookie', 'set-cookie', '["set-cookie"]', 'secret', 'token', 'password'];

/** The process's logger: JSON lines on stdout, without the values of fields that hold secrets, two levels deep. */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const fields = SECRET_FIELDS.filter((field) => field !== 'set-cookie');
  const paths = fields.flatMap((field) => (field.startsWith('[') ? [field, `*${field}`, `*.*${field}`] : [field, `*.${field}`, `*.*.${field}`]));
  return pino({ level, redact: { paths, censor: '[redacted]' } }, destination ?? pino.destination(1));
}

/**
 * Logs each answered request by its route pattern. Never by its address: the addresses of invitations hold tokens,
 * so even the address of an unknown page stays out.
 */
export function requestLog(logger: Logger) {
  return pinoHttp<IncomingMessage, ServerResponse>({
    logger,
    quietReqLogger: true,
    quietResLogger: true,
    autoLogging: { ignore: (request) => /^\/(healthz|readyz|metrics|assets\/)/.test(request.url ?? '') },
    serializers: { req: () => undefined, res: () => undefined },
    customAttributeKeys: { reqId: 'request' },
    customLogLevel: (_request, response, error) => (error || response.statusCode >= 500 ? 'error' : 'info'),
    customSuccessObject: (request, response, line: object) => ({ ...line, ...described(request, response) }),
    customErrorObject: (request, response, _error, line: object) => ({ ...line, ...described(request, response) }),
    customSuccessMessage: () => 'answered',
    customErrorMessage: () => 'failed',
  });
}

function described(request: IncomingMessage, response: ServerResponse) {
  return { method: request.method, route: routeOf(request), status: response.statusCode };
}

/** The pattern of the matched route, such as `/api/v1/invitations/:token`; `-` when none matched. */
export function routeOf(request: IncomingMessage & { route?: { path?: unknown }; baseUrl?: string }): string {
  const path = request.route?.path;
  return typeof path === 'string' ? path : '-';
}

/** What the framework tells about its own start, one line for each route. */
const FRAMEWORK = new Set(['NestFactory', 'NestApplication', 'InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'WebSocketsController']);

/** Lets messages of Nest's Logger go through the same logger. */
export class NestLog implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    const context = contextOf(rest);
    this.logger[context && FRAMEWORK.has(context) ? 'debug' : 'info']({ context }, String(message));
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.logger.warn({ context: contextOf(rest) }, String(message));
  }

  error(message: unknown, ...rest: unknown[]): void {
    const stack = rest.find((part) => typeof part === 'string' && part.includes('\n'));
    const err = message instanceof Error ? message : undefined;
    this.logger.error({ context: contextOf(rest), stack, err }, err?.message ?? String(message));
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.logger.debug({ context: contextOf(rest) }, String(message));
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.logger.fatal({ context: contextOf(rest) }, String(message));
  }
}

function contextOf(rest: unknown[]): string | undefined {
  const last = rest.at(-1);
  return typeof last === 'string' ? last : undefined;
}
