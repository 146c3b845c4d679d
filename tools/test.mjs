// Runs every layer of the tests, the short form, and ends with the line `N passed, N failed`.
import { findChromium } from './testing/find-chromium.mjs';
import { run, runChecks, runFaults, runJourneys, runSpecs } from './testing/layers.mjs';

process.chdir(new URL('..', import.meta.url).pathname);

const chromium = findChromium();
if (chromium === undefined) {
  console.error('The journeys need Chromium: install it (`apt-get install chromium`), or set CHROMIUM to its path.');
  process.exit(1);
}

const build = await run('npm', ['run', 'build', '--silent']);
if (build.code !== 0) {
  console.error('The build failed, so nothing was tested.');
  finish({ passed: 0, failed: 1 });
}

const total = { passed: 0, failed: 0 };
for (const layer of [runChecks, runSpecs, () => runJourneys(chromium), runFaults]) {
  const { passed, failed } = await layer();
  total.passed += passed;
  total.failed += failed;
}
finish(total);

function finish({ passed, failed }) {
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed > 0 || passed === 0 ? 1 : 0);
}
