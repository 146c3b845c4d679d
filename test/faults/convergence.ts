/**
 * Seeded random writers edit apps together while connections are cut and the API and PostgreSQL are killed; at the end
 * every page, a fresh read and the log must agree, and every acknowledged edit must stand exactly once.
 * Run: npx tsx test/faults/convergence.ts [--seed N --ops M --writers K --apps A --api-kills 2 --pg-kills 1 --minutes T]
 */
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { ConsoleProcess } from '../support/console-process.js';
import { signUp } from '../support/people.js';
import { failed, prove } from '../support/prove.js';
import { createApp, shareWithNewPeople } from '../support/shared-app.js';
import { type Evidence, gather } from './convergence/evidence.js';
import { Kills } from './convergence/kills.js';
import * as oracles from './convergence/oracles.js';
import { replayFaults } from './convergence/replay.js';
import { scriptOf } from './convergence/script.js';
import { Writer } from './convergence/writer.js';

const text = (value: string) => ({ type: 'string' as const, default: value });
const { values } = parseArgs({
  options: { seed: text(String(randomInt(1_000_000_000))), ops: text('1200'), writers: text('5'), apps: text('2'), 'api-kills': text('2'), 'pg-kills': text('1'), minutes: text('3') },
});
const seed = Number(values.seed);
const ops = Number(values.ops);
const crew = Number(values.writers);
const wanted = { api: Number(values['api-kills']), postgres: Number(values['pg-kills']) };

console.log(`# convergence: seed ${seed}, ${ops} edits, ${crew} writers, ${values.apps} apps`);
const consoleProcess = await ConsoleProcess.begin();
try {
  await run(consoleProcess);
} catch (error) {
  prove('the run of random writers came to its end', [String((error as Error).stack), consoleProcess.output]);
} finally {
  await consoleProcess.remove();
}
process.exit(failed() > 0 ? 1 : 0);

async function run(place: ConsoleProcess): Promise<void> {
  const owner = await signUp(place.url, 'Owner One');
  const apps = await Promise.all(Array.from({ length: Number(values.apps) }, (_, index) => createApp(owner, `App ${index + 1}`)));
  const others = await shareWithNewPeople(owner, apps, Array.from({ length: crew - 1 }, (_, index) => `Writer ${index + 2}`));
  const writers = [owner, ...others].map((person) => new Writer(person, apps));

  const deadline = Date.now() + Number(values.minutes) * 60_000;
  const kills = new Kills(place, wanted, seed);
  const from = Date.now();
  let answered = 0;
  let over = false;
  const scripts = writers.map((_, index) => scriptOf(seed + index, Math.ceil(ops / crew), apps.length));
  const edits = scripts.flat().filter((action) => action.do === 'edit').length;
  // Two who only read: one is away for the second half, one comes when everything is over.
  const [sleeper, newcomer] = [new Writer(owner, apps), new Writer(owner, apps, 'at the end')];
  const onAnswer = (): void => {
    answered += 1;
    if (answered === Math.floor(edits / 2)) sleeper.stop();
  };
  const load = Promise.all(writers.map((writer, index) => writer.play(scripts[index] ?? [], deadline, onAnswer))).finally(() => (over = true));
  await Promise.all([load, kills.run(() => answered / edits, () => over)]);
  console.log(`# ${edits} edits in ${Date.now() - from} ms; killed: ${kills.done.join('; ')}`);

  const everybody = [...writers, sleeper, newcomer];
  for (const reader of [sleeper, newcomer]) reader.connect();
  const settled = await settle(everybody);
  const evidence = await Promise.all(apps.map((app) => gather(owner, app, writers, everybody)));
  const replayed = await replayFaults(writers);
  const after = await Promise.all(apps.map((app) => gather(owner, app, [], [])));
  for (const one of everybody) one.stop();
  summary(evidence, writers);
  judge({ kills, settled, evidence, replayed, grown: after.some(({ log }, index) => log.length !== evidence[index]?.log.length) });
}

/** Waits until every client has come back and is where the others are. */
async function settle(writers: readonly Writer[]): Promise<string[]> {
  const clients = writers.flatMap((writer) => writer.clients);
  const late: string[] = [];
  for (const client of clients) {
    const { head } = await client.person.must<{ head: number }>(client.person.get(`/apps/${client.app.id}/settings`));
    if (!(await client.reaches(head, Date.now() + 20_000))) late.push(`${client.person.name} on ${client.app.name} is at ${client.last} of ${head}`);
  }
  return late;
}

function summary(evidence: readonly Evidence[], writers: readonly Writer[]): void {
  const outcomes = writers.flatMap((writer) => writer.sent.map(({ outcome }) => (outcome.kind === 'refused' ? outcome.code : outcome.kind)));
  const counts = [...new Set(outcomes)].map((kind) => `${outcomes.filter((one) => one === kind).length} ${kind}`);
  console.log(`# edits: ${counts.join(', ')}; events: ${evidence.map(({ log }) => log.length).join(' and ')}; kinds: ${[...new Set(evidence.flatMap(({ log }) => log.map((event) => event.type)).filter((type) => type.startsWith('settings.')))].join(', ')}; snapshots: ${evidence.flatMap(({ clients }) => clients).flatMap(({ skipped }) => skipped).length}`);
}

function judge({ kills, settled, evidence, replayed, grown }: { kills: Kills; settled: string[]; evidence: Evidence[]; replayed: string[]; grown: boolean }): void {
  const all = (oracle: (one: Evidence) => string[]): string[] => evidence.flatMap(oracle);
  const missed = kills.done.length === wanted.api + wanted.postgres ? [] : [`only ${kills.done.length} of ${wanted.api + wanted.postgres} kills happened; ask for more edits`];
  prove('the API and PostgreSQL were killed while people wrote', missed);
  prove('[EVT-3] every client came back after every kill and reached the head', settled);
  prove('[EVT-3] the numbers of a stream have no gap', all(oracles.numbersWithoutGap));
  prove('[EVT-3] every client got every number exactly once, in order', all(oracles.eachNumberOnce));
  prove('[SET-2] every client, a fresh read and the fold of the log are the same', all(oracles.allTheSame));
  prove('[SET-2, SET-5] every acknowledged edit stands in the log exactly once, under its id and number', all(oracles.acknowledgedOnce));
  prove('[SET-3] no refused edit stands in the log', all(oracles.refusedNever));
  prove('[SET-5] an edit that was never answered stands at most once, and nothing stands that nobody sent', all(oracles.unknownAtMostOnce));
  prove('[SET-1] whoever may write is refused for a conflict or a value, and for nothing else', all(oracles.refusedForAReason));
  prove('[SET-5] an accepted edit sent again is answered the same and changes nothing', [...replayed, ...(grown ? ['the log has grown'] : [])]);
}
