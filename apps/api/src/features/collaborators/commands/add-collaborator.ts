import { addCollaborator as body, type CollaboratorView } from '@coterie/contracts';
import { conflict, mayGive, Refusal, sameAddress } from '@coterie/domain';
import { z } from 'zod';
import { defineCommand, type NewEvent, type Tx } from '../../../write-path/define-command.js';
import { appStream, userStream } from '../../../write-path/streams.js';
import { actorStanding, permit, type Standing } from '../../apps/standing.queries.js';
import { Collaborator } from '../collaborator.entity.js';
import { collaboratorViews } from '../collaborators.queries.js';
import { expiryFrom, invitationJobs } from '../invitation-mail.js';
import { quotaRefusal } from '../invitation-quota.js';
import type { InvitationRoom } from '../invitation-room.js';

interface Loaded {
  standing: Standing;
  /** The row already on the list for that address, or for the person who owns it. */
  listed: Pick<Collaborator, 'status'> | undefined;
  /** The verified account of that address, if there is one. */
  person: string | undefined;
  ownerEmail: string | undefined;
  quota: Refusal | undefined;
}

async function load(tx: Tx, input: { app: string; email: string; scale: number }): Promise<Loaded> {
  const standing = await actorStanding(tx, input.app);
  const [person]: { id: string }[] = await tx.manager.query('select id from people where email = lower($1) and email_verified', [input.email]);
  const [owner]: { email: string }[] = await tx.manager.query('select email from people where id = $1', [standing.app.owner]);
  const [listed]: Pick<Collaborator, 'status'>[] = await tx.manager.query(
    `select status from collaborators where app_id = $1 and status in ('PENDING', 'ACTIVE', 'REVOKED') and (email_key = lower($2) or user_id = $3) limit 1`,
    [input.app, input.email, person?.id ?? null],
  );
  return { standing, listed, person: person?.id, ownerEmail: owner?.email, quota: await quotaRefusal(tx, input.scale) };
}

/** Who can't be invited (INV-7), each with its own sentence. */
function refuse(loaded: Loaded, email: string, tx: Tx): Refusal | undefined {
  if (sameAddress(email, tx.actor.email)) return conflict('That is your own address.', { email });
  if (loaded.ownerEmail && sameAddress(email, loaded.ownerEmail)) return conflict('That is the owner of this app.', { email });
  if (loaded.listed?.status === 'PENDING') return conflict('An invitation to this address is pending already. Use Re-send invite.', { email, status: 'PENDING' });
  if (loaded.listed) return conflict(`This person is a collaborator already (${loaded.listed.status}).`, { email, status: loaded.listed.status });
  return loaded.quota;
}

/**
 * Adds a person to an app by address: listed at once as PENDING, and an e-mail goes out (COL-2).
 * @param room what the person's mailbox can bear; without it as much as the inviter may send
 */
export const addCollaboratorIn = (room?: InvitationRoom) =>
  defineCommand({
    name: 'add-collaborator',
    input: body.extend({ app: z.string(), scale: z.number() }),
    scope: ({ app }) => ({ app }),
    load,
    allow: ({ standing }, { access }, tx) => {
      const permission = permit(tx.manager, standing, 'add:Collaborator');
      if (!tx.actor.verified) return { ...permission, can: false, missing: 'send invitations before your address is verified' };
      return { ...permission, can: permission.can && mayGive(standing.reach, access) };
    },
    decide: (loaded, { app, email, access, expiresInDays }, tx) => {
      const refused = refuse(loaded, email, tx);
      if (refused) return refused;
      const id = tx.newId('col');
      const expiresAt = expiryFrom(tx.now, expiresInDays);
      const nonce = tx.nonce();
      const events: NewEvent[] = [{ stream: appStream(app), type: 'collaborator.invited', data: { id, access } }];
      if (loaded.person) events.push({ stream: userStream(loaded.person), type: 'invitation.received', data: { invitation: id } });
      return {
        events,
        save: async () => {
          await room?.take(email);
          await tx.manager.insert(Collaborator, { id, orgId: tx.org, appId: app, email, access, status: 'PENDING', invitedBy: tx.actor.id, invitedAt: tx.now, version: 1, nonce, expiresAt, expiredVersion: 0, deliveredVersion: 0, undeliverableVersion: 0 });
        },
        notify: loaded.person ? [{ to: loaded.person, kind: 'invited', actor: tx.actor.id, app: loaded.standing.app, collaborator: id, data: { access } }] : [],
        jobs: invitationJobs(id, 1, tx.now, expiresAt),
        answer: async () => (await collaboratorViews(tx.manager, [id])).get(id) as CollaboratorView,
      };
    },
  });

/** The same, for mailboxes of the console's own making: the demo's and the specs'. */
export const addCollaborator = addCollaboratorIn();
