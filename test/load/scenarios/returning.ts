import type { Cluster } from '../cluster.js';
import { type Contestant, onApps } from '../contestant.js';
import type { LoadWorker } from '../load-worker.js';
import type { Scenario } from '../scenario.js';

const BEHIND = 500;

/** Everybody at once, as after a restart. */
async function comeBack(contestant: Contestant, worker: LoadWorker, clients: number): Promise<number> {
  const { ms } = await worker.run('watch', { target: onApps(contestant, 1), watchers: clients, behind: BEHIND, atOnce: clients });
  await worker.run('leave', {});
  return ms;
}

/** Edits enough to be behind. */
async function makeMissed(contestant: Contestant, worker: LoadWorker): Promise<void> {
  const target = onApps(contestant, 1);
  for (let made = 0; made < BEHIND; ) made += (await worker.run('flood', { target, writers: 20, inFlight: 10, warmMs: 0, ms: 500 })).sent.length / 3;
}

export const returning: Scenario = {
  name: 'returning',
  rows: [{ metric: 'ms', label: '1,000 clients back, 500 edits behind', unit: 'ms', most: 0.75 }],
  async turn({ contestant, workers: [worker] }) {
    await makeMissed(contestant, worker);
    return { ms: await comeBack(contestant, worker, 1000) };
  },
};

/** The statements that clients who come back cost a console: it answers a stream from memory, and looks a session up once for all its tabs. */
export async function statementsOf(cluster: Cluster, contestant: Contestant, worker: LoadWorker, clients: number): Promise<Map<string, number>> {
  await makeMissed(contestant, worker);
  return cluster.countStatements(() => comeBack(contestant, worker, clients));
}
