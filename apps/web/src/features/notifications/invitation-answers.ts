import { ref, type Ref } from 'vue';
import { useRouter } from 'vue-router';
import { messageOf } from '../../api/api-error';
import { toast, toastError } from '../../ui/toast';
import { acceptInvitation, declineInvitation } from './notifications.api';

export interface InvitationAnswers {
  /** Which answer is on its way. */
  busy: Ref<'accept' | 'decline' | undefined>;
  accept(id: string): Promise<void>;
  decline(id: string): Promise<void>;
}

/** Answers invitations in place and tells the result; the lists change by the events that come of it. */
export function useInvitationAnswers(): InvitationAnswers {
  const router = useRouter();
  const busy = ref<'accept' | 'decline'>();

  async function run(which: 'accept' | 'decline', act: () => Promise<void>): Promise<void> {
    if (busy.value) return;
    busy.value = which;
    try {
      await act();
    } catch (error) {
      void toastError(messageOf(error));
    } finally {
      busy.value = undefined;
    }
  }

  const accept = (id: string): Promise<void> =>
    run('accept', async () => {
      const { app, organization } = await acceptInvitation(id);
      const open = { label: 'Open', onClick: () => void router.push(`/o/${organization.slug}/apps/${app.id}`) };
      void toast(`You are on ${app.name} now`, { action: open });
    });
  const decline = (id: string): Promise<void> =>
    run('decline', async () => {
      await declineInvitation(id);
      void toast('Invitation declined');
    });
  return { busy, accept, decline };
}
