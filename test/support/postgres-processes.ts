import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Kills the PostgreSQL of a cluster, the postmaster and all its children, at once and without warning. Answers how many. */
export function killPostgres(pgData: string): number {
  const postmaster = Number(read(join(pgData, 'postmaster.pid')).split('\n')[0]);
  // Of a server that is already gone the file may stay, and its number may belong to another program by now.
  if (!postmaster || !read(`/proc/${postmaster}/cmdline`).includes('postgres')) return 0;
  const victims = [postmaster, ...childrenOf(postmaster)];
  for (const pid of victims) end(pid);
  return victims.length;
}

function childrenOf(parent: number): number[] {
  const pids = readdirSync('/proc').map(Number).filter(Boolean);
  return pids.filter((pid) => Number(/^PPid:\s+(\d+)$/m.exec(read(`/proc/${pid}/status`))?.[1]) === parent);
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself in between.
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
