import { z } from 'zod';
import { COMPONENTS } from './components.js';

export type JsonSchema = Record<string, unknown>;
/** As it is sent (`input`) or as it is answered (`output`): a default makes a property optional only in what is sent. */
export type Direction = 'input' | 'output';

/** What a schema comes to in a document: itself, and the named schemas it refers to as `#/components/schemas/<id>`. */
export interface Described {
  schema: JsonSchema;
  components: Record<string, JsonSchema>;
}

/** A zod schema as JSON Schema 2020-12. Every schema with an id, the outermost too, becomes a component. */
export function describeSchema(schema: z.ZodType, io: Direction): Described {
  const whole = z.toJSONSchema(z.object({ root: schema }), {
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      // An answer may grow: who reads it must not refuse a property it does not know. Only strict objects stay closed.
      const isOpen = zodSchema._zod.def.type === 'object' && !('catchall' in zodSchema._zod.def && zodSchema._zod.def.catchall);
      if (isOpen && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
      // Every integer has these bounds: they tell a reader nothing.
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  });
  const { properties, $defs = {} } = JSON.parse(JSON.stringify(whole).replaceAll('"#/$defs/', '"#/components/schemas/')) as {
    properties: { root: JsonSchema };
    $defs?: Record<string, JsonSchema>;
  };
  const components = Object.fromEntries(Object.entries($defs).map(([id, found]) => [id, { ...found, ...COMPONENTS[id] }]));
  return { schema: properties.root, components };
}
