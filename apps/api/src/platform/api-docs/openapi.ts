import type { RefusalCode } from '@coterie/domain';
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { z } from 'zod';
import { SESSION_SCHEME, TAGS } from './about.js';
import { completeOperation } from './complete-operation.js';
import { type Described, describeSchema } from './json-schema.js';
import { errorComponent, errorExample, errorSchema, internalError, statusOf, whenRefused } from './refusals.js';

type Operation = Parameters<typeof completeOperation>[2];
const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

const EVERYWHERE: readonly RefusalCode[] = ['invalid', 'unauthenticated', 'forbidden', 'not_found', 'too_large', 'rate_limited'];

/** The OpenAPI 3.1 document of an application, read from its controllers and the schemas they are documented with. */
export function openApiOf(app: INestApplication): OpenAPIObject {
  const taken = new Map<string, string>();
  const document = SwaggerModule.createDocument(app, about(), {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '').replace(/^./, (letter) => letter.toLowerCase())}.${method}`,
    autoTagControllers: false,
    standardSchemaConverter: (schema, { schemaType }) => once(taken, describeSchema(schema as z.ZodType, schemaType)),
  });
  const errors = [...EVERYWHERE.map((code) => errorSchema(code)), internalError].map((schema) => describeSchema(schema, 'output').components);
  document.components = { ...document.components, schemas: sorted(Object.assign({}, document.components?.schemas, ...errors) as Described['components']), responses: responses() };
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of METHODS) if (item[method]) completeOperation(path, method, item[method] as Operation);
  }
  return document;
}

function about() {
  const builder = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Coterie')
    .setVersion('1')
    .setDescription('The API of the console. Ids have a typed prefix, times are ISO 8601 in UTC. What a caller can’t see answers like what does not exist. The socket is described at /api/asyncapi.json.')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addServer('/')
    .addCookieAuth('coterie.session_token', { type: 'apiKey', description: 'The session’s cookie, which signing in sets. HttpOnly, SameSite=Lax; no script reads it.' }, SESSION_SCHEME)
    .addSecurityRequirements(SESSION_SCHEME);
  for (const [name, description] of Object.entries(TAGS)) builder.addTag(name, description);
  return builder.build();
}

/** Two shapes under one name would leave whichever came last. */
function once(taken: Map<string, string>, described: Described): Described {
  for (const [id, schema] of Object.entries(described.components)) {
    const text = JSON.stringify(schema);
    if ((taken.get(id) ?? text) !== text) throw new Error(`Two schemas have the id ${id}.`);
    taken.set(id, text);
  }
  return described;
}

function responses() {
  const reference = (component: string) => ({ $ref: `#/components/schemas/${component}` });
  const json = (component: string, example: object) => ({ 'application/json': { schema: reference(component), example } });
  const known = EVERYWHERE.map((code) => {
    const headers = code === 'rate_limited' ? { headers: { 'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer' } } } } : {};
    return [String(statusOf(code)), { description: whenRefused(code), ...headers, content: json(errorComponent(code), errorExample(code)) }] as const;
  });
  const fault = { error: { code: 'internal', message: 'Something went wrong on our side. Nothing was changed; try again.' } };
  return Object.fromEntries([...known, ['5XX', { description: 'The fault is the server’s, or it is not ready; nothing was changed.', content: json(errorComponent('internal'), fault) }]]);
}

const sorted = <T>(record: Record<string, T>): Record<string, T> => Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
