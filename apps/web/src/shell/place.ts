import type { MeView } from '@coterie/contracts';
import { useStorage } from '@vueuse/core';
import { computed, watchEffect, type ComputedRef } from 'vue';
import { useRoute } from 'vue-router';
import { useSession } from '../identity/session';

type Organization = MeView['organizations'][number];

export interface Place {
  /** The organization of the sidebar: of the address if one belongs to it, else the last one visited. */
  organization: ComputedRef<Organization | undefined>;
  /** The organization and app of the address, whoever one is to them. */
  app: ComputedRef<{ org: string; id: string } | undefined>;
}

/** Where in the console the address is. An outsider's app leaves their own organization in the sidebar. */
export function usePlace(): Place {
  const route = useRoute();
  const session = useSession();
  const last = useStorage('coterie.organization', '');
  const mine = computed(() => session.me?.organizations ?? []);
  const here = computed(() => mine.value.find((one) => one.slug === route.params['org'] || one.id === route.params['org']));
  const organization = computed(() => here.value ?? mine.value.find((one) => one.slug === last.value) ?? mine.value[0]);
  const app = computed(() => {
    const { org, app: id } = route.params;
    return typeof org === 'string' && typeof id === 'string' ? { org, id } : undefined;
  });
  watchEffect(() => {
    if (here.value) last.value = here.value.slug;
  });
  return { organization, app };
}
