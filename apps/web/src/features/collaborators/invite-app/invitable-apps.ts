import type { AppListItem } from '@coterie/contracts';
import type { Access, CollaboratorAccess } from '@coterie/domain';
import { computed, type ComputedRef } from 'vue';
import { useReachedApps } from '../../apps/reached-apps';

/** Whether this access includes adding collaborators (COL-4, COL-5). */
export const mayInvite = (access: Access): boolean => access === 'owner' || access === 'admin' || access === 'full';

/** What the form of /invite/app proposes: the inviter's own access, at most `full` (COL-14). */
export const proposedAccess = (access: Access): CollaboratorAccess => (mayInvite(access) ? 'full' : 'collaborator');

/** Apps by name or organization, those that can be invited to. */
export function matching(apps: readonly AppListItem[], text: string): AppListItem[] {
  const wanted = text.trim().toLowerCase();
  return apps.filter(({ name, id, org }) => `${name} ${org.name} ${id}`.toLowerCase().includes(wanted));
}

export interface InvitableApps {
  /** Undefined until all lists are known. */
  apps: ComputedRef<AppListItem[] | undefined>;
  /** How many more the person reaches without being allowed to add anybody. */
  others: ComputedRef<number>;
}

/** The apps whose collaborators the signed-in person may add to: their own, those with full access, and as Developer Admin all. */
export function useInvitableApps(): InvitableApps {
  const reached = useReachedApps();
  const apps = computed(() => reached.value?.filter(({ access }) => mayInvite(access)));
  return { apps, others: computed(() => (reached.value?.length ?? 0) - (apps.value?.length ?? 0)) };
}
