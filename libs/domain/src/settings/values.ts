/** What one setting can hold. Lists are sets that keep the order in which their items came. */
export type SettingValue = string | number | boolean | string[];

/** Whether two values mean the same. Lists are compared as sets, so that operations on different items commute. */
export function sameValue(a: SettingValue | null | undefined, b: SettingValue | null | undefined): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item) => b.includes(item));
  return (a ?? null) === (b ?? null);
}
