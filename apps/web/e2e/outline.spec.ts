// The outline is the plain equal of the map: the same figures, words and line of visibility, in any window.

import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import type { RunningApp } from './app.ts';
import { startApp } from './app.ts';

let app: RunningApp;
test.beforeAll(async () => {
  app = await startApp();
});
test.afterAll(() => app.close());

async function open(page: Page, map: string): Promise<Locator> {
  await page.goto(`${app.address}/w/retail-bank/m/${map}?view=outline`);
  await expect(page.getByRole('radiogroup', { name: 'Shape' })).toBeVisible();
  return page.getByRole('main');
}

/** The cell of a step in the column of a lane. */
async function cellOf(outline: Locator, step: RegExp, lane: string): Promise<Locator> {
  const heads = await outline.getByRole('columnheader').allTextContents();
  const at = heads.findIndex((text) => text.startsWith(lane));
  const row = outline.getByRole('row').filter({ has: outline.page().getByRole('rowheader', { name: step }) });
  return row.getByRole('cell').nth(at - 1);
}

test('the table has figures, severities, paths and times as the map has', async ({ page }) => {
  const outline = await open(page, 'atm-withdrawal');
  await expect(await cellOf(outline, /Walk up/, 'Metrics')).toHaveText(/98\.4 % Machine can give cash/);
  const pain = await cellOf(outline, /Enter the PIN/, 'Pain points');
  await expect(pain).toContainText('severity 4 of 10 · 30 %');
  await expect(await cellOf(outline, /Enter the PIN/, 'Emotions')).toContainText('−0.4 “Don');
  await expect(await cellOf(outline, /Walk up/, 'Customer')).toContainText('3 min · To another machine');
});

test('with several personas each feeling says whose it is', async ({ page }) => {
  const outline = await open(page, 'online-loan');
  const feelings = await cellOf(outline, /Fill in the form/, 'Emotions');
  await expect(feelings.getByRole('listitem')).toHaveText([/^Omar: −1\.1 “/, /^Priya: −0\.9 “/]);
  await outline.getByRole('radio', { name: 'List' }).click();
  await expect(outline).toContainText('Priya feels −0.9: The form wants five years of addresses');
});

test('what is below the line of visibility stands on other paper, in table and list', async ({ page }) => {
  const outline = await open(page, 'online-loan');
  const first = outline.getByRole('columnheader', { name: 'Origination and risk' });
  await expect(first).toContainText('Line of visibility');
  const paperOf = (cell: Locator): Promise<string> =>
    cell.evaluate((element) => getComputedStyle(element).backgroundColor);
  const inFront = outline.getByRole('columnheader', { name: 'Portal and messages' });
  expect(await paperOf(first)).not.toBe(await paperOf(inFront));
  await outline.getByRole('radio', { name: 'List' }).click();
  const step = outline.getByRole('listitem').filter({ hasText: /^Compare and check/ });
  await expect(step.getByText('Line of visibility')).toHaveCount(1);
});

test('the list counts on through the phases and names arrows as the legend does', async ({ page }) => {
  const outline = await open(page, 'online-loan');
  await outline.getByRole('radio', { name: 'List' }).click();
  await expect(outline.locator('ol[start="2"] > li').first()).toContainText('Fill in the form');
  for (const words of ['Hand-off with data →', 'Sets off →', 'Way back →'])
    await expect(outline.getByText(words).first()).toBeVisible();
  await expect(outline.getByText(/^(handoff|trigger|recovery|next) →/)).toHaveCount(0);
});

test('a narrow window begins with the list, and its table leaves room beside the steps', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const outline = await open(page, 'online-loan');
  await expect(outline.getByRole('radio', { name: 'List' })).toBeChecked();
  const lane = await outline.getByText('Evidence', { exact: true }).first().boundingBox();
  const arrow = await outline.getByText('Customer flow →').first().boundingBox();
  expect(arrow?.x).toBe(lane?.x);
  await outline.getByRole('radio', { name: 'Table' }).click();
  const step = await outline.getByRole('columnheader', { name: 'Step' }).boundingBox();
  expect(step?.width).toBeLessThan(140);
});
