import { PATH_PARAMETERS } from './about.js';

interface Parameter {
  in: string;
  name: string;
}

interface Operation {
  parameters?: (Parameter & Record<string, unknown>)[];
  requestBody?: unknown;
  security?: unknown[];
  responses: Record<string, unknown>;
}

/** Adds to a route what holds for every route of its kind: its path's parameters, and the refusals nobody has to declare. */
export function completeOperation(path: string, method: string, operation: Operation): void {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const others = (operation.parameters ?? []).filter((parameter) => parameter.in !== 'path');
  operation.parameters = [...inPath.map(pathParameter), ...others];
  for (const status of refusalsOf(operation, inPath.length > 0, method !== 'get')) operation.responses[status] ??= { $ref: `#/components/responses/${status}` };
  operation.responses['5XX'] = { $ref: '#/components/responses/5XX' };
}

const pathParameter = (name: string) => ({ name, in: 'path', required: true, description: PATH_PARAMETERS[name], schema: { type: 'string' } });

function refusalsOf(operation: Operation, named: boolean, writes: boolean): string[] {
  return [
    '400',
    '429',
    ...(operation.security ? [] : ['401']),
    ...(writes ? ['403'] : []),
    ...(named ? ['404'] : []),
    ...(operation.requestBody ? ['413'] : []),
  ];
}
