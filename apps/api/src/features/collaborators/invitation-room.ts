import { addressKey, Refusal } from '@coterie/domain';
import type { LimitName } from '../../identity/limits.js';
import type { RateLimits } from '../../identity/rate-limits.js';

/**
 * Room for one more invitation mail, for whoever gets it: a mailbox is not to be flooded by way of many apps and organizations.
 * Taken when the command saves, under its locks and after everything else that could refuse it: a refusal changes nothing, and
 * a command that is started over takes it once.
 */
export class InvitationRoom {
  private readonly taken = new Map<LimitName, string>();

  constructor(private readonly limits: RateLimits) {}

  /** Takes room at that mailbox, and for a re-send of that row; throws `rate_limited` when there is none. */
  async take(email: string, row?: string): Promise<void> {
    try {
      if (row) await this.count('invitation.row', row);
      await this.count('invitation.recipient', addressKey(email));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      throw new Refusal(error.code, 'This address was sent enough invitations for now. Wait a little and try again.', error.details);
    }
  }

  /** Nothing was sent: what was taken is free again. */
  async giveBack(): Promise<void> {
    for (const [limit, key] of this.taken) await this.limits.giveBack(limit, key);
    this.taken.clear();
  }

  private async count(limit: LimitName, key: string): Promise<void> {
    if (this.taken.has(limit)) return;
    // A refused try is counted, too, and so given back with the rest.
    this.taken.set(limit, key);
    await this.limits.consume(limit, key);
  }
}

/** Runs one command that sends an invitation; its room is free again when the command is refused or fails. */
export async function withRoom<T>(limits: RateLimits, run: (room: InvitationRoom) => Promise<T>): Promise<T> {
  const room = new InvitationRoom(limits);
  try {
    return await run(room);
  } catch (error) {
    await room.giveBack();
    throw error;
  }
}
