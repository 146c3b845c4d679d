import type { BetterAuthPlugin } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';

/**
 * Gives the sign-in library a call without a route: a session for a person who has just proved who they are in another way
 * (an invitation's link). Unreachable over HTTP.
 */
export const startSessionPlugin = {
  id: 'start-session',
  endpoints: {
    startSession: createAuthEndpoint.serverOnly({ method: 'POST', body: z.object({ userId: z.string() }) }, async (context) => {
      const { internalAdapter } = context.context;
      const user = await internalAdapter.findUserById(context.body.userId);
      if (!user) throw new Error('There is no such account.');
      const session = await internalAdapter.createSession(user.id);
      await setSessionCookie(context, { session, user });
      return { sessionId: session.id };
    }),
  },
} satisfies BetterAuthPlugin;
