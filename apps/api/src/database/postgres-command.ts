import { spawn } from 'node:child_process';
import { platform } from 'node:process';
import type { SystemUser } from '../platform/postgres-user.js';

/**
 * Runs one of PostgreSQL's programs as `user` and answers its exit code with what it printed.
 * In a session of its own: a signal to the console's process group must not reach the database, which is stopped last.
 */
export function runPostgresCommand(
  program: string,
  args: string[],
  user: SystemUser | undefined,
  cwd: string,
): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    // The caller's PGPORT, PGDATA or PGOPTIONS would be read by these programs, so they get an environment of their own.
    const env = { PATH: process.env.PATH, SystemRoot: process.env.SystemRoot, TEMP: process.env.TEMP, LC_ALL: 'C' };
    const child = spawn(program, args, {
      cwd, env, uid: user?.uid, gid: user?.gid, detached: platform !== 'win32', stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('exit', (code) => resolve({ code: code ?? 1, output: output.trim() }));
  });
}
