import { readFileSync } from 'node:fs';

const swc = JSON.parse(readFileSync(new URL('.swcrc', import.meta.url), 'utf8'));
delete swc.$schema;

const typescript = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  // The libraries are read as their TypeScript sources: no build before a test.
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { ...swc, swcrc: false }] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['/dist/', '/\\.nx/', '/\\.coterie/'],
};

/** Run with `node --experimental-vm-modules node_modules/jest/bin/jest.js [--selectProjects domain|api|web] [path]`. */
export default {
  maxWorkers: 2,
  // Nest and its modules stay in a worker's memory after each file.
  workerIdleMemoryLimit: '600MB',
  testTimeout: 30_000,
  projects: [
    { ...typescript, displayName: 'domain', roots: ['<rootDir>/libs'], testMatch: ['**/*.spec.ts'] },
    {
      ...typescript,
      displayName: 'api',
      roots: ['<rootDir>/apps/api/src', '<rootDir>/test'],
      testMatch: ['<rootDir>/apps/api/src/**/*.spec.ts', '<rootDir>/test/api/**/*.spec.ts'],
      globalSetup: '<rootDir>/test/support/jest-global-setup.mjs',
      globalTeardown: '<rootDir>/test/support/jest-global-teardown.mjs',
    },
    {
      ...typescript,
      displayName: 'web',
      roots: ['<rootDir>/apps/web/src'],
      testMatch: ['**/*.spec.ts'],
      testEnvironment: 'jsdom',
      // Not "source" here: packages of the web have that condition too, for sources Jest can't read.
      testEnvironmentOptions: { customExportConditions: ['node', 'node-addons'] },
      extensionsToTreatAsEsm: ['.ts', '.vue'],
      moduleFileExtensions: ['js', 'mjs', 'cjs', 'ts', 'json', 'node', 'vue'],
      transform: { ...typescript.transform, '^.+\\.vue$': '<rootDir>/apps/web/jest/vue-transformer.mjs' },
      moduleNameMapper: {
        ...typescript.moduleNameMapper,
        '^@coterie/(.*)$': '<rootDir>/libs/$1/src/index.ts',
        '\\.(css|svg|woff2)$': '<rootDir>/test/support/empty-module.mjs',
      },
    },
  ],
};
