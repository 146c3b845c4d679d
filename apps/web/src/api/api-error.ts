import type { ErrorBody } from '@coterie/contracts';

/** The contract's refusal codes, and `unreachable` when no answer came at all. */
export type ApiErrorCode = ErrorBody['code'] | 'unreachable';

/** A request that was refused or never answered. `message` is a sentence for people. */
export class ApiError extends Error {
  constructor(
    /** The HTTP status; 0 when nothing answered. */
    readonly status: number,
    readonly code: ApiErrorCode,
    message: string,
    readonly details?: unknown,
  ) {
    super(message);
  }
}

/** What `invalid` says about each field: path to sentence; empty for every other error. */
export function fieldErrors(error: unknown): Record<string, string> {
  if (!(error instanceof ApiError) || error.code !== 'invalid' || !Array.isArray(error.details)) return {};
  const entries: unknown[] = error.details;
  return Object.fromEntries(
    entries.flatMap((entry) => (isDetail(entry) ? [[entry.path, entry.message] as const] : [])),
  );
}

/** A sentence for any failure, also for those that are not answers of the API. */
export function messageOf(error: unknown): string {
  return error instanceof ApiError ? error.message : 'Something went wrong here. Please try again.';
}

function isDetail(entry: unknown): entry is { path: string; message: string } {
  return isRecord(entry) && typeof entry['path'] === 'string' && typeof entry['message'] === 'string';
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
