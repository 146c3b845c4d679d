import { inject, type ComputedRef, type InjectionKey } from 'vue';

/** What a field tells the control inside it, so that label, help and error belong together for screen readers. */
export interface FieldContext {
  id: string;
  described: ComputedRef<string | undefined>;
  invalid: ComputedRef<boolean>;
}

export const fieldKey: InjectionKey<FieldContext> = Symbol('field');

/** The field around this control, if any. */
export function useField(): FieldContext | undefined {
  return inject(fieldKey, undefined);
}
