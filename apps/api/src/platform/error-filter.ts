import { STATUS_OF, type ErrorEnvelope } from '@coterie/contracts';
import { Refusal } from '@coterie/domain';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { Response } from 'express';
import { answerOf } from './answer-of.js';

/** The one place where a refusal becomes HTTP. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  private readonly log = new Logger('Error');

  catch(error: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    const { status, body } = answerOf(error);
    if (status >= 500) this.log.error(error instanceof Error ? (error.stack ?? error.message) : 'unknown error');
    if (response.headersSent) return;
    const retryAfter = retryAfterOf(error);
    if (retryAfter !== undefined) response.setHeader('Retry-After', String(retryAfter));
    response.status(status).json(body satisfies ErrorEnvelope);
  }
}

function retryAfterOf(error: unknown): number | undefined {
  if (error instanceof HttpException && error.getStatus() === STATUS_OF.rate_limited) return 60;
  const details = error instanceof Refusal && error.code === 'rate_limited' ? error.details : undefined;
  return typeof details === 'object' && details !== null && 'retryAfter' in details ? Number(details.retryAfter) : undefined;
}
