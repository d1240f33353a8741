// Findings of the checks at their lines of the Text view, with a way to their reasons.

import { expect, test } from '@playwright/test';
import type { RunningApp } from './app.ts';
import { saved, startApp } from './app.ts';

let app: RunningApp;
test.beforeAll(async () => {
  app = await startApp();
});
test.afterAll(() => app.close());

test('a finding stands at its line of the text, and leads to its reason', async ({ page }) => {
  await page.goto(`${app.address}/w/retail-bank/m/online-loan?view=text`);
  await saved(page);
  await expect(page.getByTestId('checks-button')).toHaveAttribute('data-ready', 'true');
  const marked = page.locator('.cm-lintRange-warning').first();
  await marked.scrollIntoViewIfNeeded();
  await expect(marked).toBeVisible();
  await marked.hover();
  const told = page.locator('.cm-tooltip .cm-diagnostic').first();
  await expect(told).toBeVisible();
  const rule = await told.locator('.cm-diagnosticSource').innerText();
  expect(rule).toMatch(/^[A-Z]\d\d$/);
  await told.getByRole('button', { name: 'Why' }).click();
  const panel = page.getByRole('listbox', { name: 'Findings' });
  await expect(panel).toBeVisible();
  await expect(panel.getByRole('option').first()).toContainText(rule);
});
