/**
 * Somebody's access to an app is taken and given back, again and again, while everybody writes: nothing numbered above the
 * end of their access reaches them and nothing of theirs is accepted above it; they are told at once, and are back at once.
 * Run: npx tsx test/faults/revocation.ts [--rounds N --writers K]
 */
import type { CollaboratorView, LoggedEvent } from '@coterie/contracts';
import { parseArgs } from 'node:util';
import { ConsoleProcess } from '../support/console-process.js';
import { allEvents } from '../support/event-pages.js';
import { type Person, signUp } from '../support/people.js';
import { failed, prove } from '../support/prove.js';
import { createApp, shareWithNewPeople } from '../support/shared-app.js';
import { Load } from './revocation/load.js';
import { Page } from './revocation/page.js';
import { playRound, type Round } from './revocation/rounds.js';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '30' }, writers: { type: 'string', default: '3' } } });
/** Generous: the product promises a second to the eye, and a quarter of one for streams that somebody lost. */
const TOLD_MS = 1_000;
const BACK_MS = 2_000;

const consoleProcess = await ConsoleProcess.begin();
try {
  await run(consoleProcess.url);
} catch (error) {
  prove('the run of revocations came to its end', [String((error as Error).stack), consoleProcess.output]);
} finally {
  await consoleProcess.remove();
}
process.exit(failed() > 0 ? 1 : 0);

async function run(url: string): Promise<void> {
  const owner = await signUp(url, 'Owner One');
  const app = await createApp(owner, 'Shared app');
  const [eve, ...others] = await shareWithNewPeople(owner, [app], ['Eve', ...Array.from({ length: Number(values.writers) - 1 }, (_, index) => `Writer ${index + 2}`)]);
  if (!eve) throw new Error('nobody came');
  const { items } = await owner.must<{ items: CollaboratorView[] }>(owner.get(`/apps/${app.id}/collaborators`));
  const row = items.find((one) => one.email === eve.email)?.id;

  const pages = [new Page(eve, app.id, false), new Page(eve, app.id, false), new Page(eve, app.id, true)];
  const load = new Load([owner, ...others], app, pages);
  const rounds: Round[] = [];
  for (let count = 0; count < Number(values.rounds); count += 1) rounds.push(await playRound(owner, `/apps/${app.id}/collaborators/${row}`, pages));
  await load.stop();
  const log = await allEvents(owner, app);
  for (const one of [...pages, ...load.clients]) one.stop();
  judge({ eve, pages, load, rounds, log });
}

interface Span {
  /** Number of `access.ended`, and of the grant after it. */
  ended: number;
  granted: number;
}

function spansOf(log: readonly LoggedEvent[], person: string): Span[] {
  const ends = log.filter((event) => event.type === 'access.ended' && event.data['person'] === person).map((event) => event.number);
  return ends.map((ended) => ({ ended, granted: log.find((event) => event.number > ended && event.type === 'collaborator.granted')?.number ?? Infinity }));
}

function judge({ eve, pages, load, rounds, log }: { eve: Person; pages: Page[]; load: Load; rounds: Round[]; log: LoggedEvent[] }): void {
  const spans = spansOf(log, eve.id);
  const [told, back] = [rounds.map((round) => round.told), rounds.map((round) => round.back)];
  const byHer = log.filter((event) => event.actor.id === eve.id && event.type === 'settings.edited').map((event) => event.number);
  const refused = load.answers.flatMap(({ answer }) => (typeof answer === 'string' ? [answer] : []));
  console.log(`# revocation: ${rounds.length} rounds, ${log.length} events, ${byHer.length} edits of hers accepted and ${refused.length} refused`);
  console.log(`# told: ${figures(told)}, counted from the answer ${figures(rounds.map((round) => round.toldAfterAnswer))}; back: ${figures(back)}`);

  const leaks = rounds.flatMap(({ reached }, index) =>
    pages.flatMap((page, which) => {
      const highest = Math.max(0, ...page.reached.slice(0, reached[which]));
      const { ended = 0 } = spans[index] ?? {};
      return highest > ended ? [`round ${index + 1}: access ended at ${ended}, and ${highest} reached page ${which + 1}`] : [];
    }),
  );
  const accepted = byHer.filter((number) => spans.some(({ ended, granted }) => number > ended && number < granted));
  const wrong = load.answers.flatMap(({ mutationId, answer }) => (typeof answer === 'number' && !byHer.includes(answer) ? [`${mutationId} was acknowledged as ${answer}, which is not in the log`] : []));

  prove('[COL-12] every revocation is an access.ended in the stream of the app', spans.length === rounds.length ? [] : [`${spans.length} of ${rounds.length}`]);
  prove('[COL-6] nothing numbered above the end of access reaches a revoked person, whatever their pages ask for', leaks);
  prove('[COL-6] no edit of a revoked person is accepted above the end of their access', [...accepted.map((number) => `${number} is theirs`), ...wrong]);
  prove('[COL-6] their requests are refused as soon as the revocation is answered, as if the app did not exist', [...rounds.flatMap(({ faults }) => faults), ...refused.filter((code) => code !== 'not_found')]);
  prove('[COL-6] no event and no presence comes to a page that was told it is closed, and none is missed later', pages.flatMap(({ faults }) => faults));
  prove('[COL-12] a revoked person is told at once', quantile(told, 0.99) > TOLD_MS ? [`p99 ${quantile(told, 0.99)} ms, at most ${TOLD_MS} are allowed`] : []);
  prove('[COL-7] granted again, they are back in the open page at once', quantile(back, 0.99) > BACK_MS ? [`p99 ${quantile(back, 0.99)} ms, at most ${BACK_MS} are allowed`] : []);
  prove('[SET-2] those who stayed lost nothing', load.clients.flatMap((client) => client.faults));
}

function figures(all: readonly number[]): string {
  return `p50 ${quantile(all, 0.5)} ms, p99 ${quantile(all, 0.99)} ms`;
}

/** The smallest of the figures that at least `share` (0 to 1) of them stay within. */
function quantile(figures: readonly number[], share: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
