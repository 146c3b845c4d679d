import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout's top folder, absolute. */
export const root = fileURLToPath(new URL('..', import.meta.url));

const leftOut = new Set(['node_modules', 'dist', 'coverage', 'test-results', 'playwright-report']);
const ours = ['apps', 'libs', 'tools', 'test'];

/** Paths of our own files with one of these endings, relative to `from`, with forward slashes, sorted. */
export function sourceFiles(endings: string[], from = root): string[] {
  return ours
    .filter((folder) => existsSync(join(from, folder)))
    .flatMap((folder) => filesBelow(join(from, folder)))
    .map((path) => relative(from, path).split(sep).join('/'))
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .sort();
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return isLeftOut(entry.name) ? [] : filesBelow(path);
    return entry.isFile() ? [path] : [];
  });
}

function isLeftOut(folder: string): boolean {
  return leftOut.has(folder) || folder.startsWith('.');
}

/** Whether a file holds tests or only serves them. */
export function isTest(path: string): boolean {
  return path.startsWith('test/') || path.includes('/testing/') || /\.(spec|test|factory)\.[cm]?tsx?$/.test(path);
}
