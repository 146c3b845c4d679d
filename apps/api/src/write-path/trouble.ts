/** PostgreSQL's codes for a transaction that lost a race and may simply be tried again. */
const RACES = new Set(['40001', '40P01', '23505']);

/** Codes and messages of a connection that died: what was sent may or may not have been done. */
const LOST = /terminat|ECONN|EPIPE|Connection|connect|server closed|57P0|08\d{3}|not queryable|starting up|recovery mode/i;

const codeOf = (error: unknown): string => (typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '');

export const isLostRace = (error: unknown): boolean => RACES.has(codeOf(error));

export const isLostConnection = (error: unknown): boolean => LOST.test(`${codeOf(error)} ${error instanceof Error ? error.message : ''}`);

/** The database can't be reached now. Nothing is known to be done; the caller may try again. */
export class Unavailable extends Error {
  constructor(cause: unknown) {
    super('The console can’t reach its database right now. Try again in a moment.', { cause });
    this.name = 'Unavailable';
  }
}
