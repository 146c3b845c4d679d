import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const keyOf = (secret: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', 'mail-job', 32));

/**
 * Closes a text so that the database, which keeps jobs for days, can't read it: addresses and links that sign somebody in.
 * AES-256-GCM under a key derived from the first secret.
 */
export function seal(text: string, secrets: readonly [string, ...string[]]): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyOf(secrets[0]), nonce);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
}

/** Opens what `seal` closed under any of the secrets; throws when none fits or a byte was changed. */
export function unseal(sealed: string, secrets: readonly string[]): string {
  const bytes = Buffer.from(sealed, 'base64url');
  for (const secret of secrets) {
    const decipher = createDecipheriv('aes-256-gcm', keyOf(secret), bytes.subarray(0, 12), { authTagLength: 16 });
    decipher.setAuthTag(bytes.subarray(12, 28));
    try {
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
    } catch {
      continue;
    }
  }
  throw new Error('None of the secrets opens this job; the one it was sealed with is no longer in SECRET.');
}
