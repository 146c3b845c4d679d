import { hasVisibleCharacter } from '../people/hidden-characters.js';
import type { ListItem, SettingDefinition, SettingKind } from './kinds.js';
import {
  problemOfAddress,
  problemOfHttpsUrl,
  problemOfNetwork,
  problemOfOrigin,
  problemOfRedirectUri,
  problemOfScope,
} from './validate-text.js';

const ITEM_PROBLEM: Record<Exclude<ListItem, 'choice'>, (text: string) => string | undefined> = {
  'redirect-uri': problemOfRedirectUri,
  origin: problemOfOrigin,
  scope: problemOfScope,
  network: problemOfNetwork,
};

function problemOfUnicode(text: string): string | undefined {
  if (text.includes('\u0000')) return 'Text holds no NUL character.';
  return text.isWellFormed() ? undefined : 'Text is valid Unicode.';
}

const LINE_BREAK = /[\p{Cc}\u2028\u2029]/u;

function problemOfCharacters(kind: SettingKind & { type: 'text' }, text: string): string | undefined {
  const unicode = problemOfUnicode(text);
  if (unicode) return unicode;
  if (kind.lines === 'one' && LINE_BREAK.test(text)) return 'This is one line: no line break, tab or other control character.';
  return kind.min > 0 && !hasVisibleCharacter(text) ? 'This needs at least one character that can be seen.' : undefined;
}

function problemOfText(kind: SettingKind & { type: 'text' }, value: unknown): string | undefined {
  if (typeof value !== 'string') return 'A text is needed.';
  const length = [...value].length;
  if (length < kind.min) return kind.min === 1 ? 'This can’t be empty.' : `At least ${kind.min} characters are needed.`;
  if (length > kind.max) return `At most ${kind.max} characters.`;
  const characters = problemOfCharacters(kind, value);
  if (characters || value === '') return characters;
  if (kind.format === 'https-url') return problemOfHttpsUrl(value);
  return kind.format === 'address' ? problemOfAddress(value) : undefined;
}

function problemOfInteger(kind: SettingKind & { type: 'integer' }, value: unknown): string | undefined {
  const fits = typeof value === 'number' && Number.isInteger(value) && value >= kind.min && value <= kind.max;
  return fits ? undefined : `A whole number from ${kind.min} to ${kind.max} is needed.`;
}

/** Says what is wrong with a whole value for this setting, or nothing. Lists are never set whole. */
export function problemOfValue({ kind, label }: SettingDefinition, value: unknown): string | undefined {
  switch (kind.type) {
    case 'text':
      return problemOfText(kind, value);
    case 'integer':
      return problemOfInteger(kind, value);
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'On or off (true or false) is needed.';
    case 'choice':
      return kind.choices.includes(value as string) ? undefined : `One of ${kind.choices.join(', ')} is needed.`;
    case 'list':
      return `${label} is a list: add and remove items.`;
  }
}

/** Says what is wrong with one item for this list, or nothing. */
export function problemOfItem({ kind, label }: SettingDefinition, item: unknown): string | undefined {
  if (kind.type !== 'list') return `${label} is not a list: set it whole.`;
  if (typeof item !== 'string') return 'A text is needed.';
  if (kind.item === 'choice') return kind.choices?.includes(item) ? undefined : `One of ${kind.choices?.join(', ')} is needed.`;
  return problemOfUnicode(item) ?? ITEM_PROBLEM[kind.item](item);
}
