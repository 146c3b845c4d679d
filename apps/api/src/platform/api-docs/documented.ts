import type { RefusalCode } from '@coterie/domain';
import { applyDecorators, RequestMethod } from '@nestjs/common';
import { HTTP_CODE_METADATA, METHOD_METADATA } from '@nestjs/common/constants.js';
import { ApiBody, type ApiBodyOptions, ApiOperation, ApiQuery, type ApiQueryOptions, ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { errorExample, errorSchema, statusOf, whenRefused } from './refusals.js';

/** What a route takes and answers; what holds for all routes is added when the document is built. */
export interface RouteDoc {
  /** What it does, in one line. */
  summary: string;
  description?: string;
  body?: z.ZodType;
  query?: z.ZodObject;
  /** The success; without one the route answers 204 and no body. */
  answer?: z.ZodType;
  /** What the success means; `OK` when the summary says it. */
  means?: string;
  /** Further successes, by status. */
  also?: Record<number, { means: string; answer?: z.ZodType }>;
  /** Refusals beyond those every such route has, or what they mean here. */
  refusals?: Partial<Record<RefusalCode, string>>;
}

type Schema = { standardSchema: z.ZodType };

/** Documents a route. Stands above the route's own decorators: it reads the status they set. */
export function Documented(doc: RouteDoc): MethodDecorator {
  return (target, key, descriptor) => {
    const status = statusOfRoute(descriptor.value as object);
    const decorators = [
      ApiOperation({ summary: doc.summary, description: doc.description }),
      ...bodyOf(doc),
      ...queryOf(doc),
      answer(status, doc.means ?? 'OK', doc.answer),
      ...Object.entries(doc.also ?? {}).map(([also, { means, answer: schema }]) => answer(Number(also), means, schema)),
      ...Object.entries(doc.refusals ?? {}).map(([code, when]) => refusal(code as RefusalCode, when)),
    ];
    applyDecorators(...decorators)(target, key, descriptor);
  };
}

function statusOfRoute(handler: object): number {
  const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
  if (method === undefined) throw new Error('@Documented() stands above the decorator of the route.');
  const given = Reflect.getMetadata(HTTP_CODE_METADATA, handler) as number | undefined;
  return given ?? (method === RequestMethod.POST ? 201 : 200);
}

function bodyOf({ body }: RouteDoc): MethodDecorator[] {
  if (!body) return [];
  const described: ApiBodyOptions & Schema = { required: true, type: Object, standardSchema: body };
  return [ApiBody(described)];
}

const queryOf = ({ query }: RouteDoc): MethodDecorator[] =>
  Object.entries((query?.shape ?? {}) as Record<string, z.ZodType>).map(([name, standardSchema]) => {
    const described: ApiQueryOptions & Schema = { name, required: !standardSchema.safeParse(undefined).success, standardSchema };
    return ApiQuery(described);
  });

const answer = (status: number, description: string, standardSchema?: z.ZodType): MethodDecorator =>
  ApiResponse({ status, description, ...(standardSchema ? { standardSchema } : {}) });

const refusal = (code: RefusalCode, when: string): MethodDecorator =>
  ApiResponse({ status: statusOf(code), description: when || whenRefused(code), standardSchema: errorSchema(code), example: errorExample(code) });
