import { setTimeout as pause } from 'node:timers/promises';
import { onApps } from '../contestant.js';
import { residentMb } from '../process-usage.js';
import type { Scenario } from '../scenario.js';

const SETTLE_MS = 2000;

/** What 1,000 connected clients hold of a server's memory: of one that was started anew, since none gives memory back. */
export const memory: Scenario = {
  name: 'memory',
  rows: [{ metric: 'megabytes', label: 'memory per 1,000 clients', unit: 'MB', most: 1.3 }],
  async turn({ contestant, workers: [worker] }) {
    const { server } = contestant;
    const target = onApps(contestant, 1);
    await server.stop();
    await server.start();
    // What the first client brings along is loaded once and belongs to nobody.
    await worker.run('watch', { target, watchers: 1, atOnce: 1 });
    await pause(SETTLE_MS);
    const before = residentMb(server.pid);
    await worker.run('watch', { target, watchers: 1000, atOnce: 50 });
    await pause(SETTLE_MS);
    const megabytes = residentMb(server.pid) - before;
    await worker.run('leave', {});
    return { megabytes };
  },
};
