import { z } from 'zod';
import { freeText } from '../text.js';
import { mutationId, operations } from './operations.js';

export const editSettings = z.strictObject({ mutationId, ops: operations }).meta({ id: 'EditSettings' });

const head = z.number().int().min(0);
/** `head`: the number of the stream that the review was based on. */
export const applySettings = z.strictObject({ head, note: freeText(500).optional() }).meta({ id: 'ApplySettings' });
export const discardSettings = z.strictObject({ paths: z.array(z.string().min(1).max(200)).min(1).max(400).optional(), head: head.optional() }).meta({ id: 'DiscardSettings' });
export const restoreRevision = z.strictObject({ head }).meta({ id: 'RestoreRevision' });
