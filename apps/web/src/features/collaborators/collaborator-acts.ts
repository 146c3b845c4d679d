import type { CollaboratorView } from '@coterie/contracts';
import type { CollaboratorAccess } from '@coterie/domain';
import { messageOf } from '../../api/api-error';
import { toast, toastError, type ToastOptions } from '../../ui/toast';
import type { AppContext } from '../apps/app-context';
import { nameOfRow } from './announcement';
import { collaboratorsApi } from './collaborators.api';
import { ACCESS_NAMES } from './table-row';

type Act = (row: CollaboratorView) => Promise<boolean>;

export interface CollaboratorActs {
  resend: Act;
  revoke: Act;
  grant: Act;
  remove: Act;
  changeAccess(row: CollaboratorView, access: CollaboratorAccess): Promise<boolean>;
}

/** Does it and tells the result. The row itself changes by the event that comes of it. Resolves to whether it was done. */
async function tell(act: Promise<unknown>, said: string, options?: ToastOptions): Promise<boolean> {
  try {
    await act;
  } catch (error) {
    void toastError(messageOf(error));
    return false;
  }
  void toast(said, options);
  return true;
}

/** What a person does to the collaborators of the page's app. */
export function collaboratorActs({ id, can }: Pick<AppContext, 'id' | 'can'>): CollaboratorActs {
  const resend: Act = (row) => tell(collaboratorsApi.resend(id, row.id), `Invite sent again to ${row.email}`);
  const grant: Act = (row) => tell(collaboratorsApi.grant(id, row.id), `${nameOfRow(row)} is on this app again`);
  const remove: Act = (row) => tell(collaboratorsApi.remove(id, row.id), `${nameOfRow(row)} was deleted from the list`);
  const revoke: Act = (row) => {
    const undo = { label: 'Undo', onClick: () => void grant(row) };
    return tell(collaboratorsApi.revoke(id, row.id), `Permission of ${nameOfRow(row)} revoked`, {
      description: 'What they had as a collaborator ended at once.',
      ...(can('grant:Collaborator', { access: row.access }) ? { action: undo } : {}),
    });
  };
  const changeAccess: CollaboratorActs['changeAccess'] = (row, access) =>
    tell(collaboratorsApi.changeAccess(id, row.id, access), `${nameOfRow(row)}: ${ACCESS_NAMES[access].toLowerCase()}`);
  return { resend, revoke, grant, remove, changeAccess };
}
