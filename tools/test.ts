// `npm test`: all tests. The web app is built first, since servers and browsers are tested with what people get.
// The last line sums all runners.

import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildWeb } from './build-web.ts';
import { chromiumPath } from './browser.ts';
import { binary, files, root, run } from './repository.ts';
import type { Counts } from './unit.ts';
import { sum, unit } from './unit.ts';

/** Runs the browser tests and counts them from Playwright's own report. */
async function browserTests(): Promise<Counts> {
  if (files('apps/web/e2e/**/*.spec.ts').length === 0) return { passed: 0, failed: 0, skipped: 0 };
  const report = join(root, '.cache/playwright.json');
  rmSync(report, { force: true });
  const { code } = await run(
    binary('@playwright/test/cli.js'),
    ['test', '-c', 'apps/web/playwright.config.ts', ...process.argv.slice(2)],
    {
      env: { CHROMIUM_PATH: await chromiumPath(), PLAYWRIGHT_JSON_OUTPUT_NAME: report },
    },
  );
  try {
    const { stats } = JSON.parse(readFileSync(report, 'utf8')) as {
      stats: { expected: number; unexpected: number; flaky: number; skipped: number };
    };
    if (stats.flaky > 0)
      console.log(`browser tests: ${stats.flaky} passed only at the second try, see above`);
    return {
      passed: stats.expected + stats.flaky,
      failed: Math.max(stats.unexpected, code === 0 ? 0 : 1),
      skipped: stats.skipped,
    };
  } catch {
    console.log('browser tests: gave no report');
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

await buildWeb();
const counts = [
  await unit(['packages/*/src/**/*.test.ts', 'tools/**/*.test.ts'], 'process per core'),
  await unit(
    ['apps/*/src/**/*.test.ts', 'apps/server/test/**/*.test.ts', 'apps/cli/test/**/*.test.ts'],
    'process per file',
  ),
  await browserTests(),
].reduce(sum);
if (counts.passed + counts.failed === 0) console.log('no test was found');
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exit(counts.failed === 0 && counts.passed > 0 ? 0 : 1);
