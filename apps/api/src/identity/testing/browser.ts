import { setTimeout as pause } from 'node:timers/promises';
import type { InboxView } from '@coterie/contracts';

export interface Answer {
  status: number;
  body: { error?: { code: string; message: string; details?: unknown } } & Record<string, unknown>;
  headers: Headers;
}

const SESSION = 'coterie.session_token';

/** Somebody at a browser: sends the console's own Origin and keeps its cookies. */
export class Browser {
  /** The session's cookie alone; the others stay in the jar. */
  get cookie(): string {
    return [...this.jar].find(([name]) => name === SESSION)?.join('=') ?? '';
  }

  set cookie(cookie: string) {
    this.jar.set(SESSION, cookie.slice(cookie.indexOf('=') + 1));
  }

  /** The cookies of the browser by name. */
  readonly jar = new Map<string, string>();

  constructor(
    readonly url: string,
    private readonly origin = 'http://localhost:3000',
  ) {}

  async call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        accept: 'application/json',
        origin: this.origin,
        ...(this.jar.size > 0 && { cookie: [...this.jar].map((one) => one.join('=')).join('; ') }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    for (const [, name = '', value = ''] of response.headers.getSetCookie().map((one) => /^([^=]+)=([^;]*)/.exec(one) ?? [])) this.jar.set(name, value);
    const text = await response.text();
    return { status: response.status, body: text ? (JSON.parse(text) as Answer['body']) : {}, headers: response.headers };
  }

  get = (path: string, headers?: Record<string, string>): Promise<Answer> => this.call('GET', path, undefined, headers);
  post = (path: string, body: unknown = {}, headers?: Record<string, string>): Promise<Answer> => this.call('POST', path, body, headers);

  signUp = (email: string, name = 'Ada Lindgren', password = 'a long password'): Promise<Answer> =>
    this.post('/api/auth/sign-up/email', { email, name, password });

  signIn = (email: string, password = 'a long password', headers?: Record<string, string>): Promise<Answer> =>
    this.post('/api/auth/sign-in/email', { email, password }, headers);

  /** The demo's mails to an address, newest first. */
  async mails(to: string): Promise<InboxView['items']> {
    const { body } = await this.get('/api/v1/inbox');
    return (body as unknown as InboxView).items.filter((mail) => mail.to === to);
  }

  /** Waits until this many mails have come to the address, and answers the newest's link. */
  async link(to: string, count = 1): Promise<URL> {
    for (let tries = 0; tries < 100; tries += 1) {
      const mails = await this.mails(to);
      if (mails.length >= count) return new URL(/https?:\/\/\S+/.exec(mails[0]?.text ?? '')?.[0] ?? '');
      await pause(50);
    }
    throw new Error(`No mail ${count} came to ${to}.`);
  }

  /** Makes an account and proves its address by the mail's link. */
  async join(email: string, name?: string): Promise<void> {
    await this.signUp(email, name);
    const { pathname, search } = await this.link(email);
    await this.get(`${pathname}${search}`);
  }
}
