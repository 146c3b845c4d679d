import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { invalid } from '@coterie/domain';
import type { Request } from 'express';

/** The header `Idempotency-Key` of a writing request, if it has one. */
export const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext): string | undefined => {
  const key = context.switchToHttp().getRequest<Request>().headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key === 'string' && /^[\x21-\x7e]{1,128}$/.test(key)) return key;
  throw invalid([{ path: 'Idempotency-Key', message: 'An Idempotency-Key is 1 to 128 visible ASCII characters.' }]);
});
