// Runs a built console, building it first when a source is newer than what was built.
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const MAIN = join(root, 'apps/api/dist/main.js');
const BUILT = [MAIN, ...['apps/web/dist/index.html', 'libs/domain/dist/index.js', 'libs/contracts/dist/index.js'].map((file) => join(root, file))];
const SOURCES = [
  'apps/api/src', 'apps/api/mails', 'apps/web/src', 'apps/web/public', 'apps/web/index.html', 'apps/web/vite.config.ts',
  'libs/domain/src', 'libs/contracts/src', '.swcrc', 'package-lock.json',
];

if (isStale()) build();
process.chdir(root);
// The same process from here on: a signal to it, or to its group, reaches the console without anything in between.
await import(pathToFileURL(MAIN).href);

function isStale() {
  const built = Math.min(...BUILT.map((file) => timeOf(file)));
  return built === 0 || SOURCES.some((source) => newest(join(root, source)) > built);
}

function build() {
  process.stderr.write('Building the console ...\n');
  const { status } = spawnSync('npm', ['run', 'build', '--silent'], {
    cwd: root,
    // What the build prints belongs to people, not to whoever reads this console's output. No pseudo-terminal: a
    // signal to the process group has to reach the build too.
    stdio: ['ignore', process.stderr, process.stderr],
    env: { ...process.env, NX_NATIVE_COMMAND_RUNNER: 'false', NX_TUI: 'false' },
  });
  if (status !== 0) process.exit(status ?? 1);
  // Out of a cache they come with the times of the day they were made.
  const now = new Date();
  for (const file of BUILT) utimesSync(file, now, now);
}

function newest(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found?.mtimeMs ?? 0;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function timeOf(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
