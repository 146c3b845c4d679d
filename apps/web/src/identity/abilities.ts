import { createMongoAbility, type MongoAbility, type RawRuleOf } from '@casl/ability';
import { unpackRules } from '@casl/ability/extra';
import { z } from 'zod';

const word = z.string().regex(/^[A-Za-z][A-Za-z,-]{0,99}$/);
const plain = z.union([z.string(), z.number(), z.boolean(), z.null()]);
// Never empty: a key that the schema drops (__proto__) must not leave a rule without conditions.
const conditions = z
  .record(z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,39}$/), plain)
  .refine((known) => Object.keys(known).length > 0);

/** One packed rule: actions, subjects, conditions, inverted, fields, reason. Conditions are equalities and nothing else. */
const packedRule = z.union([
  z.tuple([word, word]),
  z.tuple([word, word, conditions.or(z.literal(0))]),
  z.tuple([word, word, conditions.or(z.literal(0)), z.union([z.literal(0), z.literal(1)])]),
]);
const packed = z.array(packedRule).max(1000);

export type Rules = MongoAbility;

/**
 * The ability that the server's packed rules describe. They are checked first, because rules built from unchecked JSON
 * can run queries of the sender's choice; rules of any other form give an ability that allows nothing.
 */
export function abilityFrom(rules: unknown): Rules {
  const known = packed.safeParse(rules);
  if (!known.success) return createMongoAbility<Rules>([]);
  return createMongoAbility<Rules>(unpackRules<RawRuleOf<Rules>>(known.data as Parameters<typeof unpackRules<RawRuleOf<Rules>>>[0]));
}
