import { computed, ref, shallowRef } from 'vue';
import { fieldErrors, messageOf } from './api-error';

/**
 * The state of a form that asks the server: `busy`, and after a refusal a sentence for each of the fields the form
 * `shows` (all, when none is named), or one for the whole. `submit` runs the act and tells whether it succeeded.
 */
export function useForm(...shows: string[]) {
  const busy = ref(false);
  const failure = shallowRef<unknown>();
  const fields = computed(() => fieldErrors(failure.value));
  const problem = computed(() => {
    if (failure.value === undefined) return undefined;
    const hidden = Object.entries(fields.value).find(([path]) => shows.length > 0 && !shows.includes(path));
    if (hidden) return hidden[1];
    return Object.keys(fields.value).length > 0 ? undefined : messageOf(failure.value);
  });

  async function submit(act: () => Promise<unknown>): Promise<boolean> {
    if (busy.value) return false;
    busy.value = true;
    failure.value = undefined;
    try {
      await act();
      return true;
    } catch (error) {
      failure.value = error;
      return false;
    } finally {
      busy.value = false;
    }
  }

  return { busy, fields, problem, failure, submit };
}
