import type { Route } from './routes.js';

interface Schema {
  $ref?: string;
  properties?: Record<string, Schema>;
  oneOf?: Schema[];
  anyOf?: Schema[];
}
interface Operation {
  requestBody?: { content?: Record<string, { schema?: Schema }> };
}
export interface Documented {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

function resolved(document: Documented, schema: Schema | undefined): Schema[] {
  if (!schema) return [];
  if (schema.$ref) return resolved(document, document.components.schemas[schema.$ref.split('/').at(-1) ?? '']);
  return [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])].flatMap((one) => resolved(document, one)).concat(schema.properties ? [schema] : []);
}

/** The names of the fields that a route's body has, for each shape it may have; none for a route that takes no body. */
export function shapesOf(document: Documented, { method, path }: Route): string[][] {
  const operation = document.paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];
  return resolved(document, operation?.requestBody?.content?.['application/json']?.schema).map((schema) => Object.keys(schema.properties ?? {}));
}

const OPERATION = { op: 'set', path: 'general.tagline', value: 'Another line', base: 0 };

/** A right value for each field there is in a body. */
export const RIGHT: Record<string, unknown> = {
  name: 'Valid name', email: 'valid@people.test', access: 'full', expiresInDays: 3, invitations: [{ email: 'many@people.test', access: 'collaborator' }], mutationId: 'right', ops: [OPERATION], head: 1, note: 'A note',
  paths: ['general.tagline'], overlap: '1h', confirm: 'Not its name', ids: ['ntf_01jd4xnothing'], all: true, password: 'a long password', newPassword: 'another long password', currentPassword: 'a wrong password', token: 'x'.repeat(40),
};
