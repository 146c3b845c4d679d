import type { z } from 'zod';
import { parseInput } from '../platform/parse-input.js';

/** The input as its schema wants it; throws the refusal `invalid`, naming each field that is wrong. */
export const readInput = <T extends z.ZodType>(schema: T, input: unknown): z.output<T> => parseInput(schema, input) as z.output<T>;
