import type { MeView } from '@coterie/contracts';
import { defineStore } from 'pinia';
import { computed, shallowRef } from 'vue';
import { api } from '../api/client';
import { ApiError } from '../api/api-error';

/** Who is signed in. `me` is undefined while nobody is, or while that is not known yet. */
export const useSession = defineStore('session', () => {
  const me = shallowRef<MeView>();
  const asked = shallowRef(false);
  let person: string | undefined;
  let asking: Promise<MeView | undefined> | undefined;

  /** Who is signed in, asked once; throws ApiError when the server can't say. */
  function know(): Promise<MeView | undefined> {
    if (asked.value) return Promise.resolve(me.value);
    asking ??= refresh().finally(() => (asking = undefined));
    return asking;
  }

  /** Asks again, for instance after an organization was made. */
  async function refresh(): Promise<MeView | undefined> {
    const answer = await api.get('/me', { quiet: true }).catch((error: unknown) => {
      if (error instanceof ApiError && error.status === 401) return undefined;
      throw error;
    });
    me.value = answer === undefined ? undefined : await check(answer);
    asked.value = true;
    person = me.value?.user.id ?? person;
    return me.value;
  }

  /** Signs in; tells whether this page belonged to somebody else before, whose things are still in its memory. */
  async function signIn(email: string, password: string): Promise<{ changedPerson: boolean }> {
    await api.post('/api/auth/sign-in/email', { body: { email, password }, quiet: true });
    const before = person;
    await refresh();
    return { changedPerson: before !== undefined && before !== person };
  }

  /** Ends this session, or every session of this person; their pages close at once. */
  async function signOut(everywhere = false): Promise<void> {
    await (everywhere ? api.post('/me/sessions/end-all', { quiet: true }) : api.post('/api/auth/sign-out', { body: {}, quiet: true }));
    forget();
  }

  function forget(): void {
    me.value = undefined;
    asked.value = true;
  }

  const organizationBySlug = computed(() => new Map(me.value?.organizations.map((one) => [one.slug, one])));

  return { me, asked, organizationBySlug, know, refresh, signIn, signOut, forget };
});

/** The schemas are loaded only for those who are signed in; before all of them comes how zod works here. */
async function check(answer: unknown): Promise<MeView> {
  await import('./checking');
  const { parseMe } = await import('./me-view');
  return parseMe(answer);
}
