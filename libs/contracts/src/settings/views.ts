import { z } from 'zod';
import { person } from '../text.js';
import { settingValue } from './operations.js';

export const draftEntry = z.object({ value: settingValue.nullable(), by: person, at: z.string(), authors: z.array(person) });

export const settingsView = z
  .object({
    head: z.number().int(),
    revision: z.number().int(),
    applied: z.record(z.string(), settingValue),
    draft: z.record(z.string(), draftEntry),
    revs: z.record(z.string(), z.number().int()),
    /** What `reset` goes back to. */
    initial: z.record(z.string(), settingValue),
  })
  .meta({ id: 'Settings' });
export type SettingsView = z.infer<typeof settingsView>;

export const change = z.object({ path: z.string(), before: settingValue.nullable(), after: settingValue.nullable(), authors: z.array(person) });

export const revisionListItem = z
  .object({ id: z.string(), number: z.number().int(), at: z.string(), by: person, authors: z.array(person), note: z.string().nullable(), changes: z.number().int() })
  .meta({ id: 'RevisionListItem' });
export type RevisionListItem = z.infer<typeof revisionListItem>;

export const revisionView = revisionListItem
  .omit({ changes: true })
  .extend({ values: z.record(z.string(), settingValue), diff: z.array(change) })
  .meta({ id: 'Revision' });
export type RevisionView = z.infer<typeof revisionView>;

/** The details of a refused `set`: what stands there now (SET-3). */
export const conflictDetails = z.object({
  path: z.string(),
  theirs: z.object({ value: settingValue.nullable(), by: person.nullable(), at: z.string().nullable(), rev: z.number().int() }),
});
export type ConflictDetails = z.infer<typeof conflictDetails>;

export const editAnswer = z.object({ number: z.number().int() }).meta({ id: 'EditAnswer' });
export const applyAnswer = z.object({ number: z.number().int(), revision: z.number().int() }).meta({ id: 'ApplyAnswer' });
