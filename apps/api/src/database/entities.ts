import type { DataSourceOptions } from 'typeorm';

/** The rows of every feature, for the API's data source. */
export const ENTITIES: DataSourceOptions['entities'] = [];
