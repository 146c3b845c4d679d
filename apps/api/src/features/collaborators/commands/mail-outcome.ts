import { z } from 'zod';
import { defineCommand, type Tx } from '../../../write-path/define-command.js';
import { asOneself } from '../../../write-path/permission.js';
import { appStream, userStream } from '../../../write-path/streams.js';
import { Collaborator } from '../collaborator.entity.js';
import { accountOf } from '../pending-person.js';

const input = z.object({ collaborator: z.string(), version: z.number().int() });

async function load(tx: Tx, { collaborator }: { collaborator: string }) {
  const row = await tx.manager.findOneByOrFail(Collaborator, { id: collaborator });
  const [app]: { id: string; name: string }[] = await tx.manager.query('select id, name from apps where id = $1 and deleted_at is null', [row.appId]);
  return { row, app, account: await accountOf(tx, row) };
}

/** Whether the job still speaks of the present: an old version, or a row that moved on, is nobody's news. */
const isCurrent = (row: Collaborator, version: number): boolean => row.status === 'PENDING' && row.version === version;
const nothing = { events: [], answer: () => undefined };

type Outcome = 'delivered' | 'undelivered' | 'expired';
const COLUMN = { delivered: 'deliveredVersion', undelivered: 'undeliverableVersion', expired: 'expiredVersion' } as const;
const KIND = { undelivered: 'not-delivered', expired: 'expired' } as const;

/** What became of one version of an invitation, told by the jobs. Doing it twice changes nothing the second time. */
const outcomeCommand = (outcome: Outcome) =>
  defineCommand({
    name: `invitation-${outcome}`,
    input,
    scope: ({ collaborator }) => ({ invitation: collaborator }),
    load,
    allow: asOneself,
    decide: ({ row, app, account }, { version }, tx) => {
      const column = COLUMN[outcome];
      if (!app || !isCurrent(row, version) || row[column] >= version) return nothing;
      if (outcome === 'expired' && row.expiresAt > tx.now) return nothing;
      const events = [{ stream: appStream(row.appId), type: `collaborator.${outcome}`, data: { id: row.id } }];
      const closed = outcome === 'expired' && account ? [{ stream: userStream(account), type: 'invitation.closed', data: { invitation: row.id } }] : [];
      return {
        events: [...events, ...closed],
        save: async () => void (await tx.manager.update(Collaborator, row.id, { [column]: version })),
        notify: outcome === 'delivered' ? [] : [{ to: row.invitedBy, kind: KIND[outcome], app, collaborator: row.id }],
        answer: () => undefined,
      };
    },
  });

export const markDelivered = outcomeCommand('delivered');
export const markUndelivered = outcomeCommand('undelivered');
export const markExpired = outcomeCommand('expired');
