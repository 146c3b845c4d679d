import { createHash, timingSafeEqual } from 'node:crypto';

const PREFIX_LENGTH = 7;
const SUFFIX_LENGTH = 4;

/** The secret made of 256 random bits (43 characters of base64url), and what of it may be kept. */
export function secretFrom(random: string): { secret: string; prefix: string; lastFour: string; hash: string } {
  const secret = `cs_${random}`;
  return { secret, prefix: secret.slice(0, PREFIX_LENGTH), lastFour: secret.slice(-SUFFIX_LENGTH), hash: hashOf(secret).toString('base64url') };
}

/** Whether that is the secret behind a stored hash; takes the same time whatever differs. */
export function isSecret(candidate: string, hash: string): boolean {
  const stored = Buffer.from(hash, 'base64url');
  const given = hashOf(candidate);
  return stored.length === given.length && timingSafeEqual(stored, given);
}

/** One round of SHA-256 is right here: a slow hash protects guessable passwords, and nobody guesses 256 random bits. */
const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();
