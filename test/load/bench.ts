/**
 * Measures the whole console against FLOOR (see floor-server.ts) on the same PostgreSQL, turn by turn in one run, and says
 * of every target whether it is met. Run: npm run bench -- --help
 */
import { setTimeout as pause } from 'node:timers/promises';
import { Cluster } from './cluster.js';
import { type ConsoleContestant, type Contestant, startConsole, startFloor } from './contestant.js';
import { grow, readWhole } from './growth.js';
import { type Contest, interleave, type Result } from './interleave.js';
import { LoadWorker } from './load-worker.js';
import { HELP, type Options, readOptions } from './options.js';
import { type Finding, table, verdict } from './report.js';
import type { Scenario } from './scenario.js';
import { growth, paceEdits, readLists } from './scenarios/growth.js';
import { hundredApps, oneApp } from './scenarios/many-writers.js';
import { memory } from './scenarios/memory.js';
import { oneWriter, thousandWatchers } from './scenarios/one-writer.js';
import { returning, statementsOf } from './scenarios/returning.js';

const AGAINST_FLOOR: readonly Scenario[] = [oneWriter, thousandWatchers, oneApp, hundredApps, memory, returning];
const GROWTH = 'growth';

if (process.argv.includes('--help')) {
  console.log(HELP);
  process.exit(0);
}

const undo: (() => unknown)[] = [];
let cleaning: Promise<void> | undefined;
const clean = (): Promise<void> => (cleaning ??= (async () => {
  for (const step of undo.reverse()) await step();
})());
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void clean().finally(() => process.exit(1)));

try {
  process.exitCode = await run(readOptions([...AGAINST_FLOOR.map(({ name }) => name), GROWTH]));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await clean();
}
process.exit();

/** Answers the exit code: 0 when the run is not void and every target is met. */
async function run(options: Options): Promise<number> {
  const isWanted = (name: string): boolean => options.only.length === 0 || options.only.includes(name);
  const cluster = await Cluster.start();
  undo.push(() => cluster.stop());
  const workers = [new LoadWorker(), new LoadWorker()] as const;
  undo.push(() => workers.forEach((worker) => worker.stop()));
  const measured = await startConsole(cluster, 'console', options.profile ? ['--cpu-prof', `--cpu-prof-dir=${options.profile}`] : []);
  undo.push(() => measured.remove());
  const contest = { measured, workers, repetitions: options.repetitions, ms: options.ms, onTurn: (line: string) => console.error(line) };

  const results: Result[] = [];
  const findings: Finding[] = [];
  const wanted = AGAINST_FLOOR.filter(({ name }) => isWanted(name));
  if (wanted.length > 0) {
    const references = [await startFloor(cluster, 'FLOOR'), await startFloor(cluster, 'FLOOR again')];
    undo.push(...references.map((reference) => () => reference.remove()));
    for (const scenario of wanted) results.push(...(await interleave(scenario, { ...contest, references })));
    findings.push(...sooner(results));
    if (isWanted(returning.name)) findings.push(await statements(cluster, measured, workers[0]));
  }
  if (isWanted(GROWTH)) {
    const grown = await startConsole(cluster, 'grown');
    undo.push(() => grown.remove());
    const { rows, finding } = await compareGrown(measured, grown, contest);
    results.push(...rows);
    findings.push(finding);
  }

  console.log(`\n${table(results)}\n`);
  for (const { label, holds, detail } of findings) console.log(`${holds ? 'holds' : 'DOES NOT HOLD'}: ${label} (${detail})`);
  console.log(verdict(results, findings));
  if (options.json) console.log(JSON.stringify({ at: new Date().toISOString(), results, findings }));
  return results.every(({ verdict: judged }) => judged === 'met' || judged === 'shown') && findings.every(({ holds }) => holds) ? 0 : 1;
}

/** The editor hears of an edit before anybody else. */
function sooner(results: readonly Result[]): Finding[] {
  const figure = (start: string): number | undefined => results.find(({ scenario, label }) => scenario === oneWriter.name && label.startsWith(start))?.measured;
  const [acknowledged, seen] = [figure('acknowledged'), figure('seen by a watcher, p50')];
  if (acknowledged === undefined || seen === undefined) return [];
  return [{ label: 'acknowledged sooner than seen', holds: acknowledged < seen, detail: `${acknowledged.toFixed(2)} ms, ${seen.toFixed(2)} ms` }];
}

async function statements(cluster: Cluster, console: Contestant, worker: LoadWorker): Promise<Finding> {
  const counted: string[] = [];
  const totals: number[] = [];
  for (const clients of [100, 1000]) {
    // A session that was looked up is remembered for three seconds: each count has to begin without.
    await pause(3500);
    const counts = await statementsOf(cluster, console, worker, clients);
    totals.push([...counts].filter(([name]) => name !== 'coterie jobs').reduce((sum, [, count]) => sum + count, 0));
    counted.push(`${clients} clients: ${[...counts].map(([name, count]) => `${count} as ${name}`).join(', ') || 'none'}`);
  }
  const [few = 0, many = 0] = totals;
  return { label: 'statements do not grow with the clients who come back', holds: many <= few + 20, detail: counted.join('; ') };
}

async function compareGrown(empty: ConsoleContestant, grown: ConsoleContestant, contest: Omit<Contest, 'references'>): Promise<{ rows: Result[]; finding: Finding }> {
  await grow(grown);
  const rows = await interleave(growth([empty, grown]), { ...contest, references: [empty], measured: grown });
  const whole = await readWhole(grown.owner, async () => {
    await readLists(grown, 2);
    await paceEdits(grown, contest.workers[0], 500);
  });
  const finding = { label: 'every list, opening and edit is answered from indexes', holds: whole.length === 0, detail: whole.length === 0 ? 'no large table was read whole' : `read whole: ${whole.join(', ')}` };
  return { rows, finding };
}
