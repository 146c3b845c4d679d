import { z } from 'zod';
import { plainName } from '../text.js';

export const createApp = z.object({ name: plainName }).meta({ id: 'CreateApp' });
export const renameApp = z.object({ name: plainName }).meta({ id: 'RenameApp' });
/** `confirm` is the app's name, typed (APP-3). */
export const deleteApp = z.object({ confirm: z.string() }).meta({ id: 'DeleteApp' });
