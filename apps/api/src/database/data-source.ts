import type { Pool } from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { connectAs } from './connections.js';

/**
 * The API's connections: at most 10, each as the role coterie_api, which row level security binds. Not connected yet:
 * call `initialize()`. `entities` are the rows of the features.
 */
export function createDataSource(url: string, entities: DataSourceOptions['entities'] = []): DataSource {
  const { connectionString, application_name, ...extra } = connectAs(url, 'coterie_api');
  return new DataSource({
    type: 'postgres',
    url: connectionString,
    applicationName: application_name,
    poolSize: 10,
    extra,
    entities,
    synchronize: false,
    installExtensions: false,
    logging: false,
  });
}

/** The pg pool under a connected data source, for the hot paths that speak SQL through named prepared statements. */
export function poolOf(dataSource: DataSource): Pool {
  return (dataSource.driver as unknown as { master: Pool }).master;
}
