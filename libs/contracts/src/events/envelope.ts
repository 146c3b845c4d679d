import { z } from 'zod';
import { person } from '../text.js';

/** An event as its readers get it: ids stay ids in `data`; `names` tells what the people among them are called now. */
export const eventEnvelope = z
  .object({
    number: z.number().int(),
    id: z.string(),
    type: z.string(),
    at: z.string(),
    actor: person,
    data: z.record(z.string(), z.unknown()),
    /** Only to its author. */
    mutationId: z.string().optional(),
    names: z.record(z.string(), z.string()).optional(),
  })
  .meta({ id: 'Event' });
export type EventEnvelope = z.infer<typeof eventEnvelope>;

export const loggedEvent = eventEnvelope.extend({ stream: z.string() }).meta({ id: 'LoggedEvent' });
export type LoggedEvent = z.infer<typeof loggedEvent>;
