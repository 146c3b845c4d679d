import { type ErrorBody, type ErrorEnvelope, STATUS_OF } from '@coterie/contracts';
import { notFound, Refusal, type RefusalCode } from '@coterie/domain';
import { HttpException } from '@nestjs/common';
import { Unavailable } from '../write-path/trouble.js';

export interface Answer {
  status: number;
  body: ErrorEnvelope;
}

const CODE_OF = new Map<number, RefusalCode>(Object.entries(STATUS_OF).map(([code, status]) => [status, code as RefusalCode]));
const SENTENCE: Partial<Record<number, string>> = {
  400: 'The request can’t be read.',
  401: 'Sign in first.',
  404: 'There is nothing here, or it is not yours to see.',
  413: 'The request is too large.',
  429: 'That was too often. Wait a little and try again.',
};

const internal: ErrorBody = { code: 'internal', message: 'Something went wrong on our side. Nothing was changed; try again.' };

/** Body parsers fail with errors of their own that carry a status. */
const statusOf = (error: unknown): number | undefined => {
  if (error instanceof HttpException) return error.getStatus();
  return typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number' ? error.status : undefined;
};

/** PostgreSQL holds no text with a NUL in it: whatever is asked for by such an id does not exist. */
const namesNothing = (error: unknown): boolean => typeof error === 'object' && error !== null && 'code' in error && error.code === '22021';

/** What is said about an error: to HTTP with a status, to a socket as the body alone. Never anything of the error's inside. */
export function answerOf(error: unknown): Answer {
  if (error instanceof Refusal) {
    return { status: STATUS_OF[error.code], body: { error: { code: error.code, message: error.message, ...(error.details === undefined ? {} : { details: error.details }) } } };
  }
  if (namesNothing(error)) return answerOf(notFound());
  if (error instanceof Unavailable) return { status: 503, body: { error: { code: 'internal', message: error.message } } };
  const status = statusOf(error) ?? 500;
  if (status === 503) return { status, body: { error: { ...internal, message: 'Not ready.' } } };
  if (status < 400 || status >= 500) return { status: 500, body: { error: internal } };
  // Whatever else a parser or router refuses with is bad input.
  const code = CODE_OF.get(status) ?? 'invalid';
  return { status: CODE_OF.has(status) ? status : 400, body: { error: { code, message: SENTENCE[STATUS_OF[code]] ?? 'The request is not valid.' } } };
}
