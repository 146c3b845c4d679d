import type { CollaboratorView } from '@coterie/contracts';
import { type AppAct, type CollaboratorArrow, follow, Refusal } from '@coterie/domain';
import { z } from 'zod';
import type { NewJob } from '../../../jobs/put-job.js';
import { defineCommand, type NewEvent, type Tx } from '../../../write-path/define-command.js';
import type { NewNotification } from '../../../write-path/notify.js';
import { permit } from '../../apps/standing.queries.js';
import { Collaborator } from '../collaborator.entity.js';
import { collaboratorViews } from '../collaborators.queries.js';
import { loadCollaborator, type OnCollaborator } from '../load-collaborator.js';

interface RowChange {
  row: Partial<Collaborator>;
  /** What else is saved, before the row; what it throws undoes everything. */
  save?(): Promise<void>;
  events: NewEvent[];
  notify?: NewNotification[];
  jobs?: NewJob[];
}

interface RowCommand {
  name: string;
  act: AppAct;
  arrow: CollaboratorArrow;
  change(loaded: OnCollaborator, tx: Tx): RowChange | Refusal | Promise<RowChange | Refusal>;
}

/** A command that follows one arrow of the collaborator machine on one row (COL-1). */
export const rowCommand = ({ name, act, arrow, change }: RowCommand) =>
  defineCommand({
    name,
    input: z.object({ app: z.string(), id: z.string() }),
    scope: ({ app }) => ({ app }),
    load: loadCollaborator,
    allow: ({ standing, row }, _input, tx) => permit(tx.manager, standing, act, { access: row.access }),
    decide: async (loaded, { id }, tx) => {
      const next = follow(loaded.row.status, arrow);
      if (next instanceof Refusal) return next;
      const changed = await change(loaded, tx);
      if (changed instanceof Refusal) return changed;
      return {
        ...changed,
        save: async () => {
          await changed.save?.();
          await tx.manager.update(Collaborator, id, { ...changed.row, status: next });
        },
        answer: async (): Promise<CollaboratorView | undefined> => (await collaboratorViews(tx.manager, [id])).get(id),
      };
    },
  });
