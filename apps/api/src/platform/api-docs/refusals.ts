import { errorBody, forbiddenDetails, invalidDetails, STATUS_OF } from '@coterie/contracts';
import type { RefusalCode } from '@coterie/domain';
import { z } from 'zod';

interface RefusalDoc {
  /** When it is said, unless a route says it better. */
  when: string;
  details: z.ZodType;
  message: string;
  example?: unknown;
}

const REFUSALS: Record<RefusalCode, RefusalDoc> = {
  invalid: {
    when: 'The request can’t be read, or says something that can’t be.',
    details: invalidDetails.optional(),
    message: 'A name has 1 to 60 characters.',
    example: [{ path: 'name', message: 'A name has 1 to 60 characters.' }],
  },
  unauthenticated: { when: 'There is no session, or it ended.', details: z.unknown().optional(), message: 'Sign in first.' },
  forbidden: {
    when: 'The caller can see it but not do this, or the request comes from a page of another site.',
    details: forbiddenDetails.optional(),
    message: 'You can’t do this here.',
    example: { missing: 'reset:Secret', ask: ['Ada Lindgren'] },
  },
  not_found: { when: 'It does not exist, or is not the caller’s to see: both answer alike.', details: z.unknown().optional(), message: 'There is nothing here, or it is not yours to see.' },
  conflict: { when: 'Something else stands there by now.', details: z.unknown().optional(), message: 'It was changed meanwhile.' },
  gone: { when: 'It can no longer be answered.', details: z.object({ state: z.string() }).optional(), message: 'This invitation has been accepted.', example: { state: 'accepted' } },
  too_large: { when: 'The body is above 256 kB, or a collection above its size.', details: z.unknown().optional(), message: 'The request is too large.' },
  rate_limited: {
    when: 'That was too often. The header Retry-After says how many seconds to wait.',
    details: z.object({ retryAfter: z.number() }).optional(),
    message: 'That was too often. Wait a little and try again.',
    example: { retryAfter: 60 },
  },
};

const nameOf = (code: string): string => code.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The component that holds an error's envelope: `not_found` is NotFoundError. */
export const errorComponent = (code: RefusalCode | 'internal'): string => `${nameOf(code)}Error`;

/** The error envelope of one code, `details` as that code has them. */
export const errorSchema = (code: RefusalCode): z.ZodType => {
  const error = errorBody.extend({ code: z.literal(code), details: REFUSALS[code].details });
  return z.object({ error }).meta({ id: errorComponent(code) });
};

/** Said when the fault is the server's. */
export const internalError = z.object({ error: errorBody.extend({ code: z.literal('internal') }) }).meta({ id: errorComponent('internal') });

export const statusOf = (code: RefusalCode): number => STATUS_OF[code];
export const whenRefused = (code: RefusalCode): string => REFUSALS[code].when;

/** What an error of this code looks like. */
export function errorExample(code: RefusalCode): object {
  const { message, example } = REFUSALS[code];
  return { error: { code, message, ...(example === undefined ? {} : { details: example }) } };
}
