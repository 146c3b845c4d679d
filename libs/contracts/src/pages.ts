import { z } from 'zod';

/** How every list is asked for: at most `limit` items after the place that the last answer's `next` named. */
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z
    .string()
    .regex(/^[\x20-\x7e]{0,200}$/, 'The `next` of the last answer is needed.')
    .optional(),
});
export type PageQuery = z.infer<typeof pageQuery>;

export const page = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.string().nullable() });
export interface Page<T> {
  items: T[];
  next: string | null;
}
