/** Units that a lifetime is shown in, with their length in seconds, longest first. */
export const DURATION_UNITS = [
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3_600 },
  { unit: 'minute', seconds: 60 },
  { unit: 'second', seconds: 1 },
] as const;
export type DurationUnit = (typeof DURATION_UNITS)[number]['unit'];

/** The longest unit of which a duration is a whole number above one: 3600 seconds are 60 minutes, 7200 are 2 hours. */
export function unitOf(seconds: number): DurationUnit {
  const found = DURATION_UNITS.find((one) => seconds >= 2 * one.seconds && seconds % one.seconds === 0);
  return found?.unit ?? 'second';
}

export const secondsIn = (unit: DurationUnit): number => DURATION_UNITS.find((one) => one.unit === unit)?.seconds ?? 1;

/** "30 minutes". */
export function durationWords(seconds: number): string {
  const unit = unitOf(seconds);
  return new Intl.NumberFormat('en', { style: 'unit', unit, unitDisplay: 'long' }).format(seconds / secondsIn(unit));
}
