import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { clientAddress } from './client-headers.js';
import { RateLimits } from './rate-limits.js';

/** Limits all requests of one network address. Socket messages have a limit of their own. */
@Injectable()
export class HttpThrottle implements CanActivate {
  constructor(private readonly limits: RateLimits) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() === 'http') await this.limits.consume('http.address', clientAddress(context.switchToHttp().getRequest<Request>()));
    return true;
  }
}
