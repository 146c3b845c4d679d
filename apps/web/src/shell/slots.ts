import type { Component } from 'vue';
import type { NavKey } from './navigation';

/**
 * Where features plug into the shell. They do so by existing: features/<name>/<name>.shell.ts exports `parts`, and the
 * shell renders them; no feature imports the shell for that and the shell names no feature.
 */
export interface ShellSlots {
  /** Who is on this app, left of the bell. No props. */
  'top-bar-people': Record<string, never>;
  /** The bell. No props. */
  'top-bar-bell': Record<string, never>;
  /** At the right end of each entry of the sidebar: a count, or avatars of who is there. */
  'nav-aside': { entry: NavKey; app?: string };
  /** At the top of the sidebar. No props. */
  'organization-switcher': Record<string, never>;
  /** Invisible parts that live as long as the console: listeners, dialogs opened from anywhere. */
  overlay: Record<string, never>;
}
export type SlotName = keyof ShellSlots;

export interface ShellPart {
  slot: SlotName;
  component: Component;
  /** Lower comes first; 0 when not said. */
  order?: number;
}

const features = import.meta.glob<{ parts: ShellPart[] }>('../features/*/*.shell.ts', { eager: true });
const parts = Object.values(features)
  .flatMap((feature) => feature.parts)
  .sort((one, other) => (one.order ?? 0) - (other.order ?? 0));

/** What features put into a slot, in order. */
export function partsOf(slot: SlotName): Component[] {
  return parts.filter((part) => part.slot === slot).map((part) => part.component);
}
