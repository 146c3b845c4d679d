import { setTimeout as pause } from 'node:timers/promises';
import type { Arrivals } from './arrivals.js';
import { DIALECTS, type Dialect, type Setting, type Target } from './dialect.js';
import type { Flood, Flooded, Paced } from './jobs.js';
import { now, WireClient } from './wire-client.js';

/** Settings that a lone writer takes turns with. */
const PACED_SETTINGS = 30;
const WARM_EDITS = 5;

/** The settings of these slots as they stand now. The joining connection is a separate one: writers watch nothing. */
async function settingsOf(target: Target, slots: number): Promise<Setting[]> {
  const dialect = DIALECTS[target.speaks];
  const client = await WireClient.connect(target.url, target.writers[0]);
  const joined = await Promise.all(target.apps.map((app) => client.call(...dialect.join(app))));
  client.close();
  return Array.from({ length: slots }, (_, slot) => {
    const app = slot % target.apps.length;
    return dialect.setting(joined[app], target.apps[app] ?? '', slot);
  });
}

async function edit(client: WireClient, dialect: Dialect, setting: Setting): Promise<number> {
  setting.turn += 1;
  const number = dialect.number(await client.call(...dialect.edit(setting)));
  setting.rev = number;
  return number;
}

export async function pace({ target, ms }: { target: Target; ms: number }, arrivals: Arrivals): Promise<Paced> {
  const dialect = DIALECTS[target.speaks];
  const settings = await settingsOf(target, PACED_SETTINGS);
  const writer = await WireClient.connect(target.url, target.writers[0]);
  const [acknowledged, seen, last]: [number[], number[], number[]] = [[], [], []];
  for (const setting of settings.slice(0, WARM_EDITS)) await arrivals.whole(await edit(writer, dialect, setting));
  for (const end = now() + ms; now() < end; ) {
    const setting = settings[acknowledged.length % PACED_SETTINGS] as Setting;
    const sent = now();
    const number = await edit(writer, dialect, setting);
    acknowledged.push(now() - sent);
    const times = await arrivals.whole(number);
    for (const at of times) seen.push(at - sent);
    last.push(Math.max(...times) - sent);
    // Not in step with anything else that happens on this machine at intervals.
    await pause(5 + Math.random() * 10);
  }
  writer.close();
  return { edits: acknowledged.length + WARM_EDITS, acknowledged: Float64Array.from(acknowledged), seen: Float64Array.from(seen), last: Float64Array.from(last) };
}

export async function flood({ target, writers, inFlight, warmMs, ms }: Flood): Promise<Flooded> {
  const dialect = DIALECTS[target.speaks];
  const settings = await settingsOf(target, writers * inFlight);
  const clients = await Promise.all(Array.from({ length: writers }, (_, index) => WireClient.connect(target.url, target.writers[index % target.writers.length])));
  const sent: number[] = [];
  const from = now() + warmMs;
  const end = from + ms;
  let [acknowledged, edits] = [0, 0];
  const slot = async (client: WireClient, setting: Setting, app: number): Promise<void> => {
    for (let at = now(); at < end; at = now()) {
      const number = await edit(client, dialect, setting);
      const answered = now();
      edits += 1;
      if (answered >= from && answered < end) acknowledged += 1;
      if (at >= from) sent.push(app, number, at);
    }
  };
  await Promise.all(settings.map((setting, index) => slot(clients[index % writers] as WireClient, setting, index % target.apps.length)));
  for (const client of clients) client.close();
  return { perSecond: acknowledged / (ms / 1000), edits, sent: Float64Array.from(sent) };
}
