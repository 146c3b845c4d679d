import { z } from 'zod';
import { plainName } from '../text.js';

export const createApp = z.strictObject({ name: plainName }).meta({ id: 'CreateApp' });
export const renameApp = z.strictObject({ name: plainName }).meta({ id: 'RenameApp' });
/** `confirm` is the app's name, typed (APP-3). */
export const deleteApp = z.strictObject({ confirm: z.string() }).meta({ id: 'DeleteApp' });
