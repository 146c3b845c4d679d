import { ACCESS_LEVELS } from '@coterie/domain';
import { z } from 'zod';
import { CLOSE_REASONS } from '../realtime-reasons.js';
import { appListItem } from './views.js';

/** The data of app events, by type. `app.listed|renamed|unlisted` also come in a person's own stream. */
export const appEvents = {
  'app.created': z.object({ app: z.string(), name: z.string(), owner: z.string(), item: appListItem.nullish() }),
  'app.renamed': z.object({ app: z.string(), before: z.string(), after: z.string() }),
  'app.deleted': z.object({ app: z.string(), name: z.string() }),
  /** The app as the person lists it from now on; null when it is gone again by the time of reading. */
  'app.listed': z.object({ app: z.string(), item: appListItem.nullish() }),
  /** `remains`: the access the person keeps by another way, if any. */
  'app.unlisted': z.object({ app: z.string(), name: z.string(), reason: z.enum(CLOSE_REASONS).or(z.literal('left')), by: z.string().nullable(), remains: z.enum(ACCESS_LEVELS).nullish() }),
  /** Appended in the transaction that ends a person's access (COL-12); the last event of that transaction in the stream. */
  'access.ended': z.object({ person: z.string(), by: z.string(), reason: z.enum(['revoked', 'removed', 'left', 'deleted']) }),
};
