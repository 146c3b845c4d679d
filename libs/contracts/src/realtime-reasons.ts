/** Why the server closed a stream. */
export const CLOSE_REASONS = ['revoked', 'removed', 'deleted', 'signed-out'] as const;
export type CloseReason = (typeof CLOSE_REASONS)[number];
