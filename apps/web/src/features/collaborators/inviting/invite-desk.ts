import { MANY_LIMIT, type CollaboratorView, type ManyResults } from '@coterie/contracts';
import { addressKey, type CollaboratorAccess } from '@coterie/domain';
import { computed, ref, shallowRef, type ComputedRef, type Ref } from 'vue';
import { useForm } from '../../../api/form';
import { addressesIn, lineOf, withAddresses, type AddressLine } from './address-lines';

type Invites = { email: string; access: CollaboratorAccess }[];

export interface InviteDeskOptions {
  rows: () => readonly CollaboratorView[];
  /** The inviter's own address. */
  own: () => string;
  proposed: CollaboratorAccess;
  /** At most MANY_LIMIT at a time; throws ApiError when the call as a whole is refused. */
  add: (invitations: Invites) => Promise<ManyResults>;
}

export interface InviteDesk {
  lines: ComputedRef<AddressLine[]>;
  /** How many would be sent now. */
  ready: ComputedRef<number>;
  access: Ref<CollaboratorAccess>;
  busy: Ref<boolean>;
  problem: ComputedRef<string | undefined>;
  take(text: string): void;
  drop(address: string): void;
  /** Sends what can be sent; the sent ones leave the list. Resolves to their addresses. */
  send(): Promise<string[]>;
  clear(): void;
  /** Whether somebody is still to be decided about: to be fixed, or refused. */
  unsettled: ComputedRef<boolean>;
}

/** The desk of whoever invites: addresses as they are typed and pasted, each with its own answer (INV-7). */
export function inviteDesk({ rows, own, proposed, add }: InviteDeskOptions): InviteDesk {
  const form = useForm();
  const addresses = shallowRef<readonly string[]>([]);
  const refused = shallowRef<ReadonlyMap<string, string>>(new Map());
  const access = ref(proposed);
  const nothing = ref(false);
  // While they are on their way they are not yet skipped, though the list may know them already.
  const sending = shallowRef<readonly AddressLine[]>();
  const current = computed(() => addresses.value.map((address) => lineOf(address, { rows: rows(), own: own(), refused: refused.value })));
  const lines = computed(() => [...(sending.value ?? current.value)]);
  const toSend = computed(() => lines.value.filter(({ state }) => state === 'ok' || state === 'refused'));

  const take = (text: string): void => {
    nothing.value = false;
    form.failure.value = undefined;
    addresses.value = withAddresses(addresses.value, addressesIn(text));
  };
  const drop = (address: string): void => {
    addresses.value = addresses.value.filter((one) => one !== address);
    refused.value = new Map([...refused.value].filter(([key]) => key !== addressKey(address)));
  };

  function settle({ results }: ManyResults, asked: readonly string[]): string[] {
    const sent = asked.filter((_, at) => results[at]?.ok);
    const no = asked.flatMap((address, at) => {
      const { error } = results[at] ?? {};
      return error ? [[addressKey(address), error.message] as const] : [];
    });
    refused.value = new Map([...refused.value, ...no]);
    addresses.value = addresses.value.filter((address) => !sent.includes(address));
    return sent;
  }

  async function send(): Promise<string[]> {
    const asked = toSend.value.map(({ address }) => address);
    nothing.value = asked.length === 0 && lines.value.length === 0;
    if (asked.length === 0 || form.busy.value) return [];
    sending.value = lines.value;
    refused.value = new Map();
    const sent: string[] = [];
    await form.submit(async () => {
      for (let from = 0; from < asked.length; from += MANY_LIMIT) {
        const part = asked.slice(from, from + MANY_LIMIT);
        sent.push(...settle(await add(part.map((email) => ({ email, access: access.value }))), part));
      }
    });
    sending.value = undefined;
    return sent;
  }

  return {
    lines,
    ready: computed(() => toSend.value.length),
    access,
    busy: form.busy,
    problem: computed(() => (nothing.value ? 'At least one e-mail address is needed, like ada@example.com.' : form.problem.value || Object.values(form.fields.value)[0])),
    unsettled: computed(() => lines.value.some(({ state }) => state !== 'known' && state !== 'own')),
    take,
    drop,
    send,
    clear: () => {
      addresses.value = [];
      refused.value = new Map();
      access.value = proposed;
      nothing.value = false;
      form.failure.value = undefined;
    },
  };
}
