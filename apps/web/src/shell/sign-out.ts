import { messageOf } from '../api/api-error';
import type { useSession } from '../identity/session';
import { toastError } from '../ui/toast';

/** Signs out, here or everywhere, and leads to the sign-in page. */
export async function leave(session: ReturnType<typeof useSession>, everywhere: boolean): Promise<void> {
  try {
    await session.signOut(everywhere);
    // A new page: nothing of this person stays in memory.
    window.location.assign('/sign-in');
  } catch (error) {
    void toastError(messageOf(error));
  }
}
