/** Whom a load is put on, and how they speak. */
export interface Target {
  speaks: 'floor' | 'console';
  /** http://127.0.0.1:port */
  url: string;
  apps: string[];
  /** Cookies; a floor knows nobody. */
  writers: string[];
  watchers: string[];
}

/** One setting that one slot of the load edits; nobody else does, so there are no conflicts. */
export interface Setting {
  app: string;
  path: string;
  /** What the next edit must be based on. */
  rev: number;
  /** Counts up; the value is made from it. */
  turn: number;
}

type Message = [event: string, payload: object];

/** The first and the last number in a frame; everything between is in it too. */
export interface Range {
  first: number;
  last: number;
}

export interface Dialect {
  join(app: string, since?: number): Message;
  edit(setting: Setting): Message;
  /** The number that an ack tells; throws when the edit was refused. */
  number(ack: unknown): number;
  range(frame: Buffer): Range | undefined;
  /** The setting as it stands, from the answer to `join`. */
  setting(joined: unknown, app: string, slot: number): Setting;
  head(joined: unknown): number;
}

function range(frame: Buffer, event: string, key: string): Range | undefined {
  if (!frame.subarray(0, 24).includes(event)) return undefined;
  const at = (index: number): number => Number.parseInt(frame.toString('latin1', index + key.length, index + key.length + 16), 10);
  return { first: at(frame.indexOf(key)), last: at(frame.lastIndexOf(key)) };
}

const textOf = ({ path, turn }: Setting): string => `value ${turn} of ${path}`;

const floor: Dialect = {
  join: (app, since) => ['join', { app: Number(app), ...(since === undefined ? {} : { since }) }],
  edit: (setting) => ['edit', { app: Number(setting.app), f: setting.path, v: textOf(setting) }],
  number: (ack) => (ack as { ver: number }).ver,
  range: (frame) => range(frame, '"ev"', '"ver":'),
  setting: (_joined, app, slot) => ({ app, path: `f${(slot % 30) + 1}`, rev: 0, turn: 0 }),
  head: (joined) => (joined as { ver: number }).ver,
};

/** 100 texts and 100 switches: as many settings as 20 people with 10 edits on their way need to stay out of each other's way. */
const TEXTS = 100;
const pathOf = (slot: number): string => (slot < TEXTS ? `env.S${slot}` : `features.s${slot}`);

interface Opened {
  ok: boolean;
  head: number;
  snapshot?: { settings: { draft: Record<string, { value: unknown }>; revs: Record<string, number> } };
}

interface Answer {
  ok: boolean;
  number: number;
}

let mutations = 0;

function accepted<T extends { ok: boolean }>(answer: unknown): T {
  if ((answer as T).ok) return answer as T;
  throw new Error(`refused: ${JSON.stringify(answer)}`);
}

const console: Dialect = {
  join: (app, since) => ['open', { stream: `app:${app}`, ...(since === undefined ? {} : { since }) }],
  edit: (setting) => {
    const value = setting.path.startsWith('env.') ? textOf(setting) : setting.turn % 2 === 1;
    const mutationId = `load-${process.pid}-${Date.now()}-${(mutations += 1)}`;
    return ['edit', { app: setting.app, mutationId, ops: [{ op: 'set', path: setting.path, value, base: setting.rev }] }];
  },
  number: (ack) => accepted<Answer>(ack).number,
  range: (frame) => range(frame, '"events"', '"number":'),
  setting: (joined, app, slot) => {
    const path = pathOf(slot);
    const { snapshot } = accepted<Opened>(joined);
    const rev = snapshot?.settings.revs[path] ?? 0;
    // A turn that was never used: an edit that changes nothing would move no rev.
    return { app, path, rev, turn: snapshot?.settings.draft[path]?.value === true ? rev * 2 + 1 : rev * 2 };
  },
  head: (joined) => accepted<Opened>(joined).head,
};

export const DIALECTS: Record<Target['speaks'], Dialect> = { floor, console };
