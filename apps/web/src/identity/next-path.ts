/** Where to go after signing in: a path of this origin and nothing else, or undefined. */
export function safeNext(next: unknown): string | undefined {
  if (typeof next !== 'string' || !next.startsWith('/')) return undefined;
  const target = new URL(next, window.location.origin);
  // "//host" and "/\host" are addresses of other sites.
  if (target.origin !== window.location.origin || /^\/[/\\]/.test(next)) return undefined;
  return target.pathname + target.search + target.hash;
}
