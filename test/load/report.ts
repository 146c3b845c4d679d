import type { Result } from './interleave.js';

/** Something that either holds or doesn't, without a ratio. */
export interface Finding {
  label: string;
  holds: boolean;
  detail: string;
}

export function table(results: readonly Result[]): string {
  const cells = results.map(({ label, unit, reference, measured, ratio, itself, target, verdict }) => {
    const figure = (value: number): string => `${value.toFixed(value >= 1000 ? 0 : value < 1 ? 3 : 2)} ${unit}`.trim();
    return [label, figure(reference), figure(measured), `${ratio.toFixed(2)} x`, target, verdict, itself === undefined ? '' : itself.toFixed(2)];
  });
  const heads = ['', 'reference', 'console', 'ratio', 'target', '', 'itself'];
  const widths = heads.map((head, column) => Math.max(head.length, ...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string => `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
  return [line(heads), line(widths.map((width) => '-'.repeat(width))), ...cells.map(line)].join('\n');
}

/** What the run comes to, in one sentence. */
export function verdict(results: readonly Result[], findings: readonly Finding[]): string {
  const uneven = results.filter((result) => result.verdict === 'void');
  if (uneven.length > 0) return `This run is void: FLOOR against itself was outside 0.85-1.18 for ${uneven.map(({ label, itself }) => `"${label}" (${itself?.toFixed(2)})`).join(', ')}.`;
  const missed = [...results.filter((result) => result.verdict === 'missed'), ...findings.filter((finding) => !finding.holds)];
  if (missed.length > 0) return `Missed: ${missed.map(({ label }) => `"${label}"`).join(', ')}.`;
  return 'Every target that was measured is met.';
}
