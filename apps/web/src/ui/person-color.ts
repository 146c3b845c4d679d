import { shallowRef } from 'vue';

/** The six colours a person can have; the names are those of the colour tokens. */
export const personColors = ['violet', 'teal', 'amber', 'blue', 'pink', 'olive'] as const;
export type PersonColor = (typeof personColors)[number];

/** The colours of the people of the app in view, where two would have got the same one. */
const seats = shallowRef<ReadonlyMap<string, PersonColor>>(new Map());

/** The colour of the person with this id: the same on every screen that shows the same people. */
export const personColor = (id: string): PersonColor => seats.value.get(id) ?? ownColor(id);

/**
 * Seats the people of the app in view: in this order each keeps their own colour, or takes the next one that is free, so
 * that no two share one while there are fewer than seven. Whoever passes the same list sees the same colours.
 */
export function seatPeople(ids: readonly string[]): void {
  const next = seatsOf(ids);
  const { value } = seats;
  const isSame = next.size === value.size && [...next].every(([id, color]) => value.get(id) === color);
  if (!isSame) seats.value = next;
}

function seatsOf(ids: readonly string[]): Map<string, PersonColor> {
  const seated = new Map<string, PersonColor>();
  for (const id of new Set(ids)) {
    const first = personColors.indexOf(ownColor(id));
    const taken = new Set(seated.values());
    const inOrder = [...personColors.slice(first), ...personColors.slice(0, first)];
    seated.set(id, inOrder.find((color) => !taken.has(color)) ?? ownColor(id));
  }
  return seated;
}

/** The colour that a person has by their id alone. */
function ownColor(id: string): PersonColor {
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
