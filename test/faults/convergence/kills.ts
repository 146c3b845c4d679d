import fc from 'fast-check';
import { setTimeout as pause } from 'node:timers/promises';
import type { ConsoleProcess } from '../../support/console-process.js';

type Victim = 'api' | 'postgres';

const PATIENCE_MS = 30_000;

/** Kills in an order that the seed gives, each when its share of the edits was answered, so that all fall into the load. */
export class Kills {
  readonly done: string[] = [];
  private readonly order: Victim[];

  constructor(
    private readonly console: ConsoleProcess,
    wanted: { api: number; postgres: number },
    seed: number,
  ) {
    const victims: Victim[] = [...Array.from({ length: wanted.api }, () => 'api' as const), ...Array.from({ length: wanted.postgres }, () => 'postgres' as const)];
    this.order = fc.sample(fc.shuffledSubarray(victims, { minLength: victims.length }), { seed, numRuns: 1 })[0] ?? [];
  }

  /** Runs beside the load; `share` tells how much of it is answered (0 to 1), `over` that it ended. Ends when all kills were done. */
  async run(share: () => number, over: () => boolean): Promise<void> {
    for (const [index, victim] of this.order.entries()) {
      while (share() < (index + 1) / (this.order.length + 2) && !over()) await pause(5);
      if (over()) return;
      const at = share();
      const came = await (victim === 'api' ? this.killApi() : this.killPostgres());
      this.done.push(`${victim} at ${Math.round(at * 100)} % of the edits, ${came}`);
    }
  }

  private async killApi(): Promise<string> {
    await this.console.kill();
    const from = Date.now();
    await this.console.start();
    return `started again in ${Date.now() - from} ms`;
  }

  /** The console is to bring its PostgreSQL back by itself; where it does not, whoever runs it starts it again. */
  private async killPostgres(): Promise<string> {
    const from = Date.now();
    const killed = this.console.killPostgres();
    if (killed === 0) throw new Error('There was no PostgreSQL to kill.');
    if (await this.isBack(from)) return `${killed} processes, brought back by the console in ${Date.now() - from} ms`;
    await this.console.kill();
    await this.console.start();
    return `${killed} processes, back after the console was started again`;
  }

  private async isBack(from: number): Promise<boolean> {
    // Ready from before the kill was noticed does not count.
    await pause(300);
    while (Date.now() - from < PATIENCE_MS) {
      const answer = await fetch(`${this.console.url}/readyz`).catch(() => undefined);
      if (answer?.ok) return true;
      await pause(50);
    }
    return false;
  }
}
