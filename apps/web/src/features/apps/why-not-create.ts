import { ROLE_LABELS } from '@coterie/domain';
import { computed, type ComputedRef } from 'vue';
import { useCan } from '../../identity/can';
import { useDirectory } from '../organizations/directory';
import type { MyOrganization } from '../organizations/organization-place';

const alternatives = new Intl.ListFormat('en', { type: 'disjunction' });

/** Why the person creates no apps in their organization, and whom to ask; nothing when they may. */
export function useWhyNotCreate(organization: MyOrganization): ComputedRef<string | undefined> {
  if (useCan('create', 'App', organization.id).value) return computed(() => undefined);
  const { admins } = useDirectory(organization.id);
  const { name, explanation } = ROLE_LABELS[organization.role];
  return computed(() => {
    const whom = admins.value.length > 0 ? ` Ask ${alternatives.format(admins.value)}, Developer Admin${admins.value.length > 1 ? 's' : ''}.` : '';
    return `You can’t create apps here. ${name}: ${explanation}${whom}`;
  });
}
