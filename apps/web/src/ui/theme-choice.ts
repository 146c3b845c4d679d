import { useStorage } from '@vueuse/core';
import { watch, type Ref } from 'vue';

export type ThemeChoice = 'light' | 'dark' | 'system';

/** The chosen theme, kept on this device. public/theme.js applies it again before the first paint. */
export function useThemeChoice(): Ref<ThemeChoice> {
  const choice = useStorage<ThemeChoice>('coterie.theme', 'system', undefined, { writeDefaults: false });
  watch(choice, apply);
  return choice;
}

function apply(choice: ThemeChoice): void {
  if (choice === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = choice;
}
