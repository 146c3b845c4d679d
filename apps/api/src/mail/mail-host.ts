import { isLoopback } from '../platform/loopback.js';

/** The right side of the addresses and Message-IDs that the console makes up. */
export function mailHost(publicUrl: string): string {
  const { hostname } = new URL(publicUrl);
  return isLoopback(hostname) ? 'localhost' : hostname;
}
