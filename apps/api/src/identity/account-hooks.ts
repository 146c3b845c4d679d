import { Logger } from '@nestjs/common';
import { AccountMails } from './account-mails.js';
import { Accounts } from './accounts.js';
import type { AuthHooks } from './auth.js';
import { addressKey } from '@coterie/domain';
import type { RateLimits } from './rate-limits.js';
import type { SessionEvents } from './session-events.js';

/**
 * What the console does when the sign-in library tells of something.
 * @param askReset sends the mail with a link to choose a new password to this address
 */
export function accountHooks(
  mails: AccountMails,
  accounts: Accounts,
  limits: RateLimits,
  events: SessionEvents,
  askReset: (email: string) => Promise<void>,
): AuthHooks {
  const logger = new Logger('Identity');
  return {
    verificationWanted: (account, token) => mails.verification(account, token),
    resetWanted: (account, token) => mails.reset(account, token),
    // Nobody has proved an unproved account: its password may be a stranger's. Whoever holds the mailbox chooses a new one.
    signedUpAgain: (account) => (account.emailVerified ? mails.accountExists(account) : askReset(account.email)),
    passwordReset: async ({ id, email }) => {
      await accounts.markVerified(id);
      await limits.clear('sign-in.account', addressKey(email));
    },
    sessionEnded: (sessionId, userId) => events.ended([sessionId], userId),
    log: (level, message) => (level === 'error' ? logger.error(message) : logger.warn(message)),
  };
}
