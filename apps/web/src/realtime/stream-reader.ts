import type { ClosedFrame, EventEnvelope } from '@coterie/contracts';
import type { StreamHandler } from './stream-handler';
import type { OpenAnswer, Wire, WireRefusal } from './wire';

/** Answers that no second try changes. */
const FINAL = new Set(['not_found', 'forbidden', 'unauthenticated', 'invalid', 'gone']);

/**
 * One stream on this page: whatever order frames come in, its handlers get each event once and in number order.
 * A gap, a lost connection and `resync` are repaired the same way: open again after the last number.
 */
export class StreamReader {
  readonly handlers = new Set<StreamHandler>();
  private head: number | undefined;
  private state: 'idle' | 'opening' | 'following' | 'closed' = 'idle';
  /** Frames that overtook the answer to `open`. */
  private early: EventEnvelope[] = [];
  /** Each open outdates the ones before, so that a late answer changes nothing. */
  private attempt = 0;
  private failures = 0;
  private cancelRetry: () => void = () => undefined;

  constructor(
    private readonly stream: string,
    private readonly wire: Wire,
  ) {}

  /** Opens, or opens again: after the last number, or from the whole state with `fresh`. */
  async open(fresh = false): Promise<void> {
    this.cancelRetry();
    if (fresh) this.forget();
    this.state = 'opening';
    this.attempt += 1;
    const attempt = this.attempt;
    const answer = await this.wire.open({ stream: this.stream, ...(this.head === undefined ? {} : { since: this.head }) });
    if (attempt === this.attempt && this.state === 'opening') this.answered(answer);
  }

  /** The next open asks for the whole state, also if access had ended. */
  forget(): void {
    this.head = undefined;
    if (this.state === 'closed') this.state = 'idle';
  }

  /** The connection is gone: what is in flight will not be answered. */
  interrupt(): void {
    this.cancelRetry();
    this.attempt += 1;
    this.early = [];
    if (this.state !== 'closed') this.state = 'idle';
  }

  /** Opens after a reconnect, unless access had ended. */
  resume(): void {
    if (this.state !== 'closed') void this.open();
  }

  receive(events: readonly EventEnvelope[]): void {
    if (this.state === 'opening') this.early.push(...events);
    else if (this.state === 'following') this.follow(events);
  }

  closed(frame: ClosedFrame): void {
    this.stop();
    this.each((handler) => handler.closed?.(frame));
  }

  /** Nothing is passed on any more. */
  stop(): void {
    this.interrupt();
    this.state = 'closed';
    this.head = undefined;
  }

  private answered(answer: OpenAnswer): void {
    if (!answer.ok) return this.refused(answer.error);
    this.failures = 0;
    this.state = 'following';
    if ('snapshot' in answer) {
      this.head = answer.head;
      this.each((handler) => handler.snapshot(answer.snapshot, answer.head));
    } else this.follow(answer.events);
    const early = this.early.sort((one, other) => one.number - other.number);
    this.early = [];
    // A handler may have ended or reopened the stream meanwhile.
    this.receive(early);
  }

  private refused(error: WireRefusal['error']): void {
    if (FINAL.has(error.code)) {
      this.stop();
      return this.each((handler) => handler.refused?.(error));
    }
    this.failures += 1;
    const pause = Math.min(10_000, 250 * 2 ** this.failures);
    this.cancelRetry = this.wire.later(() => void this.open(), pause);
  }

  private follow(events: readonly EventEnvelope[]): void {
    for (const [at, event] of events.entries()) {
      const head = this.head ?? 0;
      if (event.number <= head) continue;
      if (event.number > head + 1) {
        const rest = events.slice(at);
        void this.open();
        this.early.push(...rest);
        return;
      }
      this.head = event.number;
      this.each((handler) => handler.event(event));
      if (this.state !== 'following') return;
    }
  }

  /** A handler that fails must not keep the event from the others. */
  private each(act: (handler: StreamHandler) => void): void {
    for (const handler of [...this.handlers]) {
      try {
        act(handler);
      } catch (error) {
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }
}
