import { namedRule } from './named-rule.mjs';

const vague = '{util,utils,helper,helpers,manager,managers,base,common}';

const wholeFile = (message) => [{ selector: 'Program', message }];

export const names = [
  namedRule('door', 'syntax', {
    files: ['**/index.{ts,mjs,vue}'],
    ignores: ['libs/*/src/index.ts'],
    options: wholeFile('index.ts stands only at the door of a library: name the file after what it exports.'),
  }),
  namedRule('file-names', 'syntax', {
    files: [
      `**/${vague}/**/*.{ts,mjs,vue}`,
      `**/${vague}.{ts,mjs,vue}`,
      `**/*.${vague}.{ts,mjs,vue}`,
      `**/*-${vague}.{ts,mjs,vue}`,
    ],
    options: wholeFile('This name says nothing: name files and folders after what they export.'),
  }),
  {
    name: 'coterie/type-names',
    files: ['**/*.{ts,vue}'],
    rules: {
      '@typescript-eslint/naming-convention': [
        'error',
        { selector: 'typeLike', format: ['PascalCase'], custom: { regex: '^I[A-Z][a-z]', match: false } },
      ],
    },
  },
];
