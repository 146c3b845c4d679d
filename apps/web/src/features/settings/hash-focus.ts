import { nextTick, onMounted, watch } from 'vue';
import { useRoute } from 'vue-router';

/** Brings the setting that the address names (#oauth.redirectUris) into view and puts the focus into it. */
export function useHashFocus(): void {
  const route = useRoute();
  async function go(): Promise<void> {
    const path = decodeURIComponent(route.hash.slice(1));
    if (!path) return;
    await nextTick();
    const field = document.querySelector<HTMLElement>(`[data-setting="${CSS.escape(path)}"]`);
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    field?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
    field?.querySelector<HTMLElement>('input, textarea, select, [role="switch"], [role="checkbox"]')?.focus({ preventScroll: true });
  }
  onMounted(go);
  watch(() => route.hash, go);
}
