import { z } from 'zod';
import { operations, settingValue } from './operations.js';

const before = z.record(z.string(), settingValue.nullable());

/** The data of settings events, by type. Authors are ids of people; the envelope's `names` tells what they are called. */
export const settingsEvents = {
  'settings.edited': z.object({ ops: operations, before }),
  'settings.applied': z.object({
    revision: z.number().int(),
    note: z.string().nullable(),
    authors: z.array(z.string()),
    changes: z.array(z.object({ path: z.string(), before: settingValue.nullable(), after: settingValue.nullable(), authors: z.array(z.string()) })),
  }),
  'settings.discarded': z.object({ paths: z.array(z.string()), before }),
  'settings.restored': z.object({ revision: z.number().int(), values: before, before }),
};
