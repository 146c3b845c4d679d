import { randomBytes } from 'node:crypto';

const LONGEST = 40;
const SUFFIX_BYTES = 3;

/** What an organization is called in addresses of pages: its name in small letters, digits and hyphens. */
export function slugOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const slug = plain.replace(/[^a-z0-9]+/g, '-').slice(0, LONGEST).replace(/^-+|-+$/g, '');
  return slug || 'organization';
}

/** The same when that one is taken: random, so that nobody learns how many share the name. */
export const slugWithSuffix = (slug: string): string => `${slug}-${randomBytes(SUFFIX_BYTES).toString('hex')}`;
