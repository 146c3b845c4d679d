import { invalid } from '@coterie/domain';
import type { z } from 'zod';

/** What was asked for, as its schema wants it. Throws `invalid`, naming each field that is wrong. */
export function parseQuery<T extends z.ZodType>(schema: T, query: unknown): z.output<T> {
  const parsed = schema.safeParse(query);
  if (parsed.success) return parsed.data;
  throw invalid(parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })));
}
