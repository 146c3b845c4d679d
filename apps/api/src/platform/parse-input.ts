import { invalid } from '@coterie/domain';
import type { z } from 'zod';

/** Reads a request's query or body by its schema, or refuses with every problem and where it is. */
export function parseInput<T>(schema: z.ZodType<T>, raw: unknown): T {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  throw invalid(parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })));
}

