import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CRASHED = { passed: 0, failed: 1 };

/** Types, lint, rules against tests, sizes: each counts as one. */
export async function runChecks() {
  const total = { passed: 0, failed: 0 };
  for (const check of ['types', 'lint', 'check:spec', 'check:size']) {
    const { code } = await run('npm', ['run', check, '--silent']);
    if (code === 0) total.passed += 1;
    else total.failed += 1;
  }
  return total;
}

/** Unit and integration specs. */
export function runSpecs() {
  return withReport(async (report) => {
    await run(process.execPath, ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', '--json', `--outputFile=${report}`]);
    const result = read(report);
    return result ? { passed: result.numPassedTests, failed: result.numFailedTests + result.numRuntimeErrorTestSuites } : CRASHED;
  });
}

/** Journeys in a browser. A test that passed only when tried again counts as failed. */
export function runJourneys(chromium) {
  const config = 'test/journeys/playwright.config.ts';
  if (!existsSync(config)) return { passed: 0, failed: 0 };
  return withReport(async (report) => {
    const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report, ...(chromium ? { CHROMIUM: chromium } : {}) };
    await run('npx', ['playwright', 'test', '-c', config, '--reporter=list,json'], env);
    const stats = read(report)?.stats;
    return stats ? { passed: stats.expected, failed: stats.unexpected + stats.flaky } : CRASHED;
  });
}

/** Fault runs: programs that print a line `ok …` or `not ok …` for each thing they proved. */
export async function runFaults() {
  const folder = 'test/faults';
  const programs = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.ts')) : [];
  const total = { passed: 0, failed: 0 };
  for (const program of programs.sort()) {
    const { code, output } = await run('npx', ['tsx', join(folder, program)]);
    const passed = output.match(/^ok\b/gm)?.length ?? 0;
    const failed = output.match(/^not ok\b/gm)?.length ?? 0;
    total.passed += passed;
    total.failed += failed || (code === 0 && passed > 0 ? 0 : 1);
  }
  return total;
}

/** Runs a program in the open, its output also kept. */
export function run(program, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...env } });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
      process.stdout.write(chunk);
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

async function withReport(layer) {
  const folder = mkdtempSync(join(tmpdir(), 'coterie-test-'));
  try {
    return await layer(join(folder, 'report.json'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function read(report) {
  return existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined;
}
