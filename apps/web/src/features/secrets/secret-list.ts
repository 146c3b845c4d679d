import type { AppSnapshot, SecretView } from '@coterie/contracts';
import { useTimeoutFn } from '@vueuse/core';
import { shallowRef, watch, type Ref } from 'vue';
import type { Room } from '../../realtime/room';
import { fetchSecrets } from './secrets.api';

/** The longest wait that a browser's timer counts right. */
const LONGEST = 2 ** 31 - 1;

/** Milliseconds until the next of the secrets ends; nothing when none has an end. */
export function untilNextEnd(secrets: readonly Pick<SecretView, 'endsAt'>[], now: number): number | undefined {
  const ends = secrets.flatMap(({ endsAt }) => (endsAt === null ? [] : [new Date(endsAt).getTime() - now])).filter((left) => left > 0);
  return ends.length > 0 ? Math.min(...ends, LONGEST) : undefined;
}

export interface SecretList {
  /** Newest first; undefined until it is known. */
  secrets: Readonly<Ref<readonly SecretView[] | undefined>>;
  failed: Readonly<Ref<unknown>>;
  read(): Promise<void>;
}

/**
 * The client secrets of an app. Events hold no more than ids (CRED-4), so the list is read again when one was reset or
 * retired, and when one comes to its end.
 */
export function useSecretList(app: string, room: Room<AppSnapshot>): SecretList {
  const secrets = shallowRef<readonly SecretView[]>();
  const failed = shallowRef<unknown>();
  let newest = 0;

  async function read(): Promise<void> {
    const asked = ++newest;
    try {
      const found = await fetchSecrets(app);
      if (asked !== newest) return;
      secrets.value = found.sort((one, other) => other.createdAt.localeCompare(one.createdAt));
      failed.value = undefined;
    } catch (error) {
      if (asked === newest) failed.value = error;
    }
  }

  const left = shallowRef(0);
  const { start, stop } = useTimeoutFn(() => void read(), left, { immediate: false });
  watch(secrets, (now) => {
    stop();
    const next = untilNextEnd(now ?? [], Date.now());
    if (next === undefined) return;
    left.value = next + 500;
    start();
  });
  room.join({
    load: () => void read(),
    apply: (events) => {
      if (events.some(({ type }) => type.startsWith('secret.'))) void read();
    },
  });
  return { secrets, failed, read };
}
