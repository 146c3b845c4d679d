import type { SettingDefinition } from './kinds.js';

export interface MapFamily {
  prefix: 'env' | 'features';
  label: string;
  help: string;
  name: RegExp;
  nameHelp: string;
  /** How many entries an app may have. */
  limit: number;
  kind: SettingDefinition['kind'];
}

/** Settings whose names people make up: each entry is a setting of its own, so two people never disturb each other. */
export const MAP_FAMILIES: readonly MapFamily[] = [
  {
    prefix: 'env',
    label: 'Environment variables',
    help: 'Plain configuration, readable by everyone on this app. Not for secrets.',
    name: /^[A-Z][A-Z0-9_]{0,63}$/,
    nameHelp: 'Capital letters, digits and underscores, starting with a letter, at most 64.',
    limit: 100,
    kind: { type: 'text', min: 0, max: 4096, lines: 'one' },
  },
  {
    prefix: 'features',
    label: 'Feature flags',
    help: 'Switches that the app reads with its settings.',
    name: /^[a-z][a-zA-Z0-9]{0,63}$/,
    nameHelp: 'Letters and digits, starting with a small letter, at most 64.',
    limit: 200,
    kind: { type: 'boolean' },
  },
];

/** The family of a path, whatever the entry's name. */
export const familyOf = (path: string): MapFamily | undefined => MAP_FAMILIES.find((family) => path.startsWith(`${family.prefix}.`));

export function mapEntryAt(path: string): SettingDefinition | undefined {
  const family = familyOf(path);
  if (!family) return undefined;
  const name = path.slice(family.prefix.length + 1);
  if (!family.name.test(name)) return undefined;
  return { path, group: family.prefix, label: name, help: family.help, kind: family.kind };
}
