import { fileURLToPath } from 'node:url';
import { importX } from 'eslint-plugin-import-x';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import vue from 'eslint-plugin-vue';
import tseslint from 'typescript-eslint';
import vueParser from 'vue-eslint-parser';
import { testFiles } from './named-rule.mjs';

// Asked by its path: the cycle rule parses a component that a .ts file imports without the options of .vue files.
const cycleParser = fileURLToPath(new URL('./vue-parser.cjs', import.meta.url));

const root = new URL('../..', import.meta.url).pathname;
const code = ['**/*.{ts,vue}'];

/** Type-aware rules are few: each here catches a fault that the compiler lets pass and that costs data or a process. */
const typeAware = {
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
  '@typescript-eslint/await-thenable': 'error',
  '@typescript-eslint/only-throw-error': 'error',
  '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
};

const plain = {
  complexity: ['error', 15],
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'no-debugger': 'error',
  'no-eval': 'error',
  'no-unreachable': 'error',
  'no-unsafe-finally': 'error',
  'no-var': 'error',
  'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'start' }],
  'prefer-const': 'error',
};

const strict = {
  '@typescript-eslint/ban-ts-comment': [
    'error',
    { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true, 'ts-check': false },
  ],
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
};

const nodeGlobals = [
  ...['AbortController', 'AbortSignal', 'Buffer', 'URL', 'URLSearchParams', 'console', 'fetch', 'performance'],
  ...['process', 'clearInterval', 'clearTimeout', 'setImmediate', 'setInterval', 'setTimeout'],
];

const typescript = tseslint.configs.recommended.map((block) => ({ ...block, files: code }));

const vueRules = vue.configs['flat/essential'].map((block) => ({ ...block, files: ['**/*.vue'] }));

export const language = [
  { name: 'coterie/plain', files: ['**/*.{ts,vue,mjs}'], rules: plain },
  {
    // What the compiler finds in TypeScript, for the few scripts that are not.
    name: 'coterie/scripts',
    files: ['**/*.mjs'],
    languageOptions: { globals: Object.fromEntries(nodeGlobals.map((name) => [name, 'readonly'])) },
    rules: { 'no-undef': 'error', 'no-unused-vars': 'error' },
  },
  ...typescript,
  ...vueRules,
  {
    name: 'coterie/types',
    files: code,
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: root,
        extraFileExtensions: ['.vue'],
      },
    },
    rules: { ...strict, ...typeAware },
  },
  {
    name: 'coterie/vue',
    files: ['**/*.vue'],
    languageOptions: { parser: vueParser, parserOptions: { parser: tseslint.parser } },
    rules: {
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/component-api-style': ['error', ['script-setup']],
      // Ours are always imported by name, so none can be taken for an element.
      'vue/multi-word-component-names': 'off',
      'vue/no-v-html': 'error',
      'vue/no-v-text-v-html-on-component': 'error',
    },
  },
  {
    name: 'coterie/cycles',
    files: code,
    plugins: { 'import-x': importX },
    settings: {
      'import-x/extensions': ['.ts', '.vue', '.mjs'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'], [cycleParser]: ['.vue'] },
      'import-x/resolver-next': [
        createTypeScriptImportResolver({
          noWarnOnMultipleProjects: true,
          conditionNames: ['source', 'types', 'import', 'node', 'default'],
          project: ['apps/*/tsconfig.json', 'libs/*/tsconfig.json', 'test/tsconfig.json', 'tools/tsconfig.json'],
        }),
      ],
    },
    rules: { 'import-x/no-cycle': ['error', { ignoreExternal: true }], 'import-x/no-self-import': 'error' },
  },
  {
    // A test may say `row!.id`: if it is not there, the test fails, as it should.
    name: 'coterie/tests',
    files: testFiles,
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
];
