import type { SettingValue } from './values.js';

/** The shape of a setting: decides how it is validated and which control the page shows. */
export type SettingKind =
  | { type: 'text'; min: number; max: number; lines: 'one' | 'many'; format?: 'https-url' | 'address' }
  | { type: 'integer'; min: number; max: number; unit?: 'seconds' | 'requests' }
  | { type: 'boolean' }
  | { type: 'choice'; choices: readonly string[] }
  | { type: 'list'; max: number; item: ListItem; choices?: readonly string[] };

export type ListItem = 'redirect-uri' | 'origin' | 'scope' | 'network' | 'choice';

export interface SettingDefinition {
  path: string;
  group: SettingGroup;
  label: string;
  help: string;
  kind: SettingKind;
  /** The value of an app that never touched it; `undefined` for a map entry, which then does not exist. */
  initial?: SettingValue;
}

export type SettingGroup = 'general' | 'oauth' | 'webhooks' | 'limits' | 'security' | 'env' | 'features';
