import 'reflect-metadata';
import { boot, type RunningConsole } from './boot.js';
import { banner } from './platform/banner.js';
import { loadConfig } from './platform/config.js';
import { StartupRefusal } from './platform/startup-refusal.js';

let starting: Promise<RunningConsole> | undefined;
let stopping = false;

/** Stops in order and exits. A second signal is ignored: it would cut off what the first one is closing. */
async function stop(code: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  const running = await starting?.catch(() => undefined);
  await running?.stop();
  process.exit(code);
}

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void stop(0));

// One promise nobody waited for is not worth everybody's connection; a thrown error may have left anything half done.
process.on('unhandledRejection', (problem) => console.error('Unhandled rejection:', problem));
process.on('uncaughtException', (problem) => {
  console.error('Uncaught exception:', problem);
  void stop(1);
});

try {
  const config = loadConfig(process.env);
  starting = boot(config);
  const running = await starting;
  if (!stopping) process.stdout.write(banner(running.config, running.url));
} catch (error) {
  process.stderr.write(error instanceof StartupRefusal ? `${error.message}\n` : `The console could not start: ${String((error as Error).stack)}\n`);
  process.exit(1);
}
