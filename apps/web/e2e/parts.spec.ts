// Views and panels that are fetched apart from the editor: none needs the server once the map is open for a while, and
// one that cannot be fetched fails alone.

import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { RunningApp } from './app.ts';
import { saved, startApp } from './app.ts';

let app: RunningApp;
test.beforeAll(async () => {
  app = await startApp();
});
test.afterAll(() => app.close());

async function open(page: Page): Promise<void> {
  await page.goto(`${app.address}/w/retail-bank/m/atm-withdrawal`);
  await expect(page.getByRole('grid')).toBeVisible();
  await saved(page);
}

const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });

test('a view that cannot be fetched says so in its place; it comes when it is tried again', async ({
  page,
  context,
}) => {
  // a page that never has time fetches nothing ahead
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0;
  });
  await open(page);
  await context.setOffline(true);
  for (const name of ['Insights', 'Text', 'Outline']) {
    await tab(page, name).click();
    await expect(page.getByRole('alert').filter({ hasText: 'cannot be fetched' })).toBeVisible();
    await expect(page.getByLabel('Title of the map')).toBeVisible();
  }
  await tab(page, 'Map').click();
  await expect(page.getByRole('grid')).toBeVisible();
  await page.getByRole('button', { name: /^Flip side/ }).click();
  await expect(page.getByRole('alert')).toContainText('The flip side cannot be fetched');
  await page.locator('[data-record="types-pin"]').dblclick();
  await page.getByLabel('Edit text').fill('types the PIN, offline');
  await page.keyboard.press('Enter');
  await tab(page, 'Outline').click();
  await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
  await context.setOffline(false);
  await page.getByRole('main').getByRole('button', { name: 'Try again' }).click();
  const table = page.getByRole('table');
  await expect(table).toBeVisible();
  await expect(table).toContainText('Types the PIN, offline');
  await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(1);
  await saved(page);
});

test('once the map is open for a while every view and panel opens without the server', async ({
  page,
  context,
}) => {
  const last = page.waitForResponse(/\/assets\/TextView[^/]*\.js/);
  await open(page);
  await last;
  await context.setOffline(true);
  await page.getByRole('button', { name: /^Flip side/ }).click();
  await expect(page.getByTestId('flip-panel')).toBeVisible();
  await page.keyboard.press('Control+Shift+M');
  await expect(page.getByTestId('checks-panel')).toBeVisible();
  await tab(page, 'Outline').click();
  await expect(page.getByRole('table')).toBeVisible();
  await tab(page, 'Insights').click();
  for (const name of ['Who does what', 'Causes', 'Paths']) {
    await tab(page, name).click();
    await expect(page.getByText('Loading …')).toHaveCount(0);
  }
  await tab(page, 'Text').click();
  await expect(page.getByLabel('The map as text')).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: 'cannot' })).toHaveCount(0);
});
