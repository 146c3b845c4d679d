import { OPERATIONS_LIMIT } from '@coterie/domain';
import { z } from 'zod';

const path = z.string().min(1).max(200);
const item = z.string().max(8192);
export const settingValue = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);

export const operation = z
  .discriminatedUnion('op', [
    z.strictObject({ op: z.literal('set'), path, value: settingValue, base: z.number().int().min(0) }),
    z.strictObject({ op: z.literal('add'), path, item }),
    z.strictObject({ op: z.literal('remove'), path, item }),
    z.strictObject({ op: z.literal('replace'), path, item, with: item }),
    z.strictObject({ op: z.literal('reset'), path, base: z.number().int().min(0).optional() }),
  ])
  .meta({ id: 'Operation' });

export const operations = z.array(operation).min(1).max(OPERATIONS_LIMIT);

/** The client's own id of one edit: the same edit sent twice changes nothing the second time (SET-5). */
export const mutationId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'A mutation id is 1 to 64 letters, digits, _ or -.');
