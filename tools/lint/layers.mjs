import { builtinModules } from 'node:module';
import { createProjectGraphAsync } from '@nx/devkit';
import nx from '@nx/eslint-plugin';
import { namedRule, testFiles } from './named-rule.mjs';

// The rule reads the graph of projects from Nx's cache and passes everything when there is none, as on a fresh clone.
await createProjectGraphAsync({ exitOnError: false });

const server = ['@nestjs/*', 'typeorm', 'pg', 'bullmq', 'ioredis', 'socket.io', 'better-auth', 'nodemailer', 'express'];
const browser = ['vue', 'vue-router', 'vue-sonner', 'pinia', 'reka-ui', '@vueuse/*', '@lucide/*'];
const testing = ['@jest/globals', 'fast-check'];

const outside = 'fetch|setTimeout|setInterval|crypto|process|console|localStorage';

/** Which layer may lean on which; the layer of a project is the tag in its package.json. */
const constraints = (extra) => [
  { sourceTag: 'layer:domain', onlyDependOnLibsWithTags: [], allowedExternalImports: ['@casl/ability', ...extra] },
  {
    sourceTag: 'layer:contracts',
    onlyDependOnLibsWithTags: ['layer:domain'],
    allowedExternalImports: ['zod', ...extra],
  },
  {
    sourceTag: 'layer:api',
    onlyDependOnLibsWithTags: ['layer:domain', 'layer:contracts'],
    bannedExternalImports: browser,
  },
  {
    sourceTag: 'layer:web',
    onlyDependOnLibsWithTags: ['layer:domain', 'layer:contracts'],
    bannedExternalImports: server,
  },
  { sourceTag: 'layer:test', onlyDependOnLibsWithTags: ['layer:domain', 'layer:contracts'] },
  { sourceTag: 'layer:tools', onlyDependOnLibsWithTags: ['layer:domain', 'layer:contracts'] },
];

const boundaries = (extra, allow = []) => ({
  '@nx/enforce-module-boundaries': [
    'error',
    { allow, enforceBuildableLibDependency: false, depConstraints: constraints(extra) },
  ],
});

const code = '**/*.{ts,vue}';

export const layers = [
  { name: 'coterie/layers', files: [code], plugins: { '@nx': nx }, rules: boundaries([]) },
  { name: 'coterie/layers-in-tests', files: testFiles, plugins: { '@nx': nx }, rules: boundaries(testing) },
  {
    // These hold the whole API against its contract from inside, as its own specs do: through what its specs start it with.
    name: 'coterie/layers-in-api-tests',
    files: ['test/api/**/*.ts'],
    plugins: { '@nx': nx },
    rules: boundaries(testing, ['/apps/api/src/testing/[a-z-]+\\.js$', '/apps/api/src/features/.+\\.factory\\.js$']),
  },
  namedRule('pure-imports', 'imports', {
    files: ['libs/*/src/**/*.ts'],
    ignores: testFiles,
    options: [
      {
        patterns: [
          {
            regex: `^(node:.*|${builtinModules.join('|')})$`,
            message: 'A library runs in the browser too and does no I/O.',
          },
        ],
      },
    ],
  }),
  namedRule('library-doors', 'imports', {
    files: [code],
    options: [
      {
        patterns: [
          { regex: '^@coterie/(api|web|test)', message: 'An app is not a library: share through contracts or domain.' },
          { regex: '^@coterie/[^/]+/', message: 'A library has one door: import the package itself.' },
        ],
      },
    ],
  }),
  namedRule('pure-domain', 'syntax', {
    files: ['libs/domain/src/**/*.ts'],
    ignores: testFiles,
    options: [
      ...['Math.random', 'Date.now', 'performance.now'].map((name) => {
        const [object, property] = name.split('.');
        return {
          selector: `MemberExpression[object.name='${object}'][property.name='${property}']`,
          message: 'The domain has no clock and no randomness: take them as a parameter.',
        };
      }),
      { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'The domain has no clock.' },
      {
        selector: `Identifier[name=/^(${outside})$/]:not(MemberExpression > .property):not(Property > .key)`,
        message: 'The domain does no I/O and waits for nothing.',
      },
    ],
  }),
];
