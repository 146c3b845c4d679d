import type { MeView } from '@coterie/contracts';
import { computed, type ComputedRef } from 'vue';
import { useRoute } from 'vue-router';
import { useSession } from '../../identity/session';

export type MyOrganization = MeView['organizations'][number];

/** The organization of the address (its slug or id), as far as the signed-in person is a developer there. */
export function useOrganizationPlace(): ComputedRef<MyOrganization | undefined> {
  const route = useRoute();
  const session = useSession();
  return computed(() => session.me?.organizations.find(({ id, slug }) => slug === route.params['org'] || id === route.params['org']));
}
