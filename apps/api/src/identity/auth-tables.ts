import type { BetterAuthOptions } from 'better-auth';
import { newId } from '../platform/ids.js';

const TIMES = { createdAt: 'created_at', updatedAt: 'updated_at' };

/** How better-auth's models lie in the schema `auth` (see migration 0003). */
export const authTables = {
  user: { modelName: 'users', fields: { emailVerified: 'email_verified', ...TIMES } },
  session: {
    modelName: 'sessions',
    fields: { userId: 'user_id', expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'user_agent', ...TIMES },
  },
  account: {
    modelName: 'accounts',
    fields: {
      userId: 'user_id',
      accountId: 'account_id',
      providerId: 'provider_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
      ...TIMES,
    },
  },
  verification: { modelName: 'verifications', fields: { expiresAt: 'expires_at', ...TIMES } },
} satisfies Pick<BetterAuthOptions, 'user' | 'session' | 'account' | 'verification'>;

const PREFIXES = { user: 'usr', session: 'ses', account: 'acc', verification: 'ver' } as const;

/** Ids carry the prefix of their kind, like every other id of the console. */
export function authId({ model }: { model: string }): string {
  if (!(model in PREFIXES)) throw new Error(`No id is known for the model ${model}.`);
  return newId(PREFIXES[model as keyof typeof PREFIXES]);
}
