const long = new Intl.DateTimeFormat('en', { weekday: 'long', day: 'numeric', month: 'long' });
const withYear = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'long', year: 'numeric' });

const keyOf = (date: Date): string => `${date.getFullYear()}-${date.getMonth()}-${date.getDate()}`;

/** The reader's day of a time; equal for two times of one day. */
export const dayKey = (at: string): string => keyOf(new Date(at));

/** What a day is called by somebody for whom it is `now`. */
export function dayWords(at: string, now: Date): string {
  const date = new Date(at);
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (keyOf(date) === keyOf(now)) return 'Today';
  if (keyOf(date) === keyOf(yesterday)) return 'Yesterday';
  return date.getFullYear() === now.getFullYear() ? long.format(date) : withYear.format(date);
}

/** Items in their order, cut where the day changes. */
export function byDay<T>(items: readonly T[], at: (item: T) => string): { day: string; at: string; items: T[] }[] {
  const days: { day: string; at: string; items: T[] }[] = [];
  for (const item of items) {
    const day = dayKey(at(item));
    const last = days.at(-1);
    if (last?.day === day) last.items.push(item);
    else days.push({ day, at: at(item), items: [item] });
  }
  return days;
}
