import { subject } from '@casl/ability';
import type { OrganizationAct } from '@coterie/domain';
import { computed, toValue, type ComputedRef, type MaybeRefOrGetter } from 'vue';
import { abilityFrom } from './abilities';
import { useSession } from './session';

type Action = OrganizationAct extends `${infer A}:${string}` ? A : never;
type Subject = OrganizationAct extends `${string}:${infer S}` ? S : never;

/**
 * Whether the signed-in person may do this in that organization (by id), as the server's rules say.
 * Only for what the page shows; the server decides again. What one may do on an app comes with the app.
 */
export function useCan(
  action: Action,
  what: Subject,
  organization: MaybeRefOrGetter<string | undefined>,
): ComputedRef<boolean> {
  const session = useSession();
  const ability = computed(() => abilityFrom(session.me?.abilities));
  return computed(() => {
    const id = toValue(organization);
    return id !== undefined && ability.value.can(action, subject(what, { organization: id }));
  });
}
