import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './api-client.generated.js';

export type ApiClient = Client<paths>;
export type Fetch = (request: Request) => Promise<Response>;

/** The typed client, at a browser of its own: sends the console's own Origin, keeps the cookies it is given. */
export function apiClient(url: string, send: Fetch = fetch): ApiClient {
  const jar = new Map<string, string>();
  const withCookie: Fetch = async (request) => {
    request.headers.set('origin', url);
    if (jar.size > 0) request.headers.set('cookie', [...jar].map((one) => one.join('=')).join('; '));
    const response = await send(request);
    for (const [, name = '', value = ''] of response.headers.getSetCookie().map((one) => /^([^=]+)=([^;]*)/.exec(one) ?? [])) jar.set(name, value);
    return response;
  };
  return createClient<paths>({ baseUrl: url, fetch: withCookie, redirect: 'manual' });
}
