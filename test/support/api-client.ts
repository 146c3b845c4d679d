import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './api-client.generated.js';

export type ApiClient = Client<paths>;
export type Fetch = (request: Request) => Promise<Response>;

/** The typed client, at a browser of its own: sends the console's own Origin, keeps the cookie it is given. */
export function apiClient(url: string, send: Fetch = fetch): ApiClient & { readonly cookie: string } {
  let cookie = '';
  const withCookie: Fetch = async (request) => {
    request.headers.set('origin', url);
    if (cookie) request.headers.set('cookie', cookie);
    const response = await send(request);
    const given = response.headers.getSetCookie().map((one) => one.split(';')[0]);
    if (given.length > 0) cookie = given.join('; ');
    return response;
  };
  const client = createClient<paths>({ baseUrl: url, fetch: withCookie, redirect: 'manual' });
  return Object.defineProperty(client, 'cookie', { get: () => cookie }) as ApiClient & { readonly cookie: string };
}
