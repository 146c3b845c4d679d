import { onApps } from '../contestant.js';
import { cpuMs } from '../process-usage.js';
import type { Measured, Scenario, Turn } from '../scenario.js';
import { quantile } from '../statistics.js';

/** One person edits while others watch: how soon everybody knows, and what it costs the server. */
async function turn({ contestant, workers: [worker], ms }: Turn, watchers: number): Promise<Measured> {
  const target = onApps(contestant, 1);
  await worker.run('watch', { target, watchers, atOnce: 50 });
  const before = cpuMs(contestant.server.pid);
  const { edits, acknowledged, seen, last } = await worker.run('pace', { target, ms });
  const cpu = (cpuMs(contestant.server.pid) - before) / edits;
  await worker.run('leave', {});
  return { acknowledged: quantile(acknowledged, 0.5), seen50: quantile(seen, 0.5), seen99: quantile(seen, 0.99), last: quantile(last, 0.5), cpu };
}

export const oneWriter: Scenario = {
  name: 'one-writer',
  rows: [
    { metric: 'acknowledged', label: 'acknowledged, p50, 100 watchers', unit: 'ms', most: 1.2 },
    { metric: 'seen50', label: 'seen by a watcher, p50, 100 watchers', unit: 'ms', most: 1.25 },
    { metric: 'seen99', label: 'seen by a watcher, p99, 100 watchers', unit: 'ms', most: 1.6 },
  ],
  turn: (one) => turn(one, 100),
};

export const thousandWatchers: Scenario = {
  name: 'thousand-watchers',
  rows: [
    { metric: 'last', label: 'seen by the last of 1,000 watchers, p50', unit: 'ms', most: 1.15 },
    { metric: 'cpu', label: 'server CPU per edit, 1,000 watchers', unit: 'ms', most: 1.1 },
  ],
  turn: (one) => turn(one, 1000),
};
