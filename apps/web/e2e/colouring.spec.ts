// Cards in the colours of who acts: chosen by keyboard, told by letters too, and a way to the cards of one colour.

import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { RunningApp } from './app.ts';
import { saved, startApp } from './app.ts';

let app: RunningApp;
test.beforeAll(async () => {
  app = await startApp();
});
test.afterAll(() => app.close());

async function colour(page: Page, by: string): Promise<void> {
  await page.getByRole('button', { name: 'Colour of the cards' }).press('Enter');
  await page.getByRole('menuitem', { name: by }).press('Enter');
}

test('cards are coloured by who acts; the legend selects the cards of one, and an edit recolours', async ({
  page,
}) => {
  await page.goto(`${app.address}/w/retail-bank/m/atm-withdrawal`);
  await expect(page.getByRole('grid')).toBeVisible();
  await saved(page);
  await colour(page, 'By who acts');
  const legend = page.getByRole('list', { name: 'Colours of the cards' });
  await expect(legend.getByRole('button').first()).toBeVisible();
  const marks = page.locator('[data-colour="customer"]');
  await expect(marks.first()).toBeVisible();
  const letters = await marks.first().innerText();
  const entry = legend.getByRole('button', { name: new RegExp(`^${letters} `) });
  const count = Number((await entry.locator('small').innerText()).trim());
  expect(count).toBeGreaterThan(5);
  const { violations } = await new AxeBuilder({ page })
    .include('[aria-label="Colours of the cards"]')
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  await entry.click();
  expect(await page.locator('button[data-record][data-selected]').count()).toBeGreaterThan(5);
  await page.locator('[data-record="types-pin"]').first().click();
  await page.keyboard.press('Delete');
  await expect(entry.locator('small')).toHaveText(String(count - 1));
  await colour(page, 'As drawn');
  await expect(legend).toBeHidden();
  await expect(marks).toHaveCount(0);
});
