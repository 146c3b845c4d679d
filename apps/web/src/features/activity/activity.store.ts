import type { AppSnapshot, EventEnvelope, Page } from '@coterie/contracts';
import { ref, shallowRef, type Ref } from 'vue';
import { messageOf } from '../../api/api-error';
import type { RoomPart } from '../../realtime/room';

/** Reads a page of the log, newest first, below the place `after`. */
export type FetchPage = (after: string | undefined) => Promise<Page<EventEnvelope>>;

export interface ActivityLog extends RoomPart<AppSnapshot> {
  /** What is loaded, in ascending order and without a gap. */
  events: Readonly<Ref<readonly EventEnvelope[]>>;
  state: Readonly<Ref<'loading' | 'ready' | 'failed'>>;
  problem: Readonly<Ref<string>>;
  /** Whether there are older events to ask for. */
  hasOlder: Readonly<Ref<boolean>>;
  older(): Promise<void>;
  /** Forgets everything and begins at the newest event. */
  restart(): Promise<void>;
}

/** Two runs of events as one, in ascending order, each once. */
export function merged(one: readonly EventEnvelope[], other: readonly EventEnvelope[]): readonly EventEnvelope[] {
  const last = one.at(-1)?.number ?? 0;
  if (other.every(({ number }) => number > last)) return [...one, ...other];
  const byNumber = new Map([...one, ...other].map((event) => [event.number, event]));
  return [...byNumber.values()].sort((a, b) => a.number - b.number);
}

/** The log of one app: its newest part live from the room, older pages on demand. `keeps` says which live events belong to it. */
export function activityLog(fetchPage: FetchPage, keeps: (event: EventEnvelope) => boolean = () => true): ActivityLog {
  const events = shallowRef<readonly EventEnvelope[]>([]);
  const state = ref<'loading' | 'ready' | 'failed'>('loading');
  const problem = ref('');
  const hasOlder = ref(true);
  let next: string | undefined;
  /** The highest number heard of, whether it was kept or not. */
  let heard = -1;
  let asking: Promise<void> | undefined;
  /** Each restart outdates the answers to what was asked before. */
  let round = 0;

  async function read(): Promise<void> {
    const own = round;
    state.value = 'loading';
    const answer = await fetchPage(next).catch((error: unknown) => ({ failure: messageOf(error) }));
    if (own !== round) return;
    // Before the state says so: whoever waits for `ready` may ask for more at once.
    asking = undefined;
    if ('failure' in answer) {
      problem.value = answer.failure;
      state.value = 'failed';
      return;
    }
    events.value = merged(events.value, [...answer.items].sort((a, b) => a.number - b.number));
    next = answer.next ?? undefined;
    hasOlder.value = answer.next !== null;
    state.value = 'ready';
  }

  function older(): Promise<void> {
    if (!hasOlder.value) return Promise.resolve();
    asking ??= read();
    return asking;
  }

  function restart(): Promise<void> {
    round += 1;
    events.value = [];
    next = undefined;
    hasOlder.value = true;
    asking = undefined;
    return older();
  }

  return {
    events,
    state,
    problem,
    hasOlder,
    older,
    restart,
    load(_, head) {
      // A fresh snapshot after the first one means that events were missed here.
      if (heard !== head) void restart();
      heard = head;
    },
    apply(fresh) {
      heard = fresh.at(-1)?.number ?? heard;
      const kept = fresh.filter(keeps);
      if (kept.length > 0) events.value = merged(events.value, kept);
    },
  };
}
