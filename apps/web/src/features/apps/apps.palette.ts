import { Copy, LayoutGrid } from '@lucide/vue';
import { computed } from 'vue';
import { messageOf } from '../../api/api-error';
import type { Command, PalettePart } from '../../shell/palette/command';
import { useShell } from '../../shell/use-shell';
import { toast, toastError } from '../../ui/toast';
import { fetchApp } from './apps.api';
import { useReachedApps } from './reached-apps';

async function copy(what: string, value: () => Promise<string>): Promise<void> {
  try {
    await navigator.clipboard.writeText(await value());
    void toast(`${what} copied`);
  } catch (error) {
    void toastError(messageOf(error));
  }
}

export const useCommands: PalettePart['useCommands'] = () => {
  const { app } = useShell();
  const apps = useReachedApps();
  return computed((): Command[] => {
    const here = app.value;
    const copies: Command[] = here
      ? [
          { id: 'copy:app', label: 'Copy app id', hint: here.name, group: 'Here', icon: Copy, act: () => void copy('App id', () => Promise.resolve(here.id)) },
          { id: 'copy:client', label: 'Copy client id', hint: here.name, group: 'Here', icon: Copy, act: () => void copy('Client id', async () => (await fetchApp(here.id)).clientId) },
        ]
      : [];
    const all = apps.value ?? [];
    return [...copies, ...all.map(({ id, name, org }): Command => ({ id, label: name, hint: org.name, words: id, group: 'Apps', icon: LayoutGrid, to: `/o/${org.slug}/apps/${id}` }))];
  });
};
