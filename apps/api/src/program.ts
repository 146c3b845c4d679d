// Everything that is slow to load, in one door: boot.ts loads it while PostgreSQL starts, which saves a third of a start.
export { AppModule } from './app.module.js';
export { createDataSource } from './database/data-source.js';
export { ENTITIES } from './database/entities.js';
export { seedDemo } from './database/seed.js';
export { prepareDatabase } from './database/prepare-database.js';
export { createApp } from './platform/create-app.js';
