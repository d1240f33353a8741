// `npm run screenshots`: the pictures of the documentation, made from the demo workspace with the real program.

import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';
import { buildWeb } from './build-web.ts';
import { chromiumPath } from './browser.ts';
import { root } from './repository.ts';

const folder = join(root, 'docs/images');
const data = mkdtempSync(join(tmpdir(), 'sightline-shots-'));
const map = '/w/retail-bank/m/atm-withdrawal';
const loan = '/w/retail-bank/m/online-loan';

interface Shot {
  readonly name: string;
  readonly path: string;
  readonly prepare?: (page: Page) => Promise<void>;
}

/** Waits until the checks have looked at the map. */
const checked = (page: Page): Promise<void> =>
  page.locator('[data-testid="checks-button"][data-ready="true"]').waitFor();

const shots: readonly Shot[] = [
  { name: 'home', path: '/' },
  { name: 'editor', path: map },
  {
    name: 'inspector',
    path: map,
    prepare: async (page) => {
      await page.locator('[data-record="types-pin"]').click();
      await page.keyboard.press('Control+i');
    },
  },
  { name: 'library', path: '/w/retail-bank/library/participant/bank-agent' },
  { name: 'outline', path: `${map}?view=outline` },
  { name: 'text', path: `${map}?view=text` },
  {
    name: 'checks',
    path: loan,
    prepare: async (page) => {
      await checked(page);
      await page.getByTestId('checks-button').click();
      await page.getByRole('listbox', { name: 'Findings' }).waitFor();
    },
  },
  { name: 'insights-paths', path: `${loan}?view=insights&insight=paths` },
  { name: 'insights-work', path: `${loan}?view=insights&insight=work` },
  { name: 'insights-causes', path: `${loan}?view=insights&insight=causes` },
  {
    name: 'flip',
    path: map,
    prepare: async (page) => {
      await checked(page);
      await page.locator('[data-record="types-pin"]').first().click();
      await page.keyboard.press('Control+Shift+X');
      await page.getByTestId('flip-panel').waitFor();
    },
  },
  {
    name: 'new-map',
    path: '/',
    prepare: (page) => page.getByRole('button', { name: 'New map' }).click(),
  },
];

await buildWeb();
mkdirSync(folder, { recursive: true });
const server = spawn(process.execPath, ['--no-warnings', join(root, 'apps/server/src/main.ts')], {
  env: { ...process.env, PORT: '0', SIGHTLINE_DATA: data },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const address = await new Promise<string>((resolve) => {
  server.stdout.on('data', (chunk: Buffer) => {
    const found = /http:\/\/localhost:\d+/.exec(chunk.toString());
    if (found !== null) resolve(found[0]);
  });
});
const browser = await chromium.launch({ executablePath: await chromiumPath(), args: ['--no-sandbox'] });
for (const theme of ['light', 'dark'] as const) {
  for (const shot of shots) {
    const page = await browser.newPage({ viewport: { width: 1680, height: 1050 }, colorScheme: theme });
    await page.goto(address + shot.path);
    await page.waitForTimeout(1500);
    await shot.prepare?.(page);
    await page.waitForTimeout(500);
    await page.screenshot({ path: join(folder, `${shot.name}-${theme}.png`) });
    await page.close();
    console.log(`${shot.name}-${theme}.png`);
  }
}
await browser.close();
server.kill('SIGTERM');
rmSync(data, { recursive: true, force: true });
