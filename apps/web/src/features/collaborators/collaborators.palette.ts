import { UserPlus } from '@lucide/vue';
import { computed } from 'vue';
import type { Command, PalettePart } from '../../shell/palette/command';
import { useShell } from '../../shell/use-shell';

export const useCommands: PalettePart['useCommands'] = () => {
  const { app } = useShell();
  return computed((): Command[] =>
    app.value
      ? [{ id: 'invite:here', label: `Invite to ${app.value.name}`, words: 'add collaborator', group: 'Here', icon: UserPlus, to: `/invite/app?app=${app.value.id}` }]
      : [],
  );
};
