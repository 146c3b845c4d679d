import type { SettingValue } from './values.js';

/** One operation of an edit. The operations of one edit are accepted all or none. */
export type Operation =
  | { op: 'set'; path: string; value: SettingValue; base: number }
  | { op: 'add'; path: string; item: string }
  | { op: 'remove'; path: string; item: string }
  | { op: 'replace'; path: string; item: string; with: string }
  | { op: 'reset'; path: string; base?: number };

/** Who edits, when, and the number that the edit's event will have. Domain code makes none of these itself. */
export interface EditContext {
  by: string;
  at: string;
  number: number;
}

/** The most operations that one edit may hold. */
export const OPERATIONS_LIMIT = 100;
