import { importX } from 'eslint-plugin-import-x';
import { builtinRules } from 'eslint/use-at-your-own-risk';

/*
 * In a flat configuration the last options given to a rule win for a file; they don't add up. Most of our invariants
 * are the same three generic rules with other options, so each gets a name of its own here. The name is also what a
 * person reads when it is broken.
 */
const generic = {
  syntax: builtinRules.get('no-restricted-syntax'),
  imports: builtinRules.get('no-restricted-imports'),
  paths: importX.rules['no-restricted-paths'],
};

/** A configuration block in which the generic rule of `kind` runs as `coterie/<name>` with these options. */
export function namedRule(name, kind, { files, ignores = [], options }) {
  const plugin = `coterie-${name}`;
  return {
    name: `coterie/${name}`,
    files,
    ignores,
    plugins: { [plugin]: { rules: { [kind]: generic[kind] } } },
    rules: { [`${plugin}/${kind}`]: ['error', ...options] },
  };
}

/** Files that only tests run. */
export const testFiles = ['**/*.spec.ts', '**/*.test.ts', '**/*.factory.ts', '**/testing/**', 'test/**'];
