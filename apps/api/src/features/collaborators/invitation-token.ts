import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { addressKey } from '@coterie/domain';

/** What a link is made of: the row's own facts, none of which the link shows but the id and the version. */
export interface TokenFacts {
  id: string;
  version: number;
  email: string;
  /** What the invitation is to: an app's id. */
  scope: string;
  nonce: string;
}

const TOKEN = /^(col_[0-9a-z]{1,64})\.([1-9]\d{0,8})\.([A-Za-z0-9_-]{43})$/;

function macOf(secret: string, { id, version, email, scope, nonce }: TokenFacts): Buffer {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'invitation', 32));
  return createHmac('sha256', key).update(JSON.stringify([id, version, addressKey(email), scope, nonce])).digest();
}

/** The link's token `<id>.<version>.<mac>`. Derived whenever the mail is rendered and stored nowhere (INV-4). */
export const invitationToken = (facts: TokenFacts, secrets: readonly [string, ...string[]]): string =>
  `${facts.id}.${facts.version}.${macOf(secrets[0], facts).toString('base64url')}`;

export interface ParsedToken {
  id: string;
  version: number;
  mac: Buffer;
}

export function parseToken(token: string): ParsedToken | undefined {
  const match = TOKEN.exec(token);
  return match?.[1] && match[2] && match[3] ? { id: match[1], version: Number(match[2]), mac: Buffer.from(match[3], 'base64url') } : undefined;
}

/** Whether the mac was made by this console for these facts, under any of its secrets. */
export const isGenuine = (token: ParsedToken, facts: Omit<TokenFacts, 'version'>, secrets: readonly string[]): boolean =>
  secrets.some((secret) => timingSafeEqual(macOf(secret, { ...facts, version: token.version }), token.mac));
