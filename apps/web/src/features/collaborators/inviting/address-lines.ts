import type { CollaboratorView } from '@coterie/contracts';
import { addressKey, isAddress } from '@coterie/domain';

/** `known`: on the list already; `own`: the inviter's; `refused`: the server said no to this line and why. */
export type LineState = 'ok' | 'invalid' | 'known' | 'own' | 'refused';

/** One address that was typed or pasted, and what would become of it. */
export interface AddressLine {
  address: string;
  state: LineState;
  /** A few words on the chip, or the server's sentence. */
  note?: string;
  row?: Known;
}

type Known = Pick<CollaboratorView, 'email' | 'status' | 'user' | 'name'>;

/** What decides about a line before it is sent: who is on the list, who invites, and what was refused just now. */
export interface Around {
  rows: readonly Known[];
  own: string;
  refused: ReadonlyMap<string, string>;
}

const KNOWN_WORDS: Record<CollaboratorView['status'], string> = {
  PENDING: 'already invited',
  ACTIVE: 'already active',
  REVOKED: 'revoked before',
};

/** The addresses of a pasted text: commas, semicolons, spaces and lines part them; names and brackets of mail programs fall away. */
export function addressesIn(text: string): string[] {
  const bracketed = [...text.matchAll(/<([^<>\s]+@[^<>\s]+)>/g)].flatMap(([, address]) => (address ? [address] : []));
  const loose = text.replaceAll(/"[^"]*"/g, ' ').split(/[\s,;<>]+/);
  // “Ada Lindgren <ada@acme.test>”: the words before the bracket are a name.
  return bracketed.length > 0 ? [...new Set([...bracketed, ...loose.filter(isAddress)])] : loose.filter(Boolean);
}

/** The list with these added at its end; an address stands there once, however it is written. */
export function withAddresses(known: readonly string[], added: readonly string[]): string[] {
  const byKey = new Map<string, string>();
  for (const address of [...known, ...added]) {
    const key = addressKey(address);
    if (key && !byKey.has(key)) byKey.set(key, address.trim());
  }
  return [...byKey.values()];
}

/** What would become of an address. */
export function lineOf(address: string, { rows, own, refused }: Around): AddressLine {
  const key = addressKey(address);
  if (!isAddress(address)) return { address, state: 'invalid' };
  if (key === addressKey(own)) return { address, state: 'own', note: 'this is you' };
  const row = rows.find(({ email }) => addressKey(email) === key);
  if (row) return { address, state: 'known', note: KNOWN_WORDS[row.status], row };
  const note = refused.get(key);
  return note === undefined ? { address, state: 'ok' } : { address, state: 'refused', note };
}
