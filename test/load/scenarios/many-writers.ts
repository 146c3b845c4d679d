import { onApps } from '../contestant.js';
import { cpuMs } from '../process-usage.js';
import type { Measured, Scenario, Turn } from '../scenario.js';
import { quantile } from '../statistics.js';

const WATCHERS = 100;
const WARM_MS = 1500;

/** Until each watcher saw each edit, in milliseconds. Both lists are what the workers answered (see jobs.ts). */
function latencies(sent: Float64Array, frames: Float64Array): number[] {
  const sentAt = new Map<number, Map<number, number>>();
  for (let index = 0; index < sent.length; index += 3) {
    const [app = 0, number = 0, at = 0] = sent.subarray(index, index + 3);
    sentAt.set(app, (sentAt.get(app) ?? new Map<number, number>()).set(number, at));
  }
  const found: number[] = [];
  for (let index = 0; index < frames.length; index += 4) {
    const [app = 0, first = 0, last = 0, at = 0] = frames.subarray(index, index + 4);
    const ofApp = sentAt.get(app);
    for (let number = first; number <= last; number += 1) {
      const from = ofApp?.get(number);
      if (from !== undefined) found.push(at - from);
    }
  }
  return found;
}

/** 20 people, each with 10 edits on their way, all on one app or spread over 100. */
async function turn({ contestant, workers: [watching, writing], ms }: Turn, apps: number): Promise<Measured> {
  const target = onApps(contestant, apps);
  await watching.run('watch', { target, watchers: WATCHERS, atOnce: 50 });
  const before = cpuMs(contestant.server.pid);
  const { perSecond, sent, edits } = await writing.run('flood', { target, writers: 20, inFlight: 10, warmMs: WARM_MS, ms });
  const cpu = (cpuMs(contestant.server.pid) - before) / edits;
  const { frames } = await watching.run('frames', {});
  await watching.run('leave', {});
  return { perSecond, cpu, seen99: quantile(latencies(sent, frames), 0.99) };
}

export const oneApp: Scenario = {
  name: 'one-app',
  rows: [
    { metric: 'perSecond', label: 'edits per second, one app, 20 writers x 10, 100 watchers', unit: '/s', least: 0.7 },
    { metric: 'cpu', label: 'server CPU per edit under that load', unit: 'ms' },
    { metric: 'seen99', label: 'seen p99 under that load', unit: 'ms', most: 2, atMost: 250 },
  ],
  turn: (one) => turn(one, 1),
};

export const hundredApps: Scenario = {
  name: 'hundred-apps',
  rows: [
    { metric: 'perSecond', label: 'edits per second, 100 apps, 20 writers x 10', unit: '/s', least: 1.4 },
    { metric: 'cpu', label: 'server CPU per edit, 100 apps', unit: 'ms' },
  ],
  turn: (one) => turn(one, 100),
};
