import { invalid, type Problem } from '@coterie/domain';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import type { Observable } from 'rxjs';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);
const unread = new WeakMap<Request, unknown>();

const isOfBodyParser = (error: unknown): boolean => typeof error === 'object' && error !== null && 'type' in error && typeof error.type === 'string';

/** Keeps what the body parser refuses until it is known who calls: that is answered first. Stands right behind the parser. */
export function keepUnread(error: unknown, request: Request, _response: Response, next: NextFunction): void {
  if (!isOfBodyParser(error)) return next(error);
  unread.set(request, error);
  next();
}

const hasBody = ({ headers }: Request): boolean => headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
const isObject = (body: unknown): body is object => typeof body === 'object' && body !== null && !Array.isArray(body);
const problem = (message: string, path = ''): Problem => ({ path, message });

function problemsOf(request: Request): Problem[] {
  if (hasBody(request) && !request.is('application/json')) return [problem('The body is JSON, with the content type application/json.')];
  const body: unknown = request.body;
  if (!isObject(body)) return [problem('The body is a JSON object.')];
  // The path says which one is meant; a body that says it too could say something else.
  return Object.keys(body).flatMap((key) => (key in request.params ? [problem(`There is no field “${key}” here.`, key)] : []));
}

/**
 * What every writing route's body has to be: one JSON object, or nothing at all, which is the empty object. A body that
 * is anything else never passes for an empty one, which some acts take for "everything". Its fields are the command's to check.
 */
export class ReadBody implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const request = context.switchToHttp().getRequest<Request>();
    if (READING.has(request.method)) return next.handle();
    if (unread.has(request)) throw unread.get(request);
    if (!hasBody(request)) request.body = {};
    const problems = problemsOf(request);
    if (problems.length > 0) throw invalid(problems);
    return next.handle();
  }
}
