import type { InboxView } from '@coterie/contracts';
import { setTimeout as pause } from 'node:timers/promises';

export interface Reply {
  status: number;
  body: unknown;
}

/** Everybody made here signs in with this. */
export const PASSWORD = 'a password for tests';
const MAIL_MS = 20_000;

/** Somebody at a browser of their own: HTTP with their cookie. The base of every path is /api/v1. */
export class Person {
  id = '';
  cookie = '';

  constructor(
    readonly url: string,
    readonly name: string,
    readonly email: string,
  ) {}

  get(path: string): Promise<Reply> {
    return this.call('GET', `/api/v1${path}`);
  }

  post(path: string, body: object = {}): Promise<Reply> {
    return this.call('POST', `/api/v1${path}`, body);
  }

  delete(path: string, body?: object): Promise<Reply> {
    return this.call('DELETE', `/api/v1${path}`, body);
  }

  /** Calls and answers the body; throws when the answer is not the one that a story needs to go on. */
  async must<T>(reply: Promise<Reply>): Promise<T> {
    const { status, body } = await reply;
    if (status >= 300) throw new Error(`${this.name} was answered ${status}: ${JSON.stringify(body)}`);
    return body as T;
  }

  /** One request, its cookies kept. Throws when the console can't be reached. */
  async call(method: string, path: string, body?: object): Promise<Reply> {
    const json: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: { origin: this.url, cookie: this.cookie, ...json },
      body: body === undefined ? undefined : JSON.stringify(body),
      redirect: 'manual',
    });
    const cookies = response.headers.getSetCookie().map((one) => one.split(';')[0]);
    if (cookies.length > 0) this.cookie = cookies.join('; ');
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : undefined };
  }
}

/** Signs somebody in. `password` is for people this file did not make. */
export async function signIn(url: string, email: string, password = PASSWORD, name = email): Promise<Person> {
  const person = new Person(url, name, email);
  await person.must(person.call('POST', '/api/auth/sign-in/email', { email, password }));
  return knowing(person);
}

/** A new account: signs up, confirms the address from the inbox, signs in. */
export async function signUp(url: string, name: string): Promise<Person> {
  const email = addressOf(name);
  const person = new Person(url, name, email);
  await person.must(person.call('POST', '/api/auth/sign-up/email', { email, password: PASSWORD, name }));
  const link = linkIn(await mailTo(url, email, /verify-email/));
  await person.must(person.call('GET', `${link.pathname}${link.search}`));
  return signIn(url, email, PASSWORD, name);
}

/** A new account made from an invitation's mail, which is then accepted. */
export async function joinByInvitation(url: string, name: string, email = addressOf(name)): Promise<Person> {
  const token = linkIn(await mailTo(url, email, /\/invite\//)).pathname.split('/').at(-1);
  const person = new Person(url, name, email);
  await person.must(person.post(`/invitations/${token}/sign-up`, { name, password: PASSWORD }));
  await person.must(person.post(`/invitations/${token}/accept`));
  return knowing(person);
}

/** The newest mail to an address whose text fits, once it is there. */
export async function mailTo(url: string, address: string, text: RegExp): Promise<string> {
  for (const end = Date.now() + MAIL_MS; Date.now() < end; await pause(50)) {
    const { items } = (await (await fetch(`${url}/api/v1/inbox`)).json()) as InboxView;
    const mail = items.find((one) => one.to === address && text.test(one.text));
    if (mail) return mail.text;
  }
  throw new Error(`no mail to ${address} came that says ${text}`);
}

export const addressOf = (name: string): string => `${name.toLowerCase().replace(/[^a-z0-9]+/g, '.')}@people.test`;

function linkIn(text: string): URL {
  const [address] = /http:\/\/\S+(?:\/invite\/|verify-email)\S+/.exec(text) ?? [];
  if (!address) throw new Error(`no link in: ${text}`);
  return new URL(address);
}

async function knowing(person: Person): Promise<Person> {
  const me = await person.must<{ user: { id: string } }>(person.get('/me'));
  person.id = me.user.id;
  return person;
}
