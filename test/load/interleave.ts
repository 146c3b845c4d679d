import type { Contestant } from './contestant.js';
import type { Measured, Row, Scenario, Turn } from './scenario.js';
import { median } from './statistics.js';

/** FLOOR against itself has to stay within these, else the machine was too busy for any of it to mean something. */
const EVEN = { least: 0.85, most: 1.18 };

export interface Result {
  scenario: string;
  label: string;
  unit: Row['unit'];
  /** Medians over the repetitions. */
  reference: number;
  measured: number;
  /** Median of the ratios of each repetition. */
  ratio: number;
  /** The reference against itself; undefined where there was only one. */
  itself: number | undefined;
  target: string;
  /** `shown`: there is no target; it tells where the time goes. */
  verdict: 'met' | 'missed' | 'void' | 'shown';
}

export interface Contest {
  /** One, or two of the same kind. */
  references: readonly Contestant[];
  measured: Contestant;
  workers: Turn['workers'];
  repetitions: number;
  ms: number;
  onTurn(line: string): void;
}

/** Lets all contestants take their turns, the order turned round in every other repetition, and compares within each. */
export async function interleave(scenario: Scenario, contest: Contest): Promise<Result[]> {
  const { references, measured, workers, repetitions, ms } = contest;
  const order = references[1] ? [references[0], measured, references[1]] : [references[0], measured];
  const turns = new Map<string, Measured[]>();
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    for (const contestant of (repetition % 2 === 0 ? order : [...order].reverse()) as Contestant[]) {
      const figures = await scenario.turn({ contestant, workers, ms });
      turns.set(contestant.name, [...(turns.get(contestant.name) ?? []), figures]);
      contest.onTurn(`${scenario.name} ${repetition + 1}/${repetitions} ${contestant.name.padEnd(12)} ${shown(figures)}`);
    }
  }
  const of = (contestant: Contestant | undefined, metric: string): number[] => (contestant && turns.get(contestant.name)?.map((figures) => figures[metric] ?? Number.NaN)) ?? [];
  return scenario.rows.map((row) => {
    const [first, second] = [of(references[0], row.metric), of(references[1], row.metric)];
    const reference = first.map((value, index) => (value + (second[index] ?? value)) / 2);
    return resultOf(scenario.name, row, { reference, measured: of(measured, row.metric), itself: second.map((value, index) => value / (first[index] ?? Number.NaN)) });
  });
}

function resultOf(scenario: string, row: Row, figures: { reference: number[]; measured: number[]; itself: number[] }): Result {
  const { label, unit } = row;
  const measured = median(figures.measured);
  const ratio = median(figures.measured.map((value, index) => value / (figures.reference[index] ?? Number.NaN)));
  const itself = figures.itself.length > 0 ? median(figures.itself) : undefined;
  const uneven = itself !== undefined && !(itself >= EVEN.least && itself <= EVEN.most);
  const met = ratio >= (row.least ?? 0) && ratio <= (row.most ?? Infinity) && measured <= (row.atMost ?? Infinity);
  const target = targetOf(row);
  const judged = target === '' ? 'shown' : met ? 'met' : 'missed';
  return { scenario, label, unit, reference: median(figures.reference), measured, ratio, itself, target, verdict: uneven && target !== '' ? 'void' : judged };
}

function targetOf({ least, most, atMost, unit }: Row): string {
  const bounds = [least !== undefined && `>= ${least} x`, most !== undefined && `<= ${most} x`, atMost !== undefined && `<= ${atMost} ${unit}`];
  return bounds.filter(Boolean).join(', ');
}

const shown = (figures: Measured): string => Object.entries(figures).map(([metric, value]) => `${metric} ${value.toFixed(2)}`).join('  ');
