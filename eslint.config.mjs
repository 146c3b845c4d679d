import { doors } from './tools/lint/doors.mjs';
import { features } from './tools/lint/features.mjs';
import { language } from './tools/lint/language.mjs';
import { layers } from './tools/lint/layers.mjs';
import { names } from './tools/lint/names.mjs';

/** The invariants of ARCHITECTURE.md that a machine can check on the source, one file per kind in tools/lint. */
export default [
  {
    ignores: [
      '**/node_modules/',
      '**/dist/',
      '**/coverage/',
      '**/test-results/',
      '**/playwright-report/',
      '**/*.generated.*',
      '.nx/',
      '.coterie/',
    ],
  },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  ...language,
  ...names,
  ...layers,
  ...features,
  ...doors,
];
