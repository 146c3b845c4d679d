import { INVITATION_DAYS } from '@coterie/domain';
import type { NewJob } from '../../jobs/put-job.js';

export const INVITATION_QUEUE = 'invitations';
const DAY_MS = 86_400_000;

/** A refusing or absent mail server is tried for about half a day before the row says that it could not be delivered. */
const PATIENCE = { attempts: 14, backoff: { type: 'exponential', delayMs: 5_000, jitter: 0.2 } } as const;

export const expiryFrom = (now: Date, days: number = INVITATION_DAYS): Date => new Date(now.getTime() + days * DAY_MS);

/** The mail of one version of an invitation, and its expiry. The jobs hold ids only: the link is made when the mail is (INV-4). */
export function invitationJobs(collaborator: string, version: number, now: Date, expiresAt: Date): NewJob[] {
  const data = { collaborator, version };
  return [
    { queue: INVITATION_QUEUE, name: 'mail', data, jobId: `mail-${collaborator}-${version}`, ...PATIENCE },
    { queue: INVITATION_QUEUE, name: 'expire', data, jobId: `expire-${collaborator}-${version}`, delayMs: expiresAt.getTime() - now.getTime() + 1000, attempts: 10, backoff: { type: 'exponential', delayMs: 1_000 } },
  ];
}
