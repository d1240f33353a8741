// How much JavaScript a page fetches, gzipped, until it can be used: the home page, and a map until it can be edited.

import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';
import { buildWeb } from '../../tools/build-web.ts';
import { chromiumPath } from '../../tools/browser.ts';
import { startApp } from './e2e/app.ts';

/** Kilobytes of script that a page fetches until `ready`. */
async function weight(page: Page, address: string, ready: (page: Page) => Promise<void>): Promise<number> {
  const scripts: Promise<number>[] = [];
  page.on('response', (response) => {
    if (!/\.m?js(\?|$)/.test(response.url())) return;
    scripts.push(response.body().then((body) => gzipSync(body, { level: 9 }).length));
  });
  await page.goto(address);
  await ready(page);
  const sizes = await Promise.all(scripts);
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}

/** The figures, measured now. */
export async function bench(): Promise<
  readonly { name: string; value: number; unit: string; most?: number }[]
> {
  await buildWeb();
  const app = await startApp();
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: ['--no-sandbox'] });
  try {
    const home = await weight(await browser.newPage(), `${app.address}/`, (page) =>
      page.getByRole('link', { name: 'Withdraw cash at an ATM' }).first().waitFor(),
    );
    // the checks, and the views that are not shown, come once the page is idle: never here, where a map is edited without
    const busy = await browser.newPage();
    await busy.route('**/checks-worker*', (route) => route.abort());
    await busy.addInitScript(() => {
      window.requestIdleCallback = () => 0;
    });
    const map = await weight(busy, `${app.address}/w/retail-bank/m/atm-withdrawal`, async (page) => {
      await page.locator('[data-record="types-pin"]').dblclick();
      await page.getByLabel('Edit text').waitFor();
    });
    return [
      { name: 'JavaScript of the home page', value: home, unit: 'kB gzipped', most: 180 },
      { name: 'JavaScript until a map can be edited', value: map, unit: 'kB gzipped', most: 380 },
    ];
  } finally {
    await browser.close();
    await app.close();
  }
}
