// The flip side: what could go wrong, moment by moment, until each failure leads back or to an end.

import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import type { RunningApp } from './app.ts';
import { saved, startApp } from './app.ts';

let app: RunningApp;
test.beforeAll(async () => {
  app = await startApp();
});
test.afterAll(() => app.close());

async function openFlip(page: Page, map: string, record: string): Promise<Locator> {
  await page.goto(`${app.address}/w/retail-bank/m/${map}`);
  await expect(page.getByTestId('checks-button')).toHaveAttribute('data-ready', 'true');
  await page.locator(`[data-record="${record}"]`).first().click();
  await page.keyboard.press('Control+Shift+X');
  return page.getByTestId('flip-panel');
}

const textOf = async (map: string): Promise<string> =>
  (await fetch(`${app.address}/api/workspaces/retail-bank/maps/${map}/export.yaml`)).text();

test('a usual failure is one click away, is answered, and leads back', async ({ page }) => {
  const flip = await openFlip(page, 'atm-withdrawal', 'walks-up');
  const add = flip.getByLabel(/could go wrong here/);
  await expect(add).toBeVisible();
  await flip.getByRole('radio', { name: 'A system' }).last().click();
  await flip.getByRole('button', { name: 'The system answers too late' }).click();
  await expect(add).toHaveValue('The system answers too late');
  await flip.getByRole('button', { name: 'Add the failure' }).click();
  const failure = flip.getByRole('group').filter({ hasText: 'The system answers too late' }).first();
  await expect(failure).toContainText('no way back');
  await expect(flip.getByText(/1 failure leads nowhere yet/)).toBeVisible();
  await failure.getByRole('radio', { name: 'The customer mends it here' }).click();
  await failure.getByRole('button', { name: 'Draw the answer' }).click();
  await expect(failure.getByText('Back to the happy path at')).toBeVisible();
  await expect(flip.getByText(/leads nowhere yet/)).toHaveCount(0);
  await saved(page);
  expect(await textOf('atm-withdrawal')).toContain('The system answers too late');
});

test('the message is shown as the customer reads it, with its checks, while one types', async ({ page }) => {
  const flip = await openFlip(page, 'online-loan', 'waits-decision');
  await flip.locator('summary', { hasText: 'Declined for a failed fraud check' }).first().waitFor();
  const failure = flip.getByRole('group').filter({ hasText: 'Declined for a failed fraud check' }).first();
  const preview = failure.getByRole('region', { name: 'As the customer reads it' });
  await expect(preview).toContainText('does not say what to do now');
  await failure.getByLabel('What to do now').pressSequentially('Call 0800 111 222 and ask for the reason.');
  await expect(preview.getByRole('blockquote')).toContainText('Call 0800 111 222 and ask for the reason.');
  await expect(preview).not.toContainText('does not say what to do now');
  await page.keyboard.press('Control+z');
  await expect(failure.getByLabel('What to do now')).toHaveValue('');
  await saved(page);
});

test('the keyboard goes from moment to moment, and Escape closes the panel', async ({ page }) => {
  const flip = await openFlip(page, 'atm-withdrawal', 'walks-up');
  const moment = flip.getByRole('heading', { level: 3 });
  const first = await moment.textContent();
  await flip.getByLabel(/could go wrong here/).focus();
  await page.keyboard.press('Alt+PageDown');
  await expect(moment).not.toHaveText(first ?? '');
  await page.keyboard.press('Alt+PageUp');
  await expect(moment).toHaveText(first ?? '');
  await page.keyboard.press('Escape');
  await expect(flip).toHaveCount(0);
});

test('nothing likely is said with a reason, and counts as flipped', async ({ page }) => {
  // the example has said so already: take that back first
  const taken = await page.request.post(
    `${app.address}/api/workspaces/retail-bank/maps/atm-withdrawal/commands`,
    { data: { commands: [{ kind: 'remove', ids: ['F02:says-take-card'] }] } },
  );
  expect(taken.ok()).toBe(true);
  const flip = await openFlip(page, 'atm-withdrawal', 'says-take-card');
  const before = await flip.getByText(/moments flipped/).textContent();
  await flip.getByRole('button', { name: /^Nothing likely/ }).click();
  await flip.getByLabel('Nothing likely, because').fill('A screen with one line of text');
  await flip.getByRole('button', { name: 'Checked' }).click();
  await expect(flip.getByText('Checked: nothing likely.')).toBeVisible();
  await expect(flip.getByText(/moments flipped/)).not.toHaveText(before ?? '');
});

test('on a tablet the moment that is asked about stands beside the panel; on a phone the panel takes all', async ({
  page,
}) => {
  await page.setViewportSize({ width: 900, height: 1000 });
  const flip = await openFlip(page, 'atm-withdrawal', 'types-pin');
  const card = page.locator('[role=grid] [data-record="types-pin"]');
  const edges = async () => {
    const [panel, moment] = [await flip.boundingBox(), await card.boundingBox()];
    return (moment?.x ?? 0) + (moment?.width ?? 0) - (panel?.x ?? 0);
  };
  await expect.poll(edges).toBeLessThan(0);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect.poll(async () => (await flip.boundingBox())?.width).toBe(390);
});
