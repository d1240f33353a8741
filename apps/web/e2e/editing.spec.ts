// Editing as people do it: by mouse, by keyboard, in the Text view, with the server away.

import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { RunningApp } from './app.ts';
import { saved, startApp } from './app.ts';

let app: RunningApp;
test.beforeAll(async () => {
  app = await startApp();
});
test.afterAll(() => app.close());

async function openAtm(page: Page): Promise<void> {
  await page.goto(`${app.address}/w/retail-bank/m/atm-withdrawal`);
  await expect(page.getByRole('grid')).toBeVisible();
  await saved(page);
}

const yamlOf = async (map: string): Promise<string> =>
  (await fetch(`${app.address}/api/workspaces/retail-bank/maps/${map}/export.yaml`)).text();

test('one word edited in the app is a one-line diff in the file', async ({ page }) => {
  await openAtm(page);
  const before = await yamlOf('atm-withdrawal');
  const card = page.locator('[data-record="types-pin"]');
  await card.dblclick();
  await page.getByLabel('Edit text').fill('enters the PIN on the keypad, twice');
  await page.keyboard.press('Enter');
  await saved(page);
  const after = await yamlOf('atm-withdrawal');
  const [old, now] = [before.split('\n'), after.split('\n')];
  expect(now.length).toBe(old.length);
  const changed = now.filter((line, i) => line !== old[i]);
  expect(changed).toEqual(['          text: enters the PIN on the keypad, twice']);
  await page.keyboard.press('Control+z');
  await saved(page);
  expect(await yamlOf('atm-withdrawal')).toBe(before);
});

test('the keyboard walks the grid, moves a card and takes it back', async ({ page }) => {
  await openAtm(page);
  await page.locator('[data-record="picks-amount"]').focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('[data-record="waits-for-cash"]')).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await page.locator('[data-record="picks-amount"]').focus();
  await page.keyboard.press('Alt+ArrowRight');
  await saved(page);
  expect(await yamlOf('atm-withdrawal')).toMatch(/id: counting[\s\S]*id: picks-amount[\s\S]*id: card-out/);
  await page.keyboard.press('Control+z');
  await saved(page);
});

test('edits go on while the server is away, and are there when it is back', async ({ page }) => {
  await openAtm(page);
  await app.stop('SIGKILL');
  await expect(page.getByTestId('save-state')).toContainText('Offline');
  await page.locator('[data-record="takes-cash"]').dblclick();
  await page.getByLabel('Edit text').fill('takes the cash, slowly');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('save-state')).toContainText('kept on this device');
  await app.restart();
  await saved(page);
  expect(await yamlOf('atm-withdrawal')).toContain('text: takes the cash, slowly');
});

test('the Text view names a mistake with its line, and takes over what is right', async ({ page }) => {
  await openAtm(page);
  await page.getByRole('tab', { name: 'Text' }).click();
  const text = page.getByLabel('The map as text');
  await text.click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.keyboard.type(' today');
  await page.getByRole('button', { name: 'Apply to the map' }).click();
  await expect(page.getByLabel('Title of the map')).toHaveValue('Withdraw cash at an ATM today');
  await text.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('colour: blue');
  await expect(page.getByRole('status').filter({ hasText: 'unknown field' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Apply to the map' })).toBeDisabled();
});

test('two windows see each other’s words', async ({ page, browser }) => {
  await openAtm(page);
  const other = await browser.newPage();
  await openAtm(other);
  await page.locator('[data-record="walks-up"]').dblclick();
  await page.getByLabel('Edit text').fill('walks up and looks around');
  await expect(other.locator('[data-record="walks-up"]')).toHaveAttribute(
    'aria-label',
    /^Walks up and looks around/,
  );
  await other.close();
});

test('a table out of a spreadsheet becomes cards and steps', async ({ page }) => {
  await openAtm(page);
  // the last step is far beyond the window
  await page.keyboard.press('Shift+Digit1');
  await page.locator('[data-record="takes-receipt"]').focus();
  await page.locator('[data-record="takes-receipt"]').click();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'reads the slip\tputs the card away\tgoes home\n');
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  });
  await saved(page);
  const yaml = await yamlOf('atm-withdrawal');
  for (const words of ['reads the slip', 'puts the card away', 'goes home'])
    expect(yaml).toContain(`text: ${words}`);
  expect(yaml.match(/^ {2}- id: s-/gm)?.length).toBe(2);
});

test('text that is not applied waits while one looks at the map, and over a reload; the bar says so', async ({
  page,
}) => {
  await openAtm(page);
  const before = await yamlOf('atm-withdrawal');
  const mark = page.getByTestId('save-state');
  const text = page.getByLabel('The map as text');
  await page.getByRole('tab', { name: 'Text' }).click();
  await text.click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('# a thought\n');
  await expect(page.getByRole('status').filter({ hasText: 'Not applied yet' })).toBeVisible();
  await expect(mark).toHaveText('Text not applied');
  await page.getByRole('tab', { name: 'Map' }).click();
  await expect(page.getByRole('grid')).toBeVisible();
  await expect(mark).toHaveText('Text not applied');
  await mark.getByRole('button').click();
  await expect(text).toContainText('# a thought');
  await page.reload();
  await expect(text).toContainText('# a thought');
  await expect(mark).toHaveText('Text not applied');
  await expect(page.getByRole('button', { name: 'Apply to the map' })).toBeEnabled();
  await page.getByRole('button', { name: 'Discard changes' }).click();
  await expect(text).not.toContainText('# a thought');
  await saved(page);
  expect(await yamlOf('atm-withdrawal')).toBe(before);
  await page.reload();
  await expect(text).toBeVisible();
  await saved(page);
});
