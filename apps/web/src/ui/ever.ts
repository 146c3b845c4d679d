import { ref, watch, type Ref } from 'vue';

/** Whether this was true at any time so far: what is loaded when first wanted then stays. */
export function useEver(wanted: Ref<unknown>): Ref<boolean> {
  const ever = ref(Boolean(wanted.value));
  watch(wanted, (now) => (ever.value ||= Boolean(now)), { flush: 'sync' });
  return ever;
}
