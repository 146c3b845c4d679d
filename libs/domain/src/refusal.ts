/** The closed list of reasons for which Coterie says no. The wire (HTTP status, socket ack) is derived from it in contracts. */
export const REFUSAL_CODES = [
  'invalid',
  'unauthenticated',
  'forbidden',
  'not_found',
  'conflict',
  'gone',
  'too_large',
  'rate_limited',
] as const;

export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** One thing that is wrong with an input: where (a setting's path, or a field of the body) and a sentence. */
export interface Problem {
  path: string;
  message: string;
}

/**
 * A refusal is a value: decisions return it, the command runner rolls back on it, and one filter turns it into an answer.
 * It extends Error only so that it can also be thrown across a transaction boundary.
 */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    message: string,
    readonly details?: unknown,
  ) {
    super(message);
    this.name = 'Refusal';
  }
}

export const invalid = (problems: Problem[]): Refusal =>
  new Refusal('invalid', problems[0]?.message ?? 'The input is not valid.', problems);

export const conflict = (message: string, details?: unknown): Refusal => new Refusal('conflict', message, details);

/** "Not yours" and "does not exist" answer alike (ORG-1). */
export const notFound = (): Refusal => new Refusal('not_found', 'There is nothing here, or it is not yours to see.');
