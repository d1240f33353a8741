// What a map teaches by itself: its legend, and what to do first where it is blank.

import { expect, test } from '@playwright/test';
import type { RunningApp } from './app.ts';
import { startApp } from './app.ts';

let app: RunningApp;
test.beforeAll(async () => {
  app = await startApp();
});
test.afterAll(() => app.close());

test('the legend of the arrows unfolds, and stays as it was left', async ({ page }) => {
  await page.goto(`${app.address}/w/retail-bank/m/atm-withdrawal`);
  const button = page.getByRole('button', { name: 'Legend' });
  const legend = page.getByRole('list', { name: 'What the arrows mean' });
  await expect(legend).toHaveCount(0);
  await button.click();
  await expect(legend.getByRole('listitem')).toContainText(['Customer flow', 'Interaction']);
  await page.reload();
  await expect(legend).toBeVisible();
  await button.click();
  await expect(legend).toHaveCount(0);
});

test('a blank map says what to do first, does it, and then says no more', async ({ page }) => {
  await page.goto(app.address);
  await page.getByRole('button', { name: 'New map' }).click();
  await page.getByRole('radio', { name: /Blank service blueprint|Blank blueprint/ }).click();
  await page.getByRole('button', { name: 'Make the map' }).click();
  const hint = page.getByTestId('blank-hint');
  await expect(hint).toContainText('Write what the customer does at “First step”');
  await hint.getByRole('button').click();
  await page.keyboard.type('asks for a quote');
  await page.keyboard.press('Enter');
  await expect(hint).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Asks for a quote' })).toBeVisible();
});

test('a blank map begins in the outline too, and no part of it speaks of other maps', async ({ page }) => {
  await page.goto(app.address);
  await page.getByRole('button', { name: 'New map' }).click();
  await page.getByRole('radio', { name: /Blank service blueprint|Blank blueprint/ }).click();
  await page.getByRole('button', { name: 'Make the map' }).click();
  await page.getByTestId('checks-button').click();
  const panel = page.getByTestId('checks-panel');
  await expect(panel.getByRole('status')).toContainText([
    '',
    'Too early to check: findings begin at five steps',
  ]);
  await expect(panel.getByRole('region', { name: 'Details' })).toHaveCount(0);
  await panel.getByRole('listbox', { name: 'Findings' }).press('Escape');
  await expect(panel).toHaveCount(0);

  await page.getByRole('tab', { name: 'Insights' }).click();
  await page.getByRole('tab', { name: 'Who does what' }).click();
  await expect(page.getByText('No work of this map is done a second time')).toBeVisible();

  await page.getByRole('tab', { name: 'Outline' }).click();
  const first = page.getByRole('button', { name: 'Write what the customer does' });
  await first.press('Enter');
  await page.keyboard.type('asks');
  await page.keyboard.press('Escape');
  await expect(first).toBeFocused();
  await first.press('Enter');
  await page.keyboard.type('asks for a quote');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Asks for a quote' })).toBeFocused();
  await expect(first).toHaveCount(0);
});

test('a text is edited in a field as large as its card', async ({ page }) => {
  await page.goto(`${app.address}/w/retail-bank/m/atm-withdrawal`);
  const card = page.locator('[role=grid] [data-record="types-pin"]');
  await card.dblclick();
  const [field, box] = [await page.locator('textarea').boundingBox(), await card.boundingBox()];
  for (const side of ['x', 'y', 'width', 'height'] as const)
    expect(Math.abs((field?.[side] ?? 0) - (box?.[side] ?? 9))).toBeLessThan(1.5);
});

test('a view has only the choices that mean something there', async ({ page }) => {
  await page.goto(`${app.address}/w/retail-bank/m/atm-withdrawal?view=outline`);
  const depth = page.getByRole('radiogroup', { name: 'Depth' });
  await expect(depth).toBeVisible();
  await page
    .getByRole('button', { name: 'Text', exact: true })
    .or(page.getByRole('tab', { name: 'Text' }))
    .click();
  await expect(page.locator('.cm-editor')).toBeVisible();
  await expect(depth).toHaveCount(0);
});
