import type { INestApplication } from '@nestjs/common';
import type { Actor } from '../identity/actor.js';
import { ActorResolver } from '../identity/actor-resolver.js';
import { IdentityService } from '../identity/identity.service.js';

export interface Reply {
  status: number;
  body: unknown;
  headers: Headers;
}

type Extra = Record<string, string>;

/** Somebody signed in, at a browser of their own. */
export interface SpecPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly cookie: string;
  readonly actor: Actor;
  /** The base is /api/v1. */
  get(path: string, headers?: Extra): Promise<Reply>;
  post(path: string, body?: unknown, headers?: Extra): Promise<Reply>;
  patch(path: string, body?: unknown): Promise<Reply>;
  delete(path: string, body?: unknown): Promise<Reply>;
}

interface Account {
  email: string;
  password: string;
}

const PASSWORD = 'a password for specs';

/** Makes a verified account and returns with what signs it in; the address is made of the name. */
export async function newAccount(app: INestApplication, name: string): Promise<Account> {
  const email = `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@people.test`;
  await app.get(IdentityService).createVerifiedAccount({ email, name, password: PASSWORD });
  return { email, password: PASSWORD };
}

/** Signs an account in. */
export async function signedIn(app: INestApplication, url: string, name: string, { email, password }: Account): Promise<SpecPerson> {
  const origin = new URL(url).origin;
  const signIn = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  const cookie = signIn.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ');
  const session = await app.get(ActorResolver).fromHeaders({ cookie });
  if (!session) throw new Error(`${email} could not sign in: ${signIn.status}`);
  const call = async (method: string, path: string, body?: unknown, headers: Extra = {}): Promise<Reply> => {
    const json: Extra = body === undefined ? {} : { 'content-type': 'application/json' };
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { origin, cookie, ...json, ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : undefined, headers: response.headers };
  };
  return {
    id: session.actor.id,
    name,
    email,
    cookie,
    actor: session.actor,
    get: (path, headers) => call('GET', path, undefined, headers),
    post: (path, body = {}, headers = {}) => call('POST', path, body, headers),
    patch: (path, body = {}) => call('PATCH', path, body),
    delete: (path, body) => call('DELETE', path, body),
  };
}
