import { settingAt, type SettingValue } from '@coterie/domain';
import { valueWords } from '../settings/words/value-words';

/** Longer texts are cut: the log tells that something changed, the settings show what it is. */
const LONGEST = 60;

const cut = (text: string): string => ([...text].length > LONGEST ? `${[...text].slice(0, LONGEST).join('')}…` : text);

/** What a setting is called where people read of it. */
export function labelOf(path: string): string {
  return settingAt(path)?.label ?? path;
}

/** The value of a setting as the settings page says it, cut to a line. */
export const briefly = (path: string, value: SettingValue | null): string => cut(valueWords(path, value));
