import { invalid, type Problem } from '@coterie/domain';
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** Of several shapes the one that fits best tells what is wrong. */
const nearest = (shapes: readonly (readonly Issue[])[]): readonly Issue[] => [...shapes].sort((a, b) => a.length - b.length)[0] ?? [];

function problemsOf(issue: Issue, within: readonly PropertyKey[] = []): Problem[] {
  const place = [...within, ...issue.path];
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ path: [...place, key].join('.'), message: `There is no field “${key}” here.` }));
  if (issue.code === 'invalid_union' && issue.errors.length > 0) return nearest(issue.errors).flatMap((inner) => problemsOf(inner, place));
  return [{ path: place.join('.'), message: issue.message }];
}

/**
 * Zod measures whatever has a `length`, also what is no text and no list, and throws when that length can't be compared:
 * `{"note": {"length": {"toString": 1}}}` is bad input like any other.
 */
function read<T>(schema: z.ZodType<T>, raw: unknown): z.ZodSafeParseResult<T> {
  try {
    return schema.safeParse(raw);
  } catch (error) {
    if (error instanceof TypeError) throw invalid([{ path: '', message: 'The input can’t be read.' }]);
    throw error;
  }
}

/** Reads a request's query or body by its schema, or refuses with every problem and where it is. */
export function parseInput<T>(schema: z.ZodType<T>, raw: unknown): T {
  const parsed = read(schema, raw);
  if (parsed.success) return parsed.data;
  throw invalid(parsed.error.issues.flatMap((issue) => problemsOf(issue)));
}
