import { z } from 'zod';
import { myInvitationView } from './views.js';

/** In the stream of the invited person. */
export const invitationEvents = {
  'invitation.received': z.object({ invitation: z.string(), item: myInvitationView.nullish() }),
  /** Answered, re-sent to nobody, deleted or expired: it can no longer be answered in place. */
  'invitation.closed': z.object({ invitation: z.string() }),
};
