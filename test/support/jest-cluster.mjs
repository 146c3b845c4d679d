import { tsImport } from 'tsx/esm/api';

let cluster;

/** Starts the run's PostgreSQL, which the specs find through the environment. */
export async function start() {
  const { startTestCluster } = await tsImport('../../apps/api/src/database/testing/test-cluster.ts', import.meta.url);
  cluster = await startTestCluster();
  process.env.COTERIE_TEST_CLUSTER = cluster.url;
}

export async function stop() {
  await cluster?.stop();
}
