import type { Request } from 'express';
import { normalizeIP } from '@better-auth/core/utils/ip';
import { CLIENT_ADDRESS_HEADER } from './auth.js';

/**
 * The network address a request comes from: of the socket, or what TRUST_PROXY's proxies say. IPv6 counts by its /64,
 * since one customer holds a whole one.
 */
export const clientAddress = (request: Request): string => normalizeIP(request.ip ?? '');

/** What the sign-in library may see of a request: nothing a client could forge, and a cookie only where one is looked at. */
export function clientHeaders(request: Request, { cookie = false } = {}): Headers {
  const headers = new Headers();
  const { 'user-agent': agent } = request.headers;
  if (cookie && request.headers.cookie) headers.set('cookie', request.headers.cookie);
  if (agent) headers.set('user-agent', agent.slice(0, 300));
  if (request.ip) headers.set(CLIENT_ADDRESS_HEADER, request.ip);
  return headers;
}
