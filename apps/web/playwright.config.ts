// Browser tests: against the real server with the demo workspace, in one worker, since two cores are all there is.

import { defineConfig } from '@playwright/test';

const executablePath = process.env['CHROMIUM_PATH'];

// oxlint-disable-next-line import/no-default-export
export default defineConfig({
  testDir: './e2e',
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  // on a loaded CI machine one more try; what needed it is named at the end of `npm test`
  retries: process.env['CI'] === undefined ? 0 : 1,
  reporter: [['list'], ['json']],
  outputDir: '../../.cache/playwright',
  use: {
    viewport: { width: 1440, height: 960 },
    launchOptions: { args: ['--no-sandbox'], ...(executablePath === undefined ? {} : { executablePath }) },
  },
});
