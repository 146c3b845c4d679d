import { betterAuth, type BetterAuthOptions } from 'better-auth';
import type { Pool } from 'pg';
import type { Config } from '../platform/config.js';
import { isLoopback } from '../platform/loopback.js';
import { authId, authTables } from './auth-tables.js';
import { ownOrigins } from './own-origins.js';
import { hashPassword, verifyPassword } from './password.js';
import { startSessionPlugin } from './start-session-plugin.js';

/** Sessions last this long from signing in, in seconds. They are not prolonged, so their end is known from the start. */
export const SESSION_SECONDS = 14 * 24 * 3600;

/** The request header in which we tell the library the caller's address; a client's own one of that name is never passed on. */
export const CLIENT_ADDRESS_HEADER = 'x-coterie-client';

export const PASSWORD_LENGTH = { min: 10, max: 128 };

/** An account as the mails need it. */
export interface Account {
  id: string;
  name: string;
  email: string;
  emailVerified: boolean;
}

/** What happens around signing in, told by the library. */
export interface AuthHooks {
  verificationWanted(account: Account): Promise<void>;
  resetWanted(account: Account, token: string): Promise<void>;
  signedUpAgain(account: Account): Promise<void>;
  passwordReset(account: Account): Promise<void>;
  sessionEnded(sessionId: string, userId: string): void;
  log(level: string, message: string): void;
}

const optionsFor = (secret: string, config: Config, pool: Pool, hooks: AuthHooks) =>
  ({
    ...authTables,
    appName: 'Coterie',
    baseURL: config.publicUrl,
    basePath: '/api/auth',
    secret,
    database: pool,
    trustedOrigins: ownOrigins(config.publicUrl),
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    verification: { ...authTables.verification, storeIdentifier: 'hashed' },
    session: { ...authTables.session, expiresIn: SESSION_SECONDS, disableSessionRefresh: true },
    emailAndPassword: {
      enabled: true,
      requireEmailVerification: true,
      revokeSessionsOnPasswordReset: true,
      minPasswordLength: PASSWORD_LENGTH.min,
      maxPasswordLength: PASSWORD_LENGTH.max,
      password: { hash: hashPassword, verify: verifyPassword },
      sendResetPassword: ({ user, token }) => hooks.resetWanted(user, token),
      onExistingUserSignUp: ({ user }) => hooks.signedUpAgain(user),
      onPasswordReset: ({ user }) => hooks.passwordReset(user),
    },
    emailVerification: {
      sendOnSignUp: true,
      sendOnSignIn: true,
      sendVerificationEmail: ({ user }) => hooks.verificationWanted(user),
    },
    databaseHooks: {
      session: { delete: { after: async (session) => hooks.sessionEnded(session.id, session.userId) } },
    },
    advanced: {
      cookiePrefix: 'coterie',
      useSecureCookies: !isLoopback(new URL(config.publicUrl).hostname),
      database: { generateId: authId },
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER] },
      disableOriginCheck: false,
      disableCSRFCheck: false,
    },
    logger: { level: 'error', log: (level, message) => hooks.log(level, message) },
    plugins: [startSessionPlugin],
  }) satisfies BetterAuthOptions;

const create = (secret: string, config: Config, pool: Pool, hooks: AuthHooks) => betterAuth(optionsFor(secret, config, pool, hooks));

export type Auth = ReturnType<typeof create>;

/** Injection token of the list that `createAuths` makes. */
export const AUTHS = Symbol('Auths');

/**
 * The sign-in library, once for each secret over the same tables: the first signs cookies and links, the others still
 * verify what they signed, so replacing SECRET signs nobody out.
 */
export function createAuths(config: Config, pool: Pool, hooks: AuthHooks): [Auth, ...Auth[]] {
  const [first, ...older] = config.secrets;
  return [create(first, config, pool, hooks), ...older.map((secret) => create(secret, config, pool, hooks))];
}
