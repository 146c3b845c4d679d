/** The server pings every 4 s and gives up 4 s later; a page that heard nothing for longer than that has no connection left. */
export const SILENCE = 9_000;

/**
 * Whether a connection that calls itself open is dead: after a laptop's sleep nobody told the page so. Timers can't be
 * asked, because they sleep too. Both times in milliseconds since 1970.
 */
export const isStale = (lastHeard: number, now: number): boolean => now - lastHeard > SILENCE;

/** Calls back whenever a page may have been asleep or out of sight: shown again, focused, or the network returned. Gives the function that ends it. */
export function whenAwake(act: () => void): () => void {
  const shown = (): void => {
    if (document.visibilityState === 'visible') act();
  };
  document.addEventListener('visibilitychange', shown);
  for (const sign of ['online', 'focus', 'pageshow']) window.addEventListener(sign, act);
  return () => {
    document.removeEventListener('visibilitychange', shown);
    for (const sign of ['online', 'focus', 'pageshow']) window.removeEventListener(sign, act);
  };
}
