import { type ConsoleContestant, onApps } from '../contestant.js';
import type { LoadWorker } from '../load-worker.js';
import type { Measured, Row, Scenario } from '../scenario.js';
import { quantile } from '../statistics.js';
import { now } from '../wire-client.js';

const WATCHERS = 10;
const READS = 40;

const bounds = { least: 0.85, most: 1.2, unit: 'ms' } as const;

/** The lists of the console, a page of 50 each. */
export const listsOf = ({ crowd }: ConsoleContestant): Record<string, string> => ({
  'GET /apps': '/apps',
  'GET /orgs/:org/apps': '/orgs/acme/apps',
  'GET /orgs/:org/developers': '/orgs/acme/developers',
  'GET /apps/:app/collaborators': `/apps/${crowd.apps[0]}/collaborators`,
  'GET /apps/:app/events': `/apps/${crowd.apps[0]}/events`,
  'GET /notifications': '/notifications',
});

export async function readLists(contestant: ConsoleContestant, times: number): Promise<Measured> {
  const measured: Measured = {};
  for (const [name, path] of Object.entries(listsOf(contestant))) {
    const took: number[] = [];
    for (let read = 0; read < times; read += 1) {
      const from = now();
      await contestant.crowd.admin.must(contestant.crowd.admin.get(path));
      took.push(now() - from);
    }
    measured[name] = quantile(took, 0.5);
  }
  return measured;
}

/** One writer on the first app while ten people watch it. */
export async function paceEdits(contestant: ConsoleContestant, worker: LoadWorker, ms: number): Promise<Measured> {
  const target = onApps(contestant, 1);
  await worker.run('watch', { target, watchers: WATCHERS, atOnce: WATCHERS });
  const { acknowledged, seen } = await worker.run('pace', { target, ms });
  await worker.run('leave', {});
  return { acknowledged: quantile(acknowledged, 0.5), seen: quantile(seen, 0.5) };
}

/** A console that has grown, against one that is nearly empty. */
export function growth(consoles: readonly ConsoleContestant[]): Scenario {
  const [first] = consoles;
  const lists = first ? Object.keys(listsOf(first)) : [];
  const rows: Row[] = [
    { metric: 'acknowledged', label: 'grown: acknowledged, p50', ...bounds },
    { metric: 'seen', label: 'grown: seen, p50', ...bounds },
    ...lists.map((list) => ({ metric: list, label: `grown: ${list}, p50`, ...bounds })),
  ];
  return {
    name: 'growth',
    rows,
    async turn({ contestant, workers: [worker], ms }) {
      const console = consoles.find((one) => one === contestant);
      if (!console) throw new Error('growth compares consoles only');
      return { ...(await paceEdits(console, worker, ms)), ...(await readLists(console, READS)) };
    },
  };
}
