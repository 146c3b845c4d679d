import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** What a mark says; each kind has a key of its own, so that one is never taken for the other. */
export type MarkKind = 'sign-up-browser' | 'known-browser';

function macOf(secret: string, kind: MarkKind, facts: readonly unknown[]): Buffer {
  const key = Buffer.from(hkdfSync('sha256', secret, '', kind, 32));
  return createHmac('sha256', key).update(JSON.stringify(facts)).digest();
}

/** A text that only this console can make for these facts, and that tells none of them. */
export const mark = (secrets: readonly [string, ...string[]], kind: MarkKind, facts: readonly unknown[]): string =>
  macOf(secrets[0], kind, facts).toString('base64url');

/** Whether this console made the mark for these facts, under any of its secrets. */
export function isMark(text: string, secrets: readonly string[], kind: MarkKind, facts: readonly unknown[]): boolean {
  const given = Buffer.from(text, 'base64url');
  return secrets.some((secret) => {
    const mac = macOf(secret, kind, facts);
    return mac.length === given.length && timingSafeEqual(mac, given);
  });
}
