import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '#tests/browsers/find-browser.ts';

/** One suite: its command, and how many tests it ran once it has ended. Without `count` it is one check. */
interface Suite {
  name: string;
  command: string[];
  env?: Record<string, string>;
  count?: () => { passed: number; failed: number };
}

const reports = mkdtempSync(join(tmpdir(), 'backgrounder-reports-'));
const vitestReport = join(reports, 'vitest.json');
const playwrightReport = join(reports, 'playwright.json');

const SUITES: Suite[] = [
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'types of the pure core', command: ['tsc', '--noEmit', '-p', 'src/core'] },
  { name: 'lint and format', command: ['biome', 'ci'] },
  { name: 'knowledge base', command: ['node', 'src/cli/main.ts', 'lint'] },
  {
    name: 'architecture, unit and property tests',
    command: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`],
    count: () => {
      const { numPassedTests, numFailedTests, numFailedTestSuites } = read(vitestReport);
      // A file that does not even load has failed without having a test.
      return { passed: numPassedTests, failed: Math.max(numFailedTests, numFailedTestSuites > 0 ? 1 : 0) };
    },
  },
  { name: 'build for Chrome', command: ['wxt', 'build', '-b', 'chrome'] },
  { name: 'build for Firefox', command: ['wxt', 'build', '-b', 'firefox'] },
  { name: 'add-on lint', command: ['node', 'tests/addon-lint.ts'] },
  {
    name: 'a reader in Chromium and Firefox',
    command: ['playwright', 'test', '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightReport },
    count: () => {
      const { expected, unexpected, flaky } = read(playwrightReport).stats;
      return { passed: expected + flaky, failed: unexpected };
    },
  },
];

const only = process.argv.slice(2);
const total = { passed: 0, failed: 0 };
const failedSuites: string[] = [];

// Found or installed before anything else: a missing browser is said at once, not after ten minutes.
for (const browser of ['chromium', 'firefox'] as const) console.log(`${browser}: ${findBrowser(browser)}`);

for (const suite of SUITES.filter(
  ({ name }) => only.length === 0 || only.some((word) => name.includes(word)),
)) {
  console.log(`\n== ${suite.name}`);
  const started = Date.now();
  const code = await run(suite);
  const counted = countOf(suite, code);
  total.passed += counted.passed;
  total.failed += counted.failed;
  if (counted.failed > 0) failedSuites.push(suite.name);
  console.log(
    `== ${suite.name}: ${counted.passed} passed, ${counted.failed} failed, ${Math.round((Date.now() - started) / 1000)} s`,
  );
}
rmSync(reports, { recursive: true, force: true });
if (failedSuites.length > 0) console.log(`\nFailed: ${failedSuites.join('; ')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

function run({ command: [program = '', ...args], env }: Suite): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

function countOf({ count }: Suite, code: number): { passed: number; failed: number } {
  if (!count) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  try {
    const { passed, failed } = count();
    return { passed, failed: code === 0 ? failed : Math.max(failed, 1) };
  } catch {
    // No report was written: the suite itself broke.
    return { passed: 0, failed: 1 };
  }
}

function read(file: string) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
