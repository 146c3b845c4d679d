import { defineConfig } from '@playwright/test';

/** What Chromium needs to run as root and to stay with itself: no component of it may fetch anything. */
const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** Journeys through a built console, in the browser at `CHROMIUM` or else Playwright's own. */
export default defineConfig({
  testMatch: '**/*.journey.ts',
  globalSetup: './console.setup.ts',
  outputDir: '../../test-results',
  workers: 1,
  fullyParallel: false,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    screenshot: 'only-on-failure',
    actionTimeout: 10_000,
    launchOptions: { args: QUIET, ...(process.env['CHROMIUM'] ? { executablePath: process.env['CHROMIUM'] } : {}) },
  },
});
