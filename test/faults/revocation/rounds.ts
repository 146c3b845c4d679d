import { setTimeout as pause } from 'node:timers/promises';
import type { Person } from '../../support/people.js';
import type { Page } from './page.js';

/** One time that access was taken and given back. */
export interface Round {
  /** Of each page, how many numbers had reached it when the grant was sent. */
  reached: number[];
  /** From sending the request until the last page that watched was told, in ms; so it holds the commit too. */
  told: number;
  /** The same from when the request was answered, just after the commit. */
  toldAfterAnswer: number;
  /** From sending the request until the last page that watched was open again. */
  back: number;
  faults: string[];
}

const PATIENCE_MS = 5_000;
const LOAD_MS = 60;

/** Takes somebody's access and gives it back, once, while everybody writes. */
export async function playRound(owner: Person, path: string, pages: readonly Page[]): Promise<Round> {
  const watching = pages.filter((page) => !page.insists);
  const faults: string[] = [];
  await pause(LOAD_MS);

  const revoked = Date.now();
  await owner.must(owner.post(`${path}/revoke`));
  const answered = Date.now();
  const seen = await Promise.all(watching.flatMap(({ person, app }) => [person.get(`/apps/${app}`), person.get(`/apps/${app}/settings`), person.post(`/apps/${app}/settings/edits`, { mutationId: `http-${revoked}`, ops: [{ op: 'add', path: 'oauth.scopes', item: 'http' }] })]));
  if (seen.some(({ status }) => status !== 404)) faults.push(`after the revocation was answered, requests were answered ${seen.map(({ status }) => status).join(', ')}`);
  if (!(await comesTrue(() => watching.every((page) => page.closedAt >= revoked)))) faults.push('a page was never told that its stream is closed');
  const closed = Math.max(...watching.map((page) => page.closedAt));
  await pause(LOAD_MS);

  const reached = pages.map((page) => page.reached.length);
  const granted = Date.now();
  await owner.must(owner.post(`${path}/grant`));
  if (!(await comesTrue(() => watching.every((page) => page.openedAt >= granted)))) faults.push('a page was never open again');
  const back = Math.max(...watching.map((page) => page.openedAt)) - granted;
  return { reached, told: closed - revoked, toldAfterAnswer: Math.max(0, closed - answered), back, faults };
}

async function comesTrue(condition: () => boolean): Promise<boolean> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await pause(2)) if (condition()) return true;
  return false;
}
