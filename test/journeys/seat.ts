import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import type { Person } from '../support/people.js';

/** A refused request is told to the reader by the page; the browser writes it into its console all the same. */
const REFUSED = /^Failed to load resource: the server responded with a status of 4\d\d/;

export interface SeatOptions extends BrowserContextOptions {
  /** The network is going to fail here, of which the browser's console is full then. */
  troubled?: boolean;
}

/** Gives people browsers of their own, and keeps in mind what must not happen in any of them. */
export class Seats {
  readonly faults: string[] = [];

  constructor(
    private readonly browser: Browser,
    private readonly defaults: BrowserContextOptions,
  ) {}

  /** An empty page in a browser of its own, signed in as this person, or as nobody. */
  async take(url: string, person?: Person, { troubled = false, ...options }: SeatOptions = {}): Promise<Page> {
    const context = await this.browser.newContext({ ...this.defaults, ...options, baseURL: url });
    if (person) await context.addCookies(cookiesOf(person));
    context.on('page', (page) => this.watch(page, new URL(url), person?.name ?? 'somebody', troubled));
    return context.newPage();
  }

  async clear(): Promise<void> {
    await Promise.all(this.browser.contexts().map((context) => context.close()));
  }

  private watch(page: Page, home: URL, who: string, troubled: boolean): void {
    const check = (kind: string, address: string): void => {
      const { protocol, host } = new URL(address);
      const isLocal = ['data:', 'blob:', 'about:'].includes(protocol);
      if (!isLocal && host !== home.host) this.faults.push(`${who}: a ${kind} went to ${address}`);
    };
    page.on('request', (request) => check('request', request.url()));
    page.on('websocket', (socket) => check('socket', socket.url()));
    page.on('pageerror', (error) => this.faults.push(`${who}: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() !== 'error' || troubled || REFUSED.test(message.text())) return;
      this.faults.push(`${who}: the console says ${message.text()}`);
    });
  }
}

function cookiesOf({ cookie, url }: Person): { name: string; value: string; url: string; httpOnly: boolean }[] {
  return cookie.split('; ').map((pair) => {
    const at = pair.indexOf('=');
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url, httpOnly: true };
  });
}
