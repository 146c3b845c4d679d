import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Built = 'whole' | 'in part' | 'not yet';

/** One numbered rule of docs/spec and how far it is built. */
export interface Rule {
  number: string;
  area: string;
  built: Built;
}

const heading = /^## ([A-Z]+)-(\d+)$/;
const mark = /^Built: (whole|not yet|in part: \S.*)$/;

/**
 * Reads every area of the rule book in `folder`.
 * Faults are sentences: a rule without its one "Built" line, a number missing from the count, a foreign area.
 */
export function readRules(folder: string): { rules: Rule[]; faults: string[] } {
  const read = readdirSync(folder)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .sort()
    .map((name) => readArea(name, readFileSync(join(folder, name), 'utf8')));
  const rules = read.flatMap((area) => area.rules);
  const faults = read.flatMap((area) => area.faults);
  const twice = rules.filter((rule, at) => rules.findIndex((other) => other.number === rule.number) !== at);
  return { rules, faults: [...faults, ...twice.map((rule) => `${rule.number} is written twice`)] };
}

function readArea(file: string, text: string): { rules: Rule[]; faults: string[] } {
  const title = /^# ([A-Z]+): /.exec(text)?.[1];
  if (!title) return { rules: [], faults: [`${file} does not begin with "# AREA: name"`] };
  const [, ...sections] = text.split(/^(?=## )/m);
  const read = sections.map((section, at) => readRule(title, at + 1, section));
  return { rules: read.flatMap((one) => one.rule ?? []), faults: read.flatMap((one) => one.fault ?? []) };
}

/** Rules are only ever appended, so the n-th section of an area must be rule n. */
function readRule(area: string, place: number, section: string): { rule?: Rule; fault?: string } {
  const lines = section.trim().split('\n');
  const found = heading.exec(lines[0] ?? '');
  if (found?.[1] !== area || Number(found[2]) !== place) {
    return { fault: `"${lines[0]}" should be "## ${area}-${place}"` };
  }
  const number = `${area}-${place}`;
  const marks = lines.filter((line) => line.startsWith('Built:'));
  const built = mark.exec(marks[0] ?? '')?.[1];
  if (!built || marks.length !== 1 || lines.at(-1) !== marks[0]) {
    return { fault: `${number} must end with one line "Built: whole", "Built: not yet" or "Built: in part: …"` };
  }
  return { rule: { number, area, built: built.startsWith('in part') ? 'in part' : (built as Built) } };
}
