import { settingAt, type SettingValue } from '@coterie/domain';

const number = new Intl.NumberFormat('en');
const STEPS = [
  { seconds: 86_400, unit: 'd' },
  { seconds: 3600, unit: 'h' },
  { seconds: 60, unit: 'min' },
] as const;
/** Longer texts are cut: the log tells that something changed, the settings show what it is. */
const LONGEST = 60;

function duration(seconds: number): string {
  const step = STEPS.find((one) => seconds >= one.seconds && seconds % one.seconds === 0);
  return step ? `${number.format(seconds / step.seconds)} ${step.unit}` : `${number.format(seconds)} s`;
}

const cut = (text: string): string => ([...text].length > LONGEST ? `${[...text].slice(0, LONGEST).join('')}…` : text);

/** What a setting is called where people read of it. */
export function labelOf(path: string): string {
  return settingAt(path)?.label ?? path;
}

/** The value of a setting in a few words; null is a map's entry that is not there. */
export function valueWords(path: string, value: SettingValue | null): string {
  if (value === null) return 'not set';
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (Array.isArray(value)) return value.length === 0 ? 'none' : cut(value.join(', '));
  if (typeof value === 'string') return value === '' ? 'empty' : cut(value);
  const kind = settingAt(path)?.kind;
  return kind?.type === 'integer' && kind.unit === 'seconds' ? duration(value) : number.format(value);
}
