import { ApiError, isRecord, type ApiErrorCode } from './api-error';

/** What checks an answer: any schema of the contracts. Named by shape, so that this file loads no zod. */
interface Schema<T> {
  parse(answer: unknown): T;
}

export interface RequestOptions<T> {
  body?: unknown;
  schema?: Schema<T>;
  query?: Record<string, string | number | boolean | undefined>;
  signal?: AbortSignal;
  /** A 401 is an ordinary answer here and sends nobody to the sign-in page. */
  quiet?: boolean;
}

let unauthenticated: () => void = () => undefined;
let dated: (date: string | null, sent: number, received: number) => void = () => undefined;

/** Says what happens when a session turns out to be over. */
export function whenUnauthenticated(act: () => void): void {
  unauthenticated = act;
}

/** Hands on the Date of every answer, with when it was asked for and came (milliseconds since 1970). */
export function whenDated(act: typeof dated): void {
  dated = act;
}

/**
 * Calls the API of this origin. A path is below /api/v1, unless it starts with /api/.
 * Gives the checked answer, undefined for an empty one; throws ApiError for refusals and lost connections.
 */
async function send<T>(method: string, path: string, options: RequestOptions<T> = {}): Promise<T> {
  const sent = Date.now();
  const answer = await fetch(address(path, options.query), {
    method,
    credentials: 'same-origin',
    headers: options.body === undefined ? {} : { 'content-type': 'application/json' },
    body: options.body === undefined ? null : JSON.stringify(options.body),
    signal: options.signal ?? null,
  }).catch(unreachable);
  dated(answer.headers.get('date'), sent, Date.now());
  const body = await readBody(answer);
  if (!answer.ok) {
    if (answer.status === 401 && !options.quiet) unauthenticated();
    throw refusal(answer.status, body);
  }
  return options.schema ? options.schema.parse(body) : (body as T);
}

export const api = {
  get: <T = unknown>(path: string, options?: RequestOptions<T>) => send('GET', path, options),
  post: <T = unknown>(path: string, options?: RequestOptions<T>) => send('POST', path, options),
  patch: <T = unknown>(path: string, options?: RequestOptions<T>) => send('PATCH', path, options),
  put: <T = unknown>(path: string, options?: RequestOptions<T>) => send('PUT', path, options),
  delete: <T = unknown>(path: string, options?: RequestOptions<T>) => send('DELETE', path, options),
};

function address(path: string, query: RequestOptions<unknown>['query']): string {
  const known = Object.entries(query ?? {}).filter(([, value]) => value !== undefined && value !== '');
  const search = new URLSearchParams(known.map(([key, value]) => [key, String(value)])).toString();
  return (path.startsWith('/api/') ? path : `/api/v1${path}`) + (search ? `?${search}` : '');
}

function unreachable(cause: unknown): never {
  if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
  throw new ApiError(0, 'unreachable', 'The server can’t be reached. Check your connection and try again.');
}

async function readBody(answer: Response): Promise<unknown> {
  const text = await answer.text().catch(unreachable);
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function refusal(status: number, body: unknown): ApiError {
  const error = isRecord(body) && isRecord(body['error']) ? body['error'] : {};
  const { code, message, details } = error;
  return new ApiError(
    status,
    typeof code === 'string' ? (code as ApiErrorCode) : 'internal',
    typeof message === 'string' ? message : 'The server could not answer. Please try again.',
    details,
  );
}
