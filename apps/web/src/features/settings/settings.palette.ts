import { CATALOGUE } from '@coterie/domain';
import { SlidersHorizontal } from '@lucide/vue';
import { computed } from 'vue';
import type { Command, PalettePart } from '../../shell/palette/command';
import { useShell } from '../../shell/use-shell';

/** Every setting of the app of the page, by its label and its path. */
export const useCommands: PalettePart['useCommands'] = () => {
  const { app } = useShell();
  return computed((): Command[] => {
    const here = app.value;
    if (!here) return [];
    const page = `/o/${here.org.slug}/apps/${here.id}/settings`;
    return CATALOGUE.map(({ path, label }) => ({ id: `setting:${path}`, label, hint: path, group: 'Settings', icon: SlidersHorizontal, to: `${page}#${path}` }));
  });
};
