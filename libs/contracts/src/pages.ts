import { z } from 'zod';

const NEXT = 'The `next` of the last answer is needed.';

/** How a list is asked for: at most `limit` items after the place that the last answer's `next` named, which has this form. */
export const pageAfter = (form: RegExp) => z.object({ limit: z.coerce.number().int().min(1).max(200).default(50), after: z.string().regex(form, NEXT).optional() });
export type PageQuery = z.infer<ReturnType<typeof pageAfter>>;

const afterId = (prefix: string) => pageAfter(new RegExp(`^${prefix}_[a-z0-9]{1,64}$`));
/** A time in milliseconds and an id: the place in a list that is ordered by time. */
const afterMoment = (prefix: string) => pageAfter(new RegExp(`^\\d{1,15}\\.${prefix}_[a-z0-9]{1,64}$`));

/** The query of each list. The `next` of one list names no place in another. */
export const pageQueries = {
  organizations: afterId('org'),
  developers: afterId('mem'),
  apps: afterId('app'),
  endedApps: afterMoment('app'),
  collaborators: afterId('col'),
  invitations: afterId('col'),
  secrets: afterId('sec'),
  revisions: pageAfter(/^[1-9]\d{0,8}$/),
  notifications: afterId('ntf'),
  sessions: afterMoment('ses'),
} as const;

export const page = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.string().nullable() });
export interface Page<T> {
  items: T[];
  next: string | null;
}
