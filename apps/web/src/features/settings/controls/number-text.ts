import { shallowRef, watch, type Ref } from 'vue';
import type { SettingValue } from '@coterie/domain';

const NUMBER = /^\d+(?:[.,]\d+)?$/;

/** What a text says as a number of `unit`s; the text itself when it says none, null when it is empty. */
export function numberFrom(text: string, unit = 1): SettingValue | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  return NUMBER.test(trimmed) ? Number((Number(trimmed.replace(',', '.')) * unit).toFixed(3)) : trimmed;
}

const shown = (value: SettingValue | null, unit: number): string =>
  typeof value === 'number' ? String(Number((value / unit).toFixed(4))) : String(value ?? '');

/**
 * The text of a number field. While somebody types, their own text stands ("1.0" on the way to "1.05"); it yields when
 * the value becomes another one than that text says.
 */
export function useNumberText(value: Ref<SettingValue | null>, unit: () => number) {
  const raw = shallowRef<string>();
  watch([value, unit], ([now, seconds]) => {
    if (raw.value !== undefined && numberFrom(raw.value, seconds) !== now) raw.value = undefined;
  });
  return {
    text: () => raw.value ?? shown(value.value, unit()),
    /** Takes the typed text; gives the value that it says. */
    take: (text: string): SettingValue | null => {
      raw.value = text;
      return numberFrom(text, unit());
    },
    done: () => (raw.value = undefined),
  };
}
