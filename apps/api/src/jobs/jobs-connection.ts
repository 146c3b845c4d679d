import type { ConnectionOptions } from 'bullmq';
import { connectAs } from '../database/connections.js';

/**
 * What BullMQ's workers connect with. A role of their own, coterie_jobs, which may read and move jobs and nothing else:
 * a worker has to see the jobs of every tenant, which the role of the API must not, and needs no tenant's rows.
 * BullMQ's types know Redis only, hence the cast; the factory set in jobs.module.ts takes these options.
 */
export function jobsConnection(url: string): ConnectionOptions {
  const options = { ...connectAs(url, 'coterie_jobs'), schema: 'bullmq', migrate: false, max: 3 };
  return options as unknown as ConnectionOptions;
}
