import addFormats from 'ajv-formats';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

export type Json = Record<string, unknown>;

/**
 * Checks values against the schemas of a document. Answers may grow, so the document leaves objects open; here they are
 * closed: what the server sends and the document does not name is a fault.
 */
export class DocumentedSchemas {
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true });
  private readonly compiled = new Map<string, ValidateFunction>();

  constructor(document: unknown) {
    addFormats.default(this.ajv);
    this.ajv.addSchema({ $id: 'document:', ...(closed(document) as Json) });
  }

  /** What is wrong with a value by the schema at this place (a JSON pointer); empty when nothing is. */
  faults(pointer: string, value: unknown): string[] {
    const check = this.compiled.get(pointer) ?? this.ajv.compile({ $ref: `document:#${pointer}` });
    this.compiled.set(pointer, check);
    if (check(value)) return [];
    return (check.errors ?? []).map((error) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
  }
}

export const pointerTo = (...names: string[]): string => names.map((name) => `/${encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'))}`).join('');

function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== 'object' || value === null) return value;
  const copy = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, key === 'example' || key === 'examples' ? inner : closed(inner)]));
  const isObject = 'type' in copy && copy.type === 'object' && 'properties' in copy && !('additionalProperties' in copy);
  return isObject ? { ...copy, additionalProperties: false } : copy;
}
