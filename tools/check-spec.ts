/** Compares the rule book with the tests: every built rule has a test, every quoted number is a built rule. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isTest, root, sourceFiles } from './source-files.js';
import { quotesIn } from './spec-check/quotes.js';
import { readRules, type Rule } from './spec-check/rules.js';

const { rules, faults } = readRules(join(root, 'docs/spec'));
const quotes = sourceFiles(['.ts'])
  .filter(isTest)
  .flatMap((path) => quotesIn(path, readFileSync(join(root, path), 'utf8')));

const known = new Map(rules.map((rule) => [rule.number, rule]));
const quoted = new Set(quotes.map((quote) => quote.number));

for (const { number, file, line } of quotes) {
  const rule = known.get(number);
  if (!rule) faults.push(`${file}:${line} quotes ${number}, which no rule has`);
  else if (rule.built === 'not yet') faults.push(`${file}:${line} quotes ${number}, which is marked "not yet"`);
}
for (const rule of rules) {
  if (rule.built !== 'not yet' && !quoted.has(rule.number)) faults.push(`${rule.number} (${rule.built}) has no test`);
}

const columns = ['area', 'rules', 'whole', 'in part', 'not yet', 'proved', 'quotes'];
const row = (cells: (string | number)[]): string => cells.map((cell) => String(cell).padStart(8)).join('');

function count(area: string, among: Rule[]): (string | number)[] {
  const built = (as: Rule['built']): number => among.filter((rule) => rule.built === as).length;
  const numbers = new Set(among.map((rule) => rule.number));
  const proved = [...numbers].filter((number) => quoted.has(number)).length;
  const asked = quotes.filter((quote) => numbers.has(quote.number)).length;
  return [area, among.length, built('whole'), built('in part'), built('not yet'), proved, asked];
}

console.log(row(columns));
for (const area of new Set(rules.map((rule) => rule.area))) {
  console.log(row(count(area, rules.filter((rule) => rule.area === area))));
}
console.log(row(count('all', rules)));

for (const fault of faults) console.error(`spec: ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;
