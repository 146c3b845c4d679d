import { invalid } from '@coterie/domain';
import type { z } from 'zod';

/** The input as its schema wants it; throws the refusal `invalid`, naming each field that is wrong. */
export function readInput<T extends z.ZodType>(schema: T, input: unknown): z.output<T> {
  const { success, data, error } = schema.safeParse(input);
  if (success) return data;
  throw invalid(error.issues.map(({ path, message }) => ({ path: path.join('.'), message })));
}
