import { describe, expect, it } from '@jest/globals';
import type { EventEnvelope } from '@coterie/contracts';
import { KEPT_EVENTS, type OpenStream, type RoomPart } from './kept-room';
import { RoomBook } from './room-book';
import type { StreamHandler } from './stream-handler';

interface Told {
  told: string[];
}

const happened = (number: number): EventEnvelope => ({
  number,
  id: `evt_${number}`,
  type: 'app.renamed',
  at: '2026-11-22T10:00:00.000Z',
  actor: { id: 'usr_ben', name: 'Ben' },
  data: {},
});

/** A server under the test's control: it answers when the test says so. */
function testStreams() {
  const open: { stream: string; handler: StreamHandler<unknown>; reopened: number; closed: boolean }[] = [];
  const openStream: OpenStream = (stream, handler) => {
    const entry = { stream, handler: handler as StreamHandler<unknown>, reopened: 0, closed: false };
    open.push(entry);
    return { reopen: () => (entry.reopened += 1), close: () => (entry.closed = true) };
  };
  return { open, book: new RoomBook(openStream) };
}

function listener(): RoomPart<string> & Told {
  const told: string[] = [];
  return {
    told,
    load: (snapshot, head) => told.push(`${snapshot}@${head}`),
    apply: (events) => told.push(events.map((event) => event.number).join('+')),
  };
}

const settled = () => Promise.resolve();

function openedRoom() {
  const { open, book } = testStreams();
  const room = book.hold<string>('app:app_1');
  const [stream] = open;
  if (!stream) throw new Error('The room opened no stream.');
  return { open, book, room, stream };
}

describe('a room', () => {
  it('is opened by the first holder and closed by the last', () => {
    const { open, book, room, stream } = openedRoom();
    const again = book.hold<string>('app:app_1');
    expect(open).toHaveLength(1);
    room.release();
    room.release();
    expect(stream.closed).toBe(false);
    again.release();
    expect(stream.closed).toBe(true);
    book.hold('app:app_1');
    expect(open).toHaveLength(2);
  });

  it('hands on the snapshot and then the events of one turn together', async () => {
    const { room, stream } = openedRoom();
    const part = listener();
    room.join(part);
    expect(room.state.value).toBe('loading');
    stream.handler.snapshot('state', 7);
    stream.handler.event(happened(8));
    stream.handler.event(happened(9));
    await settled();
    expect(part.told).toEqual(['state@7', '8+9']);
    expect(room.head.value).toBe(9);
    expect(room.state.value).toBe('open');
  });

  it('brings a late part up to date without asking the server', async () => {
    const { room, stream } = openedRoom();
    stream.handler.snapshot('state', 7);
    stream.handler.event(happened(8));
    const part = listener();
    room.join(part);
    stream.handler.event(happened(9));
    await settled();
    expect(part.told).toEqual(['state@7', '8', '9']);
    expect(stream.reopened).toBe(0);
  });

  it('starts over when a part joins after more events than are kept', async () => {
    const { room, stream } = openedRoom();
    stream.handler.snapshot('old', 0);
    for (let number = 1; number <= KEPT_EVENTS + 1; number += 1) stream.handler.event(happened(number));
    await settled();
    const part = listener();
    room.join(part);
    expect(stream.reopened).toBe(1);
    expect(part.told).toEqual([]);
    stream.handler.snapshot('new', KEPT_EVENTS + 1);
    expect(part.told).toEqual([`new@${KEPT_EVENTS + 1}`]);
  });

  it('tells nothing to a part that left, and lets the parts of a holder leave with it', async () => {
    const { book, room, stream } = openedRoom();
    const other = book.hold<string>('app:app_1');
    const [left, gone, stays] = [listener(), listener(), listener()];
    const leave = room.join(left);
    room.join(gone);
    other.join(stays);
    leave();
    room.release();
    stream.handler.snapshot('state', 1);
    await settled();
    expect([left.told, gone.told, stays.told]).toEqual([[], [], ['state@1']]);
  });

  it('says why it closed, keeps nothing for later parts, and opens again when access comes back', () => {
    const { room, stream } = openedRoom();
    stream.handler.snapshot('secret', 3);
    stream.handler.closed?.({ stream: 'app:app_1', reason: 'revoked', by: 'Ben' });
    expect(room.state.value).toBe('closed');
    expect(room.closed.value).toEqual({ reason: 'revoked', by: 'Ben' });
    const part = listener();
    room.join(part);
    expect(part.told).toEqual([]);
    room.reopen();
    expect(stream.reopened).toBe(1);
    stream.handler.snapshot('back', 9);
    expect(part.told).toEqual(['back@9']);
    expect(room.closed.value).toBeUndefined();
  });

  it('tells what does not exist from what was taken away', () => {
    const { room, stream } = openedRoom();
    stream.handler.refused?.({ code: 'not_found', message: '' });
    expect(room.state.value).toBe('not-found');
    stream.handler.refused?.({ code: 'unauthenticated', message: '' });
    expect(room.closed.value).toEqual({ reason: 'signed-out' });
  });
});
