import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { notSignedIn } from './actor.js';
import { ActorResolver } from './actor-resolver.js';
import { PUBLIC, rememberSession } from './actor-decorators.js';

/** Every route wants a session, unless it says `@Public()`; a public route still learns who calls, if somebody does. */
@Injectable()
export class ActorGuard implements CanActivate {
  constructor(
    private readonly resolver: ActorResolver,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<Request>();
    const session = await this.resolver.fromHeaders(request.headers);
    rememberSession(request, session);
    if (session || this.reflector.getAllAndOverride<boolean>(PUBLIC, [context.getHandler(), context.getClass()])) return true;
    throw notSignedIn();
  }
}
