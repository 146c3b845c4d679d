import { type clientMessages, editAck, openAck, plainAck, serverMessages, snapshots } from '@coterie/contracts';
import { z } from 'zod';
import { APP } from './component-examples/people.js';
import { VIEWS } from './component-examples/views.js';
import { typedEvent } from './typed-events.js';

interface Says {
  summary: string;
  examples: { payload: unknown }[];
}

const stream = `app:${APP.id}`;
const example = (payload: unknown): { payload: unknown }[] => [{ payload }];

export const CLIENT_SAYS: Record<keyof typeof clientMessages, Says> = {
  open: { summary: 'Follow a stream, from its present state or from the last number seen.', examples: example({ stream, since: 12 }) },
  close: { summary: 'Follow a stream no longer.', examples: example({ stream }) },
  edit: { summary: 'Edit an app’s shared draft; needs no open.', examples: example({ app: APP.id, mutationId: 'm-7f3a', ops: [{ op: 'set', path: 'general.tagline', value: 'Where every van is', base: 0 }] }) },
  presence: { summary: 'Say at which setting one is, and what is being typed there.', examples: example({ app: APP.id, path: 'general.tagline', typing: 'Where every v' }) },
};

export const SERVER_SAYS: Record<keyof typeof serverMessages, Says> = {
  events: { summary: 'What happened on a stream.', examples: example({ stream, events: VIEWS.Event?.examples ?? [] }) },
  presence: { summary: 'Who is where on an app.', examples: example({ app: APP.id, people: [{ ...(VIEWS.Person?.examples[0] as object), path: 'general.tagline' }] }) },
  closed: { summary: 'A stream ended for the caller: nothing more of it will come.', examples: example({ stream, reason: 'revoked', by: 'Ada Lindgren' }) },
  resync: { summary: 'Something may have been missed: open the stream again.', examples: example({ stream }) },
  activity: { summary: 'Something happened in an organization: read its events again.', examples: example({ org: 'org_01kafx0q5tf0zr3v7d4n6m2c8b' }) },
};

const events = z.array(typedEvent);
const [missed, present, refused] = openAck.options;

/** The answer to each message; what `openAck` leaves open is filled in with every snapshot and event there is. */
export const ACKS: Record<keyof typeof clientMessages, z.ZodType> = {
  open: z.union([missed.extend({ events }), present.extend({ snapshot: z.union(Object.values(snapshots)) }), refused]),
  close: plainAck,
  edit: editAck,
  presence: plainAck,
};

/** What the server says, each event with the data of its type. */
export const typedServerMessages: Record<keyof typeof serverMessages, z.ZodType> = { ...serverMessages, events: serverMessages.events.extend({ events }) };
