// The tray of parked cards: there only when it holds some; back to the map by drag and by keyboard, or deleted.

import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { RunningApp } from './app.ts';
import { saved, startApp } from './app.ts';

let app: RunningApp;
test.beforeAll(async () => {
  app = await startApp();
});
test.afterAll(() => app.close());

const tray = (page: Page) => page.getByRole('region', { name: 'Parked cards' });

async function positionOf(
  id: string,
): Promise<{ readonly lane: string; readonly step?: string } | undefined> {
  const answer = await fetch(`${app.address}/api/workspaces/retail-bank/maps/atm-withdrawal`);
  const { records } = (await answer.json()) as {
    readonly records: readonly { readonly id: string; readonly position?: { lane: string; step?: string } }[];
  };
  return records.find((record) => record.id === id)?.position;
}

async function openAndPark(page: Page): Promise<void> {
  await page.goto(`${app.address}/w/retail-bank/m/atm-withdrawal`);
  await expect(page.getByRole('grid')).toBeVisible();
  await expect(tray(page)).toHaveCount(0);
  await page.locator('[data-record="walks-up"]').click({ button: 'right' });
  await page.getByRole('menuitem', { name: /^Park/ }).click();
  await expect(tray(page)).toBeVisible();
  await saved(page);
  expect((await positionOf('walks-up'))?.step).toBeUndefined();
}

test('a parked card is dragged back into a cell', async ({ page }) => {
  await openAndPark(page);
  const card = tray(page).getByRole('button', { name: /^walks up/i });
  const from = await card.boundingBox();
  const to = await page.locator('[data-record="picks-amount"]').boundingBox();
  await page.mouse.move((from?.x ?? 0) + 30, (from?.y ?? 0) + 15);
  await page.mouse.down();
  await page.mouse.move((to?.x ?? 0) + 40, (to?.y ?? 0) + 6, { steps: 8 });
  await page.mouse.up();
  await expect(tray(page)).toHaveCount(0);
  await saved(page);
  const [moved, beside] = [await positionOf('walks-up'), await positionOf('picks-amount')];
  expect(moved?.lane).toBe(beside?.lane);
  expect(moved?.step).toBe(beside?.step);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(tray(page)).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(tray(page)).toHaveCount(0);
});

test('by keyboard a parked card moves to a cell, or is deleted', async ({ page }) => {
  await openAndPark(page);
  await tray(page)
    .getByRole('button', { name: /^walks up/i })
    .focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Step').selectOption({ index: 1 });
  await dialog.getByRole('button', { name: 'Move' }).click();
  await expect(tray(page)).toHaveCount(0);
  await saved(page);
  expect((await positionOf('walks-up'))?.step).toBeDefined();
  await page.locator('[data-record="walks-up"]').click({ button: 'right' });
  await page.getByRole('menuitem', { name: /^Park/ }).click();
  await tray(page)
    .getByRole('button', { name: /^walks up/i })
    .focus();
  await page.keyboard.press('Delete');
  await expect(tray(page)).toHaveCount(0);
  await saved(page);
  expect(await positionOf('walks-up')).toBeUndefined();
});

test('cards of a step that goes are in the tray', async ({ page }) => {
  await page.goto(`${app.address}/w/retail-bank/m/online-loan`);
  await expect(page.getByRole('grid')).toBeVisible();
  await page.locator('[data-kind="stepHeader"]').first().click();
  await page.keyboard.press('Delete');
  await expect(tray(page)).toBeVisible();
  expect(await tray(page).getByRole('listitem').count()).toBeGreaterThan(1);
});
