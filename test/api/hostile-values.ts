import { CATALOGUE } from '@coterie/domain';
import fc from 'fast-check';
import { RIGHT } from './documented-bodies.js';

const TEXTS = [
  '', ' ', '\u0000', 'a\u0000b', '\ud800', 'x\udfffy', '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', "' or '1'='1", "'; drop table events; --", '$1', '%', '_', '\\', '{{7*7}}',
  '<script>alert(1)</script>', '%00', '%zz', '../../../etc/passwd', '\u202etxt', '\u2028', '\r\nX-Evil: 1', '💥'.repeat(60), 'x'.repeat(300), 'x'.repeat(5_000), 'null', 'undefined', 'NaN', '1e999', '-0', '[]', '{}', 'true',
];
const text = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...TEXTS) }, { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) }, { weight: 1, arbitrary: fc.constant('y'.repeat(60_000)) });
const number = fc.oneof(fc.constantFrom(-1, 0, 1, 0.5, -0, 2 ** 31, 2 ** 53, 2 ** 63, 1e21, 1e308, -1e308, 5e-324), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));

/** A text, a number, or something else that is no container. */
export const scalar = fc.oneof(text, number, fc.constantFrom(null, true, false));

/** What looks like a text, a list or a value to a reader that doesn't look twice. */
const MISLEADING = ['{"length":{"toString":1}}', '{"length":3,"0":"a"}', '{"toString":1,"valueOf":1}', '{"then":{}}', '{"toJSON":"x"}', '{"type":"Buffer","data":[1]}', '{"_placeholder":true,"num":0}', '[[[]]]'];

const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'toJSON', 'then', 'length', '0', '', 'id', 'name', 'path', 'op', '$ne', 'a\u0000'];

/** JSON as text, so that keys like `__proto__` are really sent. */
export const json: fc.Arbitrary<string> = fc.letrec<{ node: string; list: string; record: string }>((tie) => ({
  list: fc.array(tie('node'), { maxLength: 4 }).map((items) => `[${items.join(',')}]`),
  record: fc.array(fc.tuple(fc.constantFrom(...KEYS), tie('node')), { maxLength: 4 }).map((entries) => `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${value}`).join(',')}}`),
  node: fc.oneof({ maxDepth: 3 }, { weight: 1, arbitrary: fc.constantFrom(...MISLEADING) }, { weight: 8, arbitrary: scalar.map((value) => JSON.stringify(value)) }, { weight: 2, arbitrary: tie('list') }, { weight: 2, arbitrary: tie('record') }),
})).node;

const good = (value: unknown) => fc.constant(JSON.stringify(value));
const spoiled = (value: fc.Arbitrary<string>) => fc.oneof({ weight: 3, arbitrary: value }, { weight: 2, arbitrary: json });
const record = (fields: Record<string, fc.Arbitrary<string>>) =>
  fc.record(fields, { requiredKeys: [] }).map((made) => `{${Object.entries(made).map(([key, value]) => `${JSON.stringify(key)}:${String(value)}`).join(',')}}`);

const path = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...CATALOGUE.map((setting) => setting.path), 'env.MODE', 'features.beta', 'env.__proto__', 'features.constructor').map((one) => JSON.stringify(one)) }, { weight: 1, arbitrary: json });
const operation = record({ op: spoiled(fc.constantFrom('"set"', '"add"', '"remove"', '"replace"', '"reset"')), path, value: json, item: json, with: json, base: spoiled(good(0)) });
const operations = spoiled(fc.array(operation, { maxLength: 4 }).map((ops) => `[${ops.join(',')}]`));
const mutationId = spoiled(fc.uuid().map((id) => JSON.stringify(id)));

const SPOILED: Record<string, fc.Arbitrary<string>> = { ...Object.fromEntries(Object.entries(RIGHT).map(([name, value]) => [name, spoiled(good(value))])), ops: operations, mutationId };

/** A body of these fields that is nearly right: some left out, some spoiled, now and then one too many. */
export const bodyOf = (fields: readonly string[]): fc.Arbitrary<string> => {
  const named = Object.fromEntries(fields.map((field) => [field, SPOILED[field] ?? json]));
  return fc.oneof({ weight: 5, arbitrary: record(named) }, { weight: 1, arbitrary: record({ ...named, ['extra']: json, ['__proto__ ']: json, ['id']: json }) });
};

/** What is not JSON, or too much of it. */
export const broken = fc.constantFrom(
  '{', '}', '[', '"', '{"a":', "{'a':1}", 'nul', '\u0000', '\ufeff{}', '{"a":1}{"b":2}', '[1,]', '1e', '\xff\xfe', '['.repeat(20_000), '{"a":'.repeat(5_000), `"${'x'.repeat(1_000_000)}"`, `{"name":"${'x'.repeat(300_000)}"}`,
);

/** Messages to the socket that are nearly right. */
export const message = (stream: string, app: string) => ({
  open: record({ stream: spoiled(good(stream)), since: spoiled(good(0)) }),
  close: record({ stream: json }),
  edit: record({ app: spoiled(good(app)), mutationId, ops: operations }),
  presence: record({ app: spoiled(good(app)), path: spoiled(good('general.tagline')) }),
});
