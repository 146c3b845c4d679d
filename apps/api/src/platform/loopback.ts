/** Whether a host name, as `URL.hostname` or a Host header without its port gives it, is this machine. */
export function isLoopback(hostname: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname.toLowerCase());
}
