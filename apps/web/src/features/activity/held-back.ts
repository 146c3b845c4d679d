import type { EventEnvelope } from '@coterie/contracts';
import { useWindowScroll } from '@vueuse/core';
import { computed, ref, watch, type Ref } from 'vue';

/** So far from the top, in pixels, a reader counts as reading and not as watching. */
const READING = 160;

export interface HeldBack {
  events: Ref<readonly EventEnvelope[]>;
  /** How many new events wait above. */
  waiting: Ref<number>;
  /** Shows them, and goes to the top. */
  release(): void;
}

/** New events grow on top while one watches; they wait while one reads further down, so that nothing moves under the pointer. */
export function useHeldBack(all: Ref<readonly EventEnvelope[]>): HeldBack {
  const { y } = useWindowScroll();
  const limit = ref(Number.POSITIVE_INFINITY);
  watch(
    () => y.value > READING,
    (reading) => (limit.value = reading ? (all.value.at(-1)?.number ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY),
  );
  const events = computed(() => (all.value.at(-1)?.number ?? 0) > limit.value ? all.value.filter(({ number }) => number <= limit.value) : all.value);
  const waiting = computed(() => all.value.length - events.value.length);
  const release = (): void => {
    limit.value = Number.POSITIVE_INFINITY;
    window.scrollTo({ top: 0 });
  };
  return { events, waiting, release };
}
