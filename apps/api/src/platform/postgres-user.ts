import { execFileSync, spawnSync } from 'node:child_process';
import { StartupRefusal } from './startup-refusal.js';

/** The system user that PostgreSQL runs as. PostgreSQL refuses to run as root. */
export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

/** Who runs the embedded PostgreSQL: undefined is the user we already are; for root it is `postgres`, made if missing. */
export function postgresUser(): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return lookUp() ?? makeUser();
}

/** Whether `user` can search the directory `path` and what leads to it. */
export function canReach(user: SystemUser | undefined, path: string): boolean {
  const seen = spawnSync('/bin/sh', ['-c', 'test -x "$0"', path], { uid: user?.uid, gid: user?.gid, cwd: '/' });
  return seen.status === 0;
}

function lookUp(): SystemUser | undefined {
  const number = (flag: string): number => {
    const found = spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' });
    return found.status === 0 ? Number(found.stdout) : NaN;
  };
  const user = { uid: number('-u'), gid: number('-g') };
  return Number.isInteger(user.uid) && Number.isInteger(user.gid) ? user : undefined;
}

function makeUser(): SystemUser {
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'], { stdio: 'pipe' });
  } catch {
    throw new StartupRefusal('PostgreSQL does not run as root and the user postgres could not be made; make it, or start the console as an ordinary user.');
  }
  const user = lookUp();
  if (!user) throw new StartupRefusal('The user postgres is missing; make it, or start the console as an ordinary user.');
  return user;
}
