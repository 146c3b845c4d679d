import { expect, test as plain, type Page } from '@playwright/test';
import { signIn, type Person } from '../support/people.js';
import { Seats, type SeatOptions } from './seat.js';

export { expect };

/** What happens on one screen is on every other within a second (SET-2, COL-8). */
export const LIVE = { timeout: 1_000 };

interface Journey {
  /** Where the console of all journeys is. */
  url: string;
  seats: Seats;
  /** Sits somebody down at a browser of their own; without a person, signed out. */
  sit: (person?: Person, options?: SeatOptions) => Promise<Page>;
  /** Owner of the demo's organization. */
  ada: Person;
  /** A developer there. */
  ben: Person;
  /** From outside. */
  eve: Person;
}

const demo = (url: string, email: string, name: string): Promise<Person> => signIn(url, email, 'coterie-demo', name);

/** A journey of people side by side. It also fails when a page asked anything of another origin, or complained. */
export const test = plain.extend<Journey>({
  url: async ({ browserName: _ }, use) => use(process.env['COTERIE_URL'] ?? ''),
  seats: async ({ browser, contextOptions, viewport, locale }, use) => {
    const seats = new Seats(browser, { ...contextOptions, viewport, locale });
    await use(seats);
    await seats.clear();
    expect(seats.faults).toEqual([]);
  },
  sit: async ({ seats, url }, use) => use((person, options) => seats.take(person?.url ?? url, person, options)),
  ada: async ({ url }, use) => use(await demo(url, 'ada@acme.test', 'Ada Lindgren')),
  ben: async ({ url }, use) => use(await demo(url, 'ben@acme.test', 'Ben Okafor')),
  eve: async ({ url }, use) => use(await demo(url, 'eve@freelance.test', 'Eve Marchetti')),
});
