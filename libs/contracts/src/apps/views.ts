import { ACCESS_LEVELS } from '@coterie/domain';
import { z } from 'zod';
import { packedRules } from '../me/views.js';
import { person } from '../text.js';

/** The organization of an app, as far as somebody who reaches the app may know it. */
export const appOrganization = z.object({ id: z.string(), slug: z.string(), name: z.string() });

export const appListItem = z
  .object({
    id: z.string(),
    org: appOrganization,
    name: z.string(),
    owner: person,
    access: z.enum(ACCESS_LEVELS),
    shared: z.boolean(),
    createdAt: z.string(),
  })
  .meta({ id: 'AppListItem' });
export type AppListItem = z.infer<typeof appListItem>;

export const appView = appListItem
  .extend({
    clientId: z.string(),
    /** The caller's rules on this app, packed; the subject Collaborator carries the condition {access}. */
    abilities: packedRules,
    /** Names of those who can grant what the caller lacks: the owner and the Developer Admins. */
    ask: z.array(z.string()),
    /** How many people and secrets a deletion would end. */
    counts: z.object({ collaborators: z.number().int(), pending: z.number().int(), secrets: z.number().int() }),
  })
  .meta({ id: 'App' });
export type AppView = z.infer<typeof appView>;

/** An app whose access ended for the caller: its name, who ended it and when, and nothing else (APP-6). */
export const endedAppView = z
  .object({ id: z.string(), name: z.string(), endedBy: person.nullable(), endedAt: z.string(), reason: z.enum(['revoked', 'removed', 'left', 'deleted']) })
  .meta({ id: 'EndedApp' });
export type EndedAppView = z.infer<typeof endedAppView>;
