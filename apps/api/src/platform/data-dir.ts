import { createHash } from 'node:crypto';
import { accessSync, chmodSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { canReach, postgresUser } from './postgres-user.js';
import { StartupRefusal } from './startup-refusal.js';

/**
 * The directory of the embedded database, made if missing. Unset, it is `./.coterie`, or, where root started the console
 * in a place the user postgres can't enter (`/root`), a directory of its own for this checkout under /var/lib/coterie.
 * Throws StartupRefusal when a given directory can't be reached or made.
 */
export function dataDirectory(given: string | undefined, checkout = process.cwd()): string {
  const wanted = resolve(given ?? join(checkout, '.coterie'));
  const user = postgresUser();
  if (user && !canReach(user, nearest(wanted))) {
    if (given) throw new StartupRefusal(`DATA_DIR ${wanted} can't be reached by the user postgres, which runs the database; choose another, for example under /var/lib.`);
    return make(join('/var/lib/coterie', createHash('sha256').update(checkout).digest('hex').slice(0, 16)));
  }
  return make(wanted);
}

function make(directory: string): string {
  try {
    if (!existsSync(directory)) {
      mkdirSync(directory, { recursive: true });
      // A strict umask would shut the user postgres out of the directory root just made for it.
      chmodSync(directory, 0o711);
    }
    accessSync(directory, constants.W_OK | constants.X_OK);
    return directory;
  } catch {
    throw new StartupRefusal(`DATA_DIR ${directory} can't be written; choose a directory this user owns.`);
  }
}

/** The directory itself, or the closest one above it that exists. */
function nearest(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearest(dirname(path));
}
