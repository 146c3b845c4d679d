import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { invalid } from '@coterie/domain';
import { ApiHeader } from '@nestjs/swagger';
import type { Request } from 'express';

const PATTERN = /^[\x21-\x7e]{1,128}$/;

const header = ApiHeader({
  name: 'Idempotency-Key',
  required: false,
  description: 'The caller’s own name of this call. The call made again with it changes nothing and is answered the same; a secret is shown once only.',
  schema: { type: 'string', pattern: PATTERN.source },
});

/** A parameter's decorator knows the method by name only. */
const documentHeader: ParameterDecorator = (target, key) => {
  const descriptor = key === undefined ? undefined : Object.getOwnPropertyDescriptor(target, key);
  if (key !== undefined && descriptor) header(target, key, descriptor);
};

/** The header `Idempotency-Key` of a writing request, if it has one; the route is documented to read it. */
export const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext): string | undefined => {
  const key = context.switchToHttp().getRequest<Request>().headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key === 'string' && PATTERN.test(key)) return key;
  throw invalid([{ path: 'Idempotency-Key', message: 'An Idempotency-Key is 1 to 128 visible ASCII characters.' }]);
}, [documentHeader]);
