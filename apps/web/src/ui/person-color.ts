/** The six colours a person can have; the names are those of the colour tokens. */
export const personColors = ['violet', 'teal', 'amber', 'blue', 'pink', 'olive'] as const;
export type PersonColor = (typeof personColors)[number];

/** The colour of the person with this id: the same on every screen and in every session. */
export function personColor(id: string): PersonColor {
  let hash = 2166136261;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 16777619);
  return personColors[(hash >>> 0) % personColors.length] ?? 'violet';
}

/** One or two capitals for an avatar: "Ana Ruiz" is AR, "ana@acme.test" is A. */
export function initialsOf(name: string): string {
  const words = name.replace(/@.*$/, '').trim().split(/\s+/).filter(Boolean);
  const ends = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  return ends.map((word) => Array.from(word ?? '')[0] ?? '').join('').toLocaleUpperCase();
}
