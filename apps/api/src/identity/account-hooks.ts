import { Logger } from '@nestjs/common';
import { AddressProofs } from './address-proofs.js';
import { AccountMails } from './account-mails.js';
import { Accounts } from './accounts.js';
import type { AuthHooks } from './auth.js';
import type { SessionEvents } from './session-events.js';

/**
 * What the console does when the sign-in library tells of something.
 * @param askReset sends the mail with a link to choose a new password to this address
 */
export function accountHooks(
  mails: AccountMails,
  accounts: Accounts,
  proofs: AddressProofs,
  events: SessionEvents,
  askReset: (email: string) => Promise<void>,
): AuthHooks {
  const logger = new Logger('Identity');
  return {
    verificationWanted: (account) => mails.verification(account),
    resetWanted: (account, token) => mails.reset(account, token),
    // Nobody has proved an unproved account: its password may be a stranger's. Whoever holds the mailbox chooses a new one, and
    // no link proves the address any more for whoever signed up before.
    signedUpAgain: async (account) => {
      if (account.emailVerified) return mails.accountExists(account);
      await proofs.end(account.id);
      await askReset(account.email);
    },
    passwordReset: async ({ id }) => {
      await proofs.end(id);
      await accounts.markVerified(id);
    },
    sessionEnded: (sessionId, userId) => events.ended([sessionId], userId),
    log: (level, message) => (level === 'error' ? logger.error(message) : logger.warn(message)),
  };
}
