import type { Component, ComputedRef } from 'vue';

/** One line of the palette: somewhere to go, or something to do. */
export interface Command {
  id: string;
  label: string;
  /** A few words at the right end: where it is, or its current value. */
  hint?: string;
  group: 'Here' | 'Go to' | 'Apps' | 'Settings' | 'Do';
  icon: Component;
  /** More words it is found by. */
  words?: string;
  /** Either leads somewhere or does something. */
  to?: string;
  act?: () => void;
}

/** A feature adds commands by existing: features/<name>/<name>.palette.ts exports `useCommands`, called while the palette is open. */
export interface PalettePart {
  useCommands: () => ComputedRef<readonly Command[]>;
}
