import { problemOfValue, settingAt, type SettingValue } from '@coterie/domain';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { useSettings } from './settings-context';
import { rangeWords } from './words/value-words';

/** One setting as its field shows it: value, who changed it, who is in it, and what is wrong. */
export function useSetting(at: MaybeRefOrGetter<string>) {
  const { desk, me, presence, readOnly } = useSettings();
  const path = computed(() => toValue(at));
  const definition = computed(() => settingAt(path.value));
  const value = computed(() => desk.value(path.value));
  const local = computed(() => desk.locals[path.value]);
  const drafted = computed(() => desk.shared.value?.state.draft[path.value]);

  return {
    path,
    desk,
    readOnly,
    definition,
    value,
    /** The entry of the shared draft, when the setting is changed and not applied. */
    drafted,
    /** What is applied. */
    live: computed(() => desk.shared.value?.state.applied[path.value] ?? null),
    conflict: computed(() => local.value?.conflict),
    problem: computed(() => {
      const problem = local.value?.problem;
      const kind = definition.value?.kind;
      // Seconds are the wire's unit and nobody types them here.
      const wrong = problem && definition.value && problemOfValue(definition.value, value.value) === problem;
      return wrong && kind?.type === 'integer' ? rangeWords(kind) : problem;
    }),
    /** Typed and not confirmed by the server yet. */
    pending: computed(() => Boolean(local.value?.typed ?? local.value?.sending)),
    /** Texts of ours that are not on their way: a value that is being typed, or rows of a list. */
    unsent: computed(() => local.value?.typed !== undefined || Object.keys(local.value?.rows ?? {}).length > 0),
    /** Others who are in this field now. */
    editors: computed(() => presence.at(path.value).filter((person) => person.id !== me)),
    type: (next: SettingValue | null) => desk.type(path.value, next),
    commit: () => desk.commit(path.value),
    set: (next: SettingValue | null) => desk.set(path.value, next),
    forget: () => desk.forget(path.value),
  };
}
