import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ApiSecurity } from '@nestjs/swagger';
import type { Request } from 'express';
import type { ActiveSession, Actor } from './actor.js';

export const PUBLIC = Symbol('public');

/** The route answers without a session, too, and is documented so. */
export const Public = () => applyDecorators(SetMetadata(PUBLIC, true), ApiSecurity({}));

const sessions = new WeakMap<Request, ActiveSession>();

/** Keeps with a request whose it is, for as long as the request lives. */
export function rememberSession(request: Request, session: ActiveSession | undefined): void {
  if (session) sessions.set(request, session);
}

/** Who calls, as a parameter of a handler; undefined only on a `@Public()` route without a session. */
export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor | undefined => sessions.get(context.switchToHttp().getRequest<Request>())?.actor,
);
