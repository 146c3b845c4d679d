import { z } from 'zod';

/** A mail of the demo inbox: lives in memory only (INV-4). */
export const inboxMail = z.object({ id: z.string(), to: z.string(), subject: z.string(), text: z.string(), html: z.string(), at: z.string() }).meta({ id: 'InboxMail' });
export const inboxView = z.object({ items: z.array(inboxMail) });
export type InboxView = z.infer<typeof inboxView>;
