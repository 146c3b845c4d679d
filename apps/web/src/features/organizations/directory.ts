import { developerView, organizationEvents, type DeveloperView, type EventEnvelope, type OrganizationView } from '@coterie/contracts';
import { computed, shallowRef, type ComputedRef, type Ref } from 'vue';
import { useOrgRoom } from '../../realtime/room';

/** The developers after one event: joined or changed ones in their place, new ones at the end, others as they were. */
export function developersAfter(developers: readonly DeveloperView[], { type, data }: Pick<EventEnvelope, 'type' | 'data'>): readonly DeveloperView[] {
  if (!type.startsWith('developer.') || data['item'] === undefined) return developers;
  const { developer } = organizationEvents['developer.joined'].pick({ developer: true }).parse(data);
  const item = data['item'] === null ? undefined : developerView.parse(data['item']);
  if (!item) return developers.filter(({ id }) => id !== developer);
  const known = developers.some(({ id }) => id === developer);
  return known ? developers.map((one) => (one.id === developer ? item : one)) : [...developers, item];
}

export interface Directory {
  organization: Readonly<Ref<OrganizationView | undefined>>;
  developers: Readonly<Ref<readonly DeveloperView[]>>;
  /** Names of the Developer Admins: those who can grant what is missing. */
  admins: ComputedRef<string[]>;
}

/** An organization (id) and its developers, live; for its developers. */
export function useDirectory(org: string): Directory {
  const organization = shallowRef<OrganizationView>();
  const developers = shallowRef<readonly DeveloperView[]>([]);
  useOrgRoom(org).join({
    load: (snapshot) => {
      organization.value = snapshot.organization;
      developers.value = snapshot.developers;
    },
    apply: (events) => (developers.value = events.reduce(developersAfter, developers.value)),
  });
  const admins = computed(() => developers.value.filter(({ role, status }) => role === 'developer-admin' && status === 'ACTIVE').map(({ name }) => name));
  return { organization, developers, admins };
}
