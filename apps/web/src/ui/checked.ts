import { nextTick, type Ref } from 'vue';

/** What a box of the browser's does on change: it always shows the model, also when that did not take what the person chose. */
export function takeChecked(model: Ref<boolean | 'indeterminate'>): (event: Event) => Promise<void> {
  return async ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    model.value = target.checked;
    await nextTick();
    target.checked = model.value === true;
  };
}
