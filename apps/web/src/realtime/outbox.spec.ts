import type { EditAck } from '@coterie/contracts';
import { beforeEach, expect, it } from '@jest/globals';
import { Outbox, type EditMessage } from './outbox';

const edit = (mutationId: string): EditMessage => ({
  app: 'app_1',
  mutationId,
  ops: [{ op: 'set', path: 'general.tagline', value: mutationId, base: 0 }],
});

let sent: { message: EditMessage; answer: (ack: EditAck | undefined) => void }[];
let waiting: number;
let caughtUp: number[];
let outbox: Outbox;

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
};

beforeEach(() => {
  sent = [];
  waiting = 0;
  caughtUp = [];
  const send = (message: EditMessage) =>
    new Promise<EditAck | undefined>((answer) => {
      sent.push({ message, answer });
    });
  outbox = new Outbox(send, { waiting: (count) => (waiting = count), caughtUp: (count) => caughtUp.push(count) });
});

it('[SET-5] sends an unanswered edit again after a reconnect, with the same mutation id', async () => {
  outbox.connect();
  const answer = outbox.send(edit('m1'));
  outbox.disconnect();
  sent[0]?.answer(undefined);
  await settled();
  expect(sent).toHaveLength(1);
  outbox.connect();
  expect(sent.map(({ message }) => message.mutationId)).toEqual(['m1', 'm1']);
  sent[1]?.answer({ ok: true, number: 7 });
  await expect(answer).resolves.toEqual({ ok: true, number: 7 });
});

it('keeps edits made offline and says how many were sent', async () => {
  void outbox.send(edit('m1'));
  void outbox.send(edit('m2'));
  expect(sent).toHaveLength(0);
  expect(waiting).toBe(2);
  outbox.connect();
  sent[0]?.answer({ ok: true, number: 1 });
  await settled();
  expect(caughtUp).toEqual([]);
  sent[1]?.answer({ ok: true, number: 2 });
  await settled();
  expect(caughtUp).toEqual([2]);
  expect(waiting).toBe(0);
});

it('does not send an edit a second time while the first is under way', () => {
  outbox.connect();
  void outbox.send(edit('m1'));
  outbox.connect();
  expect(sent).toHaveLength(1);
});

it('hands a refusal back instead of trying again', async () => {
  outbox.connect();
  const answer = outbox.send(edit('m1'));
  const refused: EditAck = { ok: false, error: { code: 'conflict', message: 'Somebody else was first.' } };
  sent[0]?.answer(refused);
  await expect(answer).resolves.toEqual(refused);
  expect(waiting).toBe(0);
  expect(caughtUp).toEqual([]);
});
