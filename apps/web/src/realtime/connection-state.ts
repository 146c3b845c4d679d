import { shallowReactive } from 'vue';

export interface ConnectionState {
  status: 'connecting' | 'live' | 'offline';
  /** When this status began; milliseconds since 1970. */
  since: number;
  /** When the next try begins; null while one is under way. */
  retryAt: number | null;
  /** Edits that no server has answered yet. They are kept by this page. */
  waitingEdits: number;
  /** The last time edits that had waited were delivered, and how many of them. */
  caughtUp: { at: number; edits: number } | null;
}

/** What everyone may read about the connection; only connection.ts writes it. */
export const connectionState = shallowReactive<ConnectionState>({
  status: 'connecting',
  since: Date.now(),
  retryAt: null,
  waitingEdits: 0,
  caughtUp: null,
});

export function setStatus(status: ConnectionState['status'], retryAt: number | null): void {
  if (connectionState.status !== status) {
    connectionState.status = status;
    connectionState.since = Date.now();
  }
  connectionState.retryAt = retryAt;
}
