import type { EventEnvelope } from '@coterie/contracts';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { StreamBook } from './stream-book';
import type { StreamHandle, StreamHandler } from './stream-handler';
import type { OpenAnswer, Wire } from './wire';

const APP = 'app:app_1';

const event = (number: number): EventEnvelope => ({
  number,
  id: `evt_${number}`,
  type: 'settings.edited',
  at: '2026-11-22T00:00:00.000Z',
  actor: { id: 'usr_1', name: 'Ada' },
  data: {},
});
const range = (from: number, to: number): EventEnvelope[] =>
  Array.from({ length: to - from + 1 }, (_, at) => event(from + at));

/** The server's end, in the test's hand: each `open` waits until the test answers it. */
class FakeWire implements Wire {
  opens: { since: number | undefined; answer: (answer: OpenAnswer) => Promise<void> }[] = [];
  closes: string[] = [];
  postponed: (() => void)[] = [];

  open({ since }: { stream: string; since?: number }): Promise<OpenAnswer> {
    return new Promise((resolve) => {
      const answer = async (value: OpenAnswer): Promise<void> => {
        resolve(value);
        await Promise.resolve();
        await Promise.resolve();
      };
      this.opens.push({ since, answer });
    });
  }
  close({ stream }: { stream: string }): void {
    this.closes.push(stream);
  }
  later(act: () => void): () => void {
    this.postponed.push(act);
    return () => (this.postponed = this.postponed.filter((one) => one !== act));
  }
  last() {
    const open = this.opens.at(-1);
    if (!open) throw new Error('nothing was opened');
    return open;
  }
}

function recorder() {
  const seen: (number | string)[] = [];
  const handler: StreamHandler = {
    snapshot: (_, head) => seen.push(`snapshot ${head}`),
    event: ({ number }) => seen.push(number),
    closed: ({ reason }) => seen.push(`closed ${reason}`),
    refused: ({ code }) => seen.push(`refused ${code}`),
  };
  return { seen, handler };
}

let wire: FakeWire;
let book: StreamBook;
let seen: (number | string)[];
let handle: StreamHandle;

async function following(head: number): Promise<void> {
  book.connect();
  await wire.last().answer({ ok: true, head, snapshot: {} });
}

beforeEach(() => {
  wire = new FakeWire();
  book = new StreamBook(wire);
  const record = recorder();
  seen = record.seen;
  handle = book.open(APP, record.handler);
});

describe('order and completeness of a stream', () => {
  it('[EVT-3] passes on the snapshot, then each event once and in number order', async () => {
    await following(5);
    book.events({ stream: APP, events: range(6, 8) });
    book.events({ stream: APP, events: range(7, 9) });
    expect(seen).toEqual(['snapshot 5', 6, 7, 8, 9]);
    expect(wire.opens).toHaveLength(1);
  });

  it('[EVT-3] repairs a gap by opening again after the last number', async () => {
    await following(5);
    book.events({ stream: APP, events: [event(8)] });
    expect(seen).toEqual(['snapshot 5']);
    expect(wire.last().since).toBe(5);
    book.events({ stream: APP, events: [event(9)] });
    await wire.last().answer({ ok: true, head: 8, events: range(6, 8) });
    expect(seen).toEqual(['snapshot 5', 6, 7, 8, 9]);
  });

  it('keeps frames that overtake the answer to open', async () => {
    book.connect();
    book.events({ stream: APP, events: range(6, 7) });
    await wire.last().answer({ ok: true, head: 5, snapshot: {} });
    expect(seen).toEqual(['snapshot 5', 6, 7]);
  });

  it('[EVT-3] asks for exactly what it missed after a lost connection', async () => {
    await following(5);
    book.disconnect();
    book.connect();
    expect(wire.last().since).toBe(5);
    await wire.last().answer({ ok: true, head: 7, events: range(6, 7) });
    expect(seen).toEqual(['snapshot 5', 6, 7]);
  });

  it('ignores the answer to an open that a reconnect outdated', async () => {
    book.connect();
    const first = wire.last();
    book.disconnect();
    book.connect();
    const second = wire.last();
    await first.answer({ ok: true, head: 3, snapshot: {} });
    expect(seen).toEqual([]);
    await second.answer({ ok: true, head: 4, snapshot: {} });
    expect(seen).toEqual(['snapshot 4']);
  });

  it('opens again when told to resync', async () => {
    await following(5);
    book.resync(APP);
    expect(wire.last().since).toBe(5);
    await wire.last().answer({ ok: true, head: 900, snapshot: {} });
    expect(seen).toEqual(['snapshot 5', 'snapshot 900']);
  });

  it('tries again after an answer that was no answer', async () => {
    book.connect();
    await wire.last().answer({ ok: false, error: { code: 'unreachable', message: '' } });
    expect(seen).toEqual([]);
    wire.postponed[0]?.();
    await wire.last().answer({ ok: true, head: 2, snapshot: {} });
    expect(seen).toEqual(['snapshot 2']);
  });
});

describe('the end of access', () => {
  it('[COL-6] passes nothing on after closed, also not after a reconnect', async () => {
    await following(5);
    book.closed({ stream: APP, reason: 'revoked', by: 'usr_2' });
    book.events({ stream: APP, events: [event(6)] });
    book.disconnect();
    book.connect();
    expect(seen).toEqual(['snapshot 5', 'closed revoked']);
    expect(wire.opens).toHaveLength(1);
  });

  it('[COL-7] starts from a fresh snapshot when it is opened again', async () => {
    await following(5);
    book.closed({ stream: APP, reason: 'revoked' });
    handle.reopen();
    expect(wire.last().since).toBeUndefined();
    await wire.last().answer({ ok: true, head: 9, snapshot: {} });
    book.events({ stream: APP, events: [event(10)] });
    expect(seen).toEqual(['snapshot 5', 'closed revoked', 'snapshot 9', 10]);
  });

  it('tells a refusal and does not insist', async () => {
    book.connect();
    await wire.last().answer({ ok: false, error: { code: 'not_found', message: '' } });
    expect(seen).toEqual(['refused not_found']);
    expect(wire.postponed).toHaveLength(0);
  });
});

describe('sharing', () => {
  it('closes the stream only when the last follower lets go', async () => {
    await following(5);
    const other = recorder();
    const second = book.open(APP, other.handler);
    await wire.last().answer({ ok: true, head: 6, snapshot: {} });
    expect(other.seen).toEqual(['snapshot 6']);
    expect(seen).toEqual(['snapshot 5', 'snapshot 6']);
    handle.close();
    expect(wire.closes).toEqual([]);
    second.close();
    expect(wire.closes).toEqual([APP]);
  });

  it('gives a follower that came while offline a snapshot of its own', async () => {
    await following(5);
    book.disconnect();
    const other = recorder();
    book.open(APP, other.handler);
    book.connect();
    expect(wire.last().since).toBeUndefined();
    await wire.last().answer({ ok: true, head: 6, snapshot: {} });
    expect(other.seen).toEqual(['snapshot 6']);
  });
});
