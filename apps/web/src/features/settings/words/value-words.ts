import { settingAt, type SettingDefinition, type SettingValue } from '@coterie/domain';
import { choiceLabel } from './choice-labels';
import { durationWords } from './duration';

const numbers = new Intl.NumberFormat('en');

/** A setting's value as people say it. `null` is a map entry that is not there. */
export function valueWords(path: string, value: SettingValue | null): string {
  if (value === null) return 'not set';
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(choiceLabel).join(', ');
  if (typeof value === 'boolean') return value ? 'On' : 'Off';
  const kind = settingAt(path)?.kind;
  if (typeof value === 'number') return numberWords(path, kind, value);
  if (value === '') return 'empty';
  return kind?.type === 'choice' ? choiceLabel(value) : value;
}

/** Whether a text needs more than a line. */
export const isLongText = (text: string): boolean => text.length > 60 || text.includes('\n');

function numberWords(path: string, kind: SettingDefinition['kind'] | undefined, value: number): string {
  if (kind?.type === 'integer' && kind.unit === 'seconds') return durationWords(value);
  if (path === 'limits.dailyQuota' && value === 0) return 'no quota';
  return numbers.format(value);
}

/** The range of a number setting, in the unit that people type it in. */
export function rangeWords(kind: SettingDefinition['kind']): string | undefined {
  if (kind.type !== 'integer') return undefined;
  const words = kind.unit === 'seconds' ? durationWords : numbers.format;
  return `From ${words(kind.min)} to ${words(kind.max)}, without fractions.`;
}
