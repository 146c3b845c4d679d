import { Arrivals } from './arrivals.js';
import { DIALECTS, type Target } from './dialect.js';
import type { Jobs } from './jobs.js';
import { now, WireClient } from './wire-client.js';

/** The watchers of one worker. */
export class Watchers {
  arrivals = new Arrivals(0);
  private clients: WireClient[] = [];
  private frames: number[] = [];

  async open({ target, watchers, behind, atOnce }: Jobs['watch']['input']): Promise<{ ms: number }> {
    this.arrivals = new Arrivals(watchers);
    const since = behind === undefined ? undefined : (await headOf(target)) - behind;
    const from = now();
    for (let done = 0; done < watchers; done += atOnce) {
      const group = Array.from({ length: Math.min(atOnce, watchers - done) }, (_, index) => this.openOne(target, done + index, since));
      this.clients.push(...(await Promise.all(group)));
    }
    return { ms: now() - from };
  }

  takeFrames(): Float64Array {
    const frames = Float64Array.from(this.frames);
    this.frames = [];
    return frames;
  }

  close(): void {
    for (const client of this.clients) client.close();
    this.clients = [];
    this.frames = [];
  }

  private async openOne(target: Target, index: number, since: number | undefined): Promise<WireClient> {
    const dialect = DIALECTS[target.speaks];
    const app = index % target.apps.length;
    const client = await WireClient.connect(target.url, target.watchers[index % target.watchers.length], (frame, at) => {
      const range = dialect.range(frame);
      if (!range) return;
      this.frames.push(app, range.first, range.last, at);
      this.arrivals.add(range.first, range.last, at);
    });
    dialect.head(await client.call(...dialect.join(target.apps[app] ?? '', since)));
    return client;
  }
}

async function headOf(target: Target): Promise<number> {
  const dialect = DIALECTS[target.speaks];
  const client = await WireClient.connect(target.url, target.watchers[0]);
  const head = dialect.head(await client.call(...dialect.join(target.apps[0] ?? '')));
  client.close();
  return head;
}
