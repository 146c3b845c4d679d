import { nextTick, watch } from 'vue';
import { useRoute } from 'vue-router';
import { useShell } from './use-shell';

/** After a change of page the focus goes to its content and its name is announced, as a loaded page would do both. */
export function useRouteFocus(): void {
  const route = useRoute();
  const { announce, app } = useShell();
  watch(
    () => route.path,
    async () => {
      await nextTick();
      const content = document.getElementById('content');
      const { activeElement } = document;
      // A field that took the focus by itself keeps it; so does an open dialog.
      const isTaken = activeElement?.closest('main input, main textarea, [role=dialog]');
      if (content && !isTaken && !route.hash) content.focus({ preventScroll: true });
      announce([route.meta.title, app.value?.name].filter(Boolean).join(', '));
    },
    { flush: 'post' },
  );
}
