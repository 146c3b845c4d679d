import type { AppSnapshot, SecretView } from '@coterie/contracts';
import { useTimeoutFn } from '@vueuse/core';
import { shallowRef, watch, type Ref } from 'vue';
import { useSession } from '../../identity/session';
import type { Room } from '../../realtime/room';
import { useShell } from '../../shell/use-shell';
import { fetchSecrets } from './secrets.api';

const SAID: Record<string, string> = { 'secret.reset': 'reset the client secret', 'secret.retired': 'retired a client secret' };

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
  const me = useSession().me?.user.id;
  const { announce } = useShell();
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
  let caughtUp = false;
  room.join({
    load: () => void read(),
    apply: (events) => {
      const last = events.findLast(({ type }) => type in SAID);
      // What is replayed to a part that joins late is in the first answer already.
      if (!last || !caughtUp) return;
      void read();
      if (last.actor.id !== me) announce(`${last.actor.name} ${SAID[last.type]}`);
    },
  });
  caughtUp = true;
  return { secrets, failed, read };
}
