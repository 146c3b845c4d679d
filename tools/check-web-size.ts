/**
 * What a page of the built web makes a browser load: its own script, and all that is imported on the way there. Prints
 * kB of gzip per page and fails above the limits. Says so and passes when the web is not built.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './source-files.js';

const dist = join(root, 'apps/web/dist');
const assets = join(dist, 'assets');

/** Whoever is signed in also gets these: the shell, and the schemas that answers are checked with. */
const CONSOLE = ['ConsoleShell', 'checking', 'me-view'];
/** kB of gzip at most, and the scripts that the page names while it loads. */
const PAGES: Record<string, { most: number; scripts: string[] }> = {
  'sign in': { most: 90, scripts: ['SignInPage'] },
  'sign up': { most: 90, scripts: ['SignUpPage'] },
  apps: { most: 180, scripts: [...CONSOLE, 'AppsPage'] },
  settings: { most: 180, scripts: [...CONSOLE, 'AppLayout', 'SettingsPage'] },
  collaborators: { most: 180, scripts: [...CONSOLE, 'AppLayout', 'CollaboratorsPage'] },
  activity: { most: 180, scripts: [...CONSOLE, 'AppLayout', 'AppActivityPage'] },
  notifications: { most: 180, scripts: [...CONSOLE, 'NotificationsPage'] },
};

function importsOf(file: string): string[] {
  const code = readFileSync(join(assets, file), 'utf8');
  return [...code.matchAll(/(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g)].flatMap(([, name]) => name ?? []);
}

/** Everything that loads with these files, lazy parts apart. */
function loadedWith(files: string[]): Set<string> {
  const all = new Set(files);
  // A set goes on over what is added to it meanwhile.
  for (const file of all) importsOf(file).forEach((name) => all.add(name));
  return all;
}

function check(): void {
  const built = readdirSync(assets).filter((file) => file.endsWith('.js'));
  const entry = [...readFileSync(join(dist, 'index.html'), 'utf8').matchAll(/assets\/([\w.-]+\.js)/g)].flatMap(([, name]) => name ?? []);
  // A hash has eight characters and may hold a hyphen itself.
  const named = (script: string): string[] => built.filter((file) => file.startsWith(`${script}-`) && file.length === script.length + 12);
  for (const [page, { most, scripts }] of Object.entries(PAGES)) {
    const files = loadedWith([...entry, ...scripts.flatMap(named)]);
    const bytes = [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(assets, file)), { level: 9 }).length, 0);
    console.log(`${page.padEnd(14)} ${(bytes / 1000).toFixed(1).padStart(6)} kB gzip of at most ${most}, ${files.size} files`);
    if (bytes > most * 1000) process.exitCode = 1;
  }
}

if (existsSync(assets)) check();
else console.log('The web is not built: no sizes.');
