import { computed, type ComputedRef } from 'vue';
import type { useSetting } from '../use-setting';

/** What every control of a setting carries: the halo of somebody else in it, and why it can't be changed. */
export function controlAttributes(setting: ReturnType<typeof useSetting>): ComputedRef<Record<string, unknown>> {
  return computed(() => ({
    class: setting.editors.value.length > 0 ? 'editor-halo' : undefined,
    ...reasonAttributes(setting.readOnly.value),
  }));
}

/** For texts: they stay selectable and in the tab order, so that everyone can read and copy them. */
export const reasonAttributes = (reason: string): Record<string, unknown> =>
  reason ? { readonly: true, title: reason, 'aria-description': reason } : {};
