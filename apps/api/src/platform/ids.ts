import { typeid } from 'typeid-js';

/** The prefixes of the contract's ids, and the ones that only the console itself sees. */
export type IdPrefix =
  | 'org' | 'usr' | 'app' | 'col' | 'inv' | 'ntf' | 'evt' | 'sec' | 'jwt' | 'team' | 'rev' | 'dep'
  | 'mem' | 'job' | 'cau' | 'req' | 'ses' | 'acc' | 'ver';

/** A new id: the prefix, `_`, and a UUIDv7 in base 32, so ids of one kind sort by the time they were made. */
export function newId(prefix: IdPrefix): string {
  return typeid(prefix).toString();
}
