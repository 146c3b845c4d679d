import { watchEffect } from 'vue';
import { useRoute } from 'vue-router';
import { useShell } from './use-shell';

/** Keeps the window's title: how much is unread, page, app, Coterie. */
export function useWindowTitle(): void {
  const route = useRoute();
  const { app, unread } = useShell();
  watchEffect(() => {
    const parts = [route.meta.title, app.value?.name, 'Coterie'];
    const count = unread.value > 0 && !route.meta.public ? `(${unread.value > 99 ? '99+' : unread.value}) ` : '';
    document.title = count + parts.filter(Boolean).join(' · ');
  });
}
