import { hash, verify, type Options } from '@node-rs/argon2';

// argon2id (the library's default algorithm) with the first parameters OWASP lists: 19 MiB, two passes, one lane.
const COST: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashes a password for storage; the answer carries its own parameters and salt. */
export const hashPassword = (password: string): Promise<string> => hash(password, COST);

/** Whether a password belongs to a stored hash; false, too, for a hash that cannot be read. */
export const verifyPassword = ({ hash: stored, password }: { hash: string; password: string }): Promise<boolean> =>
  verify(stored, password).catch(() => false);
