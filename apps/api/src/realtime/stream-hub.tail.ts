import type { Recorded } from '../write-path/after-commit.js';

/** How many missed events are sent one by one; whoever missed more gets a snapshot (contract: open). */
export const TAIL_LIMIT = 500;

/** The newest events of a stream, without a gap, ending at the number delivered last. */
export class Tail {
  private events: Recorded[] = [];

  push(events: readonly Recorded[]): void {
    this.events.push(...events);
    if (this.events.length > 2 * TAIL_LIMIT) this.events = this.events.slice(-TAIL_LIMIT);
  }

  prepend(events: readonly Recorded[]): void {
    this.events = [...events, ...this.events];
  }

  /** The lowest number held, given the number that the next event will have. */
  first(next: number): number {
    return this.events[0]?.envelope.number ?? next;
  }

  after(number: number): Recorded[] {
    return this.events.filter((event) => event.envelope.number > number);
  }
}
