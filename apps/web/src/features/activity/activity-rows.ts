import { dayKey, dayWords } from './days';
import type { Entry } from './folding';

/** A line of the list: the name of a day, or an entry under it. */
export type ActivityRow = { key: string; day: string } | { key: string; entry: Entry };

/** The entries with the names of their days between them. */
export function rowsOf(entries: readonly Entry[], now: Date): ActivityRow[] {
  let day = '';
  return entries.flatMap((entry): ActivityRow[] => {
    const own = dayKey(entry.event.at);
    const row = { key: entry.key, entry };
    if (own === day) return [row];
    day = own;
    return [{ key: `day ${own}`, day: dayWords(entry.event.at, now) }, row];
  });
}
