// Browser tests: against the real server with the demo workspace, in one worker, since two cores are all there is.

import { defineConfig } from '@playwright/test';

const executablePath = process.env['CHROMIUM_PATH'];

// oxlint-disable-next-line import/no-default-export
export default defineConfig({
  testDir: './e2e',
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  retries: 0,
  reporter: [['list'], ['json']],
  outputDir: '../../.cache/playwright',
  use: {
    viewport: { width: 1440, height: 960 },
    launchOptions: { args: ['--no-sandbox'], ...(executablePath === undefined ? {} : { executablePath }) },
  },
});
