import { createHash } from 'node:crypto';
import { transformSync } from '@swc/core';
import { compileScript, parse } from '@vue/compiler-sfc';

/*
 * Turns a single-file component into a module for Jest: the script with its template inlined, as Vite does in
 * production; then TypeScript goes through swc. Styles are left out: nothing in jsdom looks at them.
 */
const swc = {
  swcrc: false,
  sourceMaps: 'inline',
  jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
  module: { type: 'es6' },
};

function process(source, filename) {
  const { descriptor, errors } = parse(source, { filename });
  if (errors.length > 0) throw errors[0];
  const id = createHash('sha1').update(filename).digest('hex').slice(0, 8);
  return transformSync(withScript(descriptor, id), { ...swc, filename: `${filename}.ts` });
}

function withScript(descriptor, id) {
  if (!descriptor.script && !descriptor.scriptSetup) {
    // A component that is a template alone; an empty script would be ignored.
    descriptor = parse(`<script setup lang="ts">void 0</script>\n${descriptor.source}`, { filename: descriptor.filename }).descriptor;
  }
  return compileScript(descriptor, { id, inlineTemplate: true }).content;
}

export default { process, processAsync: (source, filename) => Promise.resolve(process(source, filename)) };
