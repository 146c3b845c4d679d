import { inject, type InjectionKey, type Ref } from 'vue';
import type { Presence } from '../../realtime/presence';
import type { SettingsDesk } from './editing/settings-desk';

/** What everything on the settings page shares. */
export interface SettingsContext {
  readonly app: string;
  /** Id of the person at this page. */
  readonly me: string;
  readonly desk: SettingsDesk;
  /** Undoes our newest edit, or the newest one of a setting. */
  undo(path?: string): void;
  readonly presence: Presence;
  /** Why nothing can be edited here and who can change that; empty when it can. */
  readonly readOnly: Ref<string>;
  /** How a person is called in a sentence; "You" for the one at this page. */
  called(id: string): string;
  /** A person's whole name. */
  named(id: string): string;
}

export const settingsContextKey: InjectionKey<SettingsContext> = Symbol('settings');

/** The page around this component. Throws outside of SettingsPage. */
export function useSettings(): SettingsContext {
  const context = inject(settingsContextKey);
  if (!context) throw new Error('This component stands outside of the settings page.');
  return context;
}
