import type { IncomingHttpHeaders } from 'node:http';
import { Refusal } from '@coterie/domain';
import type { NextFunction, Request, Response } from 'express';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a page of another origin made this call. A browser always says where a writing request or a socket comes from;
 * a program says nothing and holds no one's cookie by accident, so silence is not foreign.
 */
export function isForeign(headers: IncomingHttpHeaders, ownOrigins: readonly string[]): boolean {
  if (headers.origin !== undefined) return !ownOrigins.includes(headers.origin);
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const { referer } = headers;
  if (referer === undefined) return false;
  return !URL.canParse(referer) || !ownOrigins.includes(new URL(referer).origin);
}

/**
 * Refuses (403) what a page elsewhere tries to write in the name of whoever is signed in here. Calls that carry their own
 * credential and no cookie are let through: nothing of the browser's is used.
 */
export const sameOriginOnly =
  (ownOrigins: readonly string[]) =>
  (request: Request, _response: Response, next: NextFunction): void => {
    const { headers } = request;
    const ownCredential = headers.authorization !== undefined && headers.cookie === undefined;
    const refused = !READING.has(request.method) && !ownCredential && isForeign(headers, ownOrigins);
    next(refused ? foreignOrigin() : undefined);
  };

export const foreignOrigin = (): Refusal => new Refusal('forbidden', 'This request comes from a page of another site.');
