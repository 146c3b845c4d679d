/**
 * Small by measure: fails when a file is too long or when the files as a whole grow.
 * The share of long files says more than the median: it is where a file that knows everything begins.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isTest, root, sourceFiles } from './source-files.js';

const limits = { median: 50, p90: 120, longestSource: 250, longestTest: 400 };

/** Migrations are written once and never edited again; generated files are read by nobody. */
const isLeftOut = (path: string): boolean => /\/migrations\/|\.generated\.|\.d\.ts$/.test(path);

interface Sized {
  path: string;
  lines: number;
}

function linesOf(path: string): number {
  const text = readFileSync(join(root, path), 'utf8');
  return text === '' ? 0 : text.replace(/\n$/, '').split('\n').length;
}

/** The smallest number of lines that at least `share` (0 to 1) of the files stay within; 0 without files. */
function quantile(sorted: Sized[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]?.lines ?? 0;
}

function report(title: string, files: Sized[], longest: number): string[] {
  const sorted = [...files].sort((a, b) => a.lines - b.lines);
  const top = sorted.at(-1);
  console.log(
    `${title.padEnd(8)} ${String(files.length).padStart(4)} files   median ${quantile(sorted, 0.5)}` +
      `   p90 ${quantile(sorted, 0.9)}   longest ${top ? `${top.lines} ${top.path}` : '-'}`,
  );
  return sorted
    .filter((file) => file.lines > longest)
    .map((file) => `${file.path} has ${file.lines} lines; at most ${longest} are allowed`);
}

const sized = sourceFiles(['.ts', '.vue', '.mjs'])
  .filter((path) => !isLeftOut(path))
  .map((path) => ({ path, lines: linesOf(path) }));
const sources = sized.filter((file) => !isTest(file.path));
const sorted = [...sources].sort((a, b) => a.lines - b.lines);

const faults = [
  ...report('sources', sources, limits.longestSource),
  ...report('tests', sized.filter((file) => isTest(file.path)), limits.longestTest),
];
if (quantile(sorted, 0.5) > limits.median) faults.push(`the median of the sources is above ${limits.median} lines`);
if (quantile(sorted, 0.9) > limits.p90) faults.push(`more than a tenth of the sources are above ${limits.p90} lines`);

for (const fault of faults) console.error(`too long: ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;
