import { addressKey } from '@coterie/domain';
import type { Request } from 'express';
import { clientAddress } from './client-headers.js';
import type { RateLimits } from './rate-limits.js';

/**
 * Counts a form that makes the console write to an address: by where it comes from, and by whom it goes to. The recipient is
 * counted as typed, whether or not there is such an account. Throws `rate_limited`.
 */
export async function limitMail(limits: RateLimits, form: 'sign-up' | 'reset', recipient: string, request: Request): Promise<void> {
  await limits.consume(`${form}.address`, clientAddress(request));
  await limits.consume(`${form}.recipient`, addressKey(recipient));
}
