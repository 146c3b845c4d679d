import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { namedRule, testFiles } from './named-rule.mjs';

const root = join(import.meta.dirname, '../..');
const folder = 'apps/api/src/features';

const featuresThere = existsSync(join(root, folder))
  ? readdirSync(join(root, folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
  : [];

const zone = (target, from, message) => ({ target, from, message });

const queriesOnly = (feature) =>
  zone(
    `${folder}/${feature}/**`,
    `${folder}/!(${feature})/**/!(*.queries).ts`,
    'Of another feature only its queries may be imported; for the rest there are contracts and domain.',
  );

export const features = [
  namedRule('feature-doors', 'paths', {
    files: [`${folder}/**/*.ts`],
    ignores: testFiles,
    options: [{ basePath: root, zones: featuresThere.map(queriesOnly) }],
  }),
  namedRule('entities-stay-home', 'paths', {
    files: ['apps/api/src/**/*.ts'],
    ignores: [`${folder}/**`, 'apps/api/src/write-path/**', 'apps/api/src/database/**', ...testFiles],
    options: [
      {
        basePath: root,
        zones: [
          zone('apps/api/src/**', `${folder}/**/*.entity.ts`, 'A row never leaves its feature: ask its queries.'),
        ],
      },
    ],
  }),
  namedRule('web-grain', 'paths', {
    files: ['apps/web/src/**/*.{ts,vue}'],
    ignores: testFiles,
    options: [
      {
        basePath: root,
        zones: [
          zone(
            'apps/web/src/ui/**',
            'apps/web/src/{features,realtime,identity,shell}/**',
            'ui/ is only how things look: it has no store and fetches nothing.',
          ),
          zone(
            'apps/web/src/realtime/**',
            'apps/web/src/features/**',
            'realtime/ knows no feature: it brings events to whoever listens.',
          ),
        ],
      },
    ],
  }),
  namedRule('ui-fetches-nothing', 'syntax', {
    files: ['apps/web/src/ui/**/*.{ts,vue}'],
    ignores: testFiles,
    options: [
      {
        selector: 'CallExpression[callee.name=/^(fetch|defineStore|use[A-Z].*Store)$/]',
        message: 'ui/ is only how things look: it has no store and fetches nothing.',
      },
    ],
  }),
];
