import { randomBytes } from 'node:crypto';

const LONGEST = 40;
const BASE_32 = 'abcdefghijklmnopqrstuvwxyz234567';
const SUFFIX_LENGTH = 4;

const suffix = (): string => Array.from(randomBytes(SUFFIX_LENGTH), (byte) => BASE_32[byte % BASE_32.length]).join('');

/**
 * What an organization is called in addresses of pages: its name in small letters, digits and hyphens, and always
 * something random behind, so that nobody learns from their own slug whether an organization of that name exists.
 */
export function newSlug(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const slug = plain.replace(/[^a-z0-9]+/g, '-').slice(0, LONGEST).replace(/^-+|-+$/g, '');
  return `${slug || 'organization'}-${suffix()}`;
}
