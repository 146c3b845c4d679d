import { isLoopback } from '../platform/loopback.js';

/**
 * The origins pages of this console come from: PUBLIC_URL's, and on loopback every name of this machine at that port,
 * since people type localhost and 127.0.0.1 alike.
 */
export function ownOrigins(publicUrl: string): string[] {
  const { origin, protocol, hostname, port } = new URL(publicUrl);
  if (!isLoopback(hostname)) return [origin];
  const suffix = port ? `:${port}` : '';
  return ['localhost', '127.0.0.1', '[::1]'].map((name) => `${protocol}//${name}${suffix}`);
}
