import { ConsoleProcess } from '../support/console-process.js';

/** One demo console for all journeys; its address is in `COTERIE_URL`, its data in `COTERIE_DATA_DIR`. Resolves to what stops it. */
export default async function startConsole(): Promise<() => Promise<void>> {
  const served = await ConsoleProcess.begin();
  process.env['COTERIE_URL'] = served.url;
  process.env['COTERIE_DATA_DIR'] = served.dataDir;
  return () => served.remove();
}
