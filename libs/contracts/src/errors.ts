import { REFUSAL_CODES, type RefusalCode } from '@coterie/domain';
import { z } from 'zod';

/** Refusal code -> HTTP status. A socket ack carries the code alone. */
export const STATUS_OF: Record<RefusalCode, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  gone: 410,
  too_large: 413,
  rate_limited: 429,
};

export const errorBody = z.object({ code: z.enum([...REFUSAL_CODES, 'internal']), message: z.string(), details: z.unknown().optional() });
export type ErrorBody = z.infer<typeof errorBody>;

export const errorEnvelope = z.object({ error: errorBody }).meta({ id: 'Error' });
export type ErrorEnvelope = z.infer<typeof errorEnvelope>;

/** The details of `forbidden`: what is missing and who can grant it. */
export const forbiddenDetails = z.object({ missing: z.string(), ask: z.array(z.string()) });
/** The details of `invalid`. */
export const invalidDetails = z.array(z.object({ path: z.string(), message: z.string() }));
