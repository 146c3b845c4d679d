import type { EditAck, EventEnvelope, SettingsView } from '@coterie/contracts';
import { initialValues, type Operation } from '@coterie/domain';
import { SettingsDesk } from './settings-desk';

export interface Sent {
  mutationId: string;
  ops: readonly Operation[];
  answer(ack: EditAck): Promise<void>;
}

export const viewOf = (parts: Partial<SettingsView> = {}): SettingsView => {
  const values = initialValues('Fleet');
  return { head: 0, revision: 0, applied: values, draft: {}, revs: {}, initial: values, ...parts };
};

/** A desk whose edits go nowhere until the test answers them. */
export function deskWithSent(locals = {}, view: SettingsView = viewOf()) {
  const sent: Sent[] = [];
  let ids = 0;
  const desk = new SettingsDesk(locals, {
    newMutationId: () => `m${(ids += 1)}`,
    send: (mutationId, ops) =>
      new Promise((resolve) => {
        sent.push({ mutationId, ops, answer: async (ack) => (resolve(ack), void (await Promise.resolve())) });
      }),
  });
  desk.load(view, view.head);
  return { desk, sent };
}

export function edited(number: number, by: string, ops: readonly Operation[], mutationId?: string): EventEnvelope {
  const at = new Date(Date.UTC(2026, 10, 22, 12, 0, number)).toISOString();
  const actor = { id: by, name: by };
  return { number, id: `evt_${number}`, type: 'settings.edited', at, actor, data: { ops, before: {} }, ...(mutationId ? { mutationId } : {}) };
}

export const conflictAck = (path: string, value: string | number, rev: number): EditAck => ({
  ok: false,
  error: { code: 'conflict', message: 'Somebody else changed this setting.', details: { path, theirs: { value, by: { id: 'ben', name: 'Ben' }, at: '2026-11-22T12:00:00.000Z', rev } } },
});
