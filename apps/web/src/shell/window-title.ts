import { watchEffect } from 'vue';
import { useRoute } from 'vue-router';
import { useShell } from './use-shell';

/** Keeps the window's title: page, app, Coterie. */
export function useWindowTitle(): void {
  const route = useRoute();
  const { app } = useShell();
  watchEffect(() => {
    const parts = [route.meta.title, app.value?.name, 'Coterie'];
    document.title = parts.filter(Boolean).join(' · ');
  });
}
