// Texts that look like markup or code: shown as text in every view, run nowhere.

import { expect, test } from '@playwright/test';
import { hostileTexts } from '@sightline/model/generate';
import type { RunningApp } from './app.ts';
import { saved, startApp } from './app.ts';

let app: RunningApp;
test.beforeAll(async () => {
  app = await startApp();
});
test.afterAll(() => app.close());

test('markup and code in names and texts are shown as text on every page, and run nowhere', async ({
  page,
}) => {
  const [script = '', image = '', svg = '', handler = '', link = ''] = hostileTexts;
  const set = (id: string, path: string, value: string): object => ({ kind: 'set', id, path, value });
  const answer = await fetch(`${app.address}/api/workspaces/retail-bank/maps/atm-withdrawal/commands`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      commands: [
        set('atm-withdrawal', 'title', script),
        set('atm-withdrawal', 'folder', link),
        set('walks-up', 'text', image),
        set('walks-up', 'detail', svg),
        set('approach', 'name', handler),
        set('customer', 'name', svg),
        set('card-forgotten', 'what', image),
      ],
    }),
  });
  expect(answer.status, await answer.clone().text()).toBe(200);
  const said: string[] = [];
  page.on('dialog', (dialog) => void dialog.dismiss());
  page.on('pageerror', (error) => said.push(error.message));
  const isUntouched = async (): Promise<void> => {
    expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
    expect(
      await page.locator('img[src="x"], svg[onload], b[onmouseover], a[href^="javascript:"]').count(),
    ).toBe(0);
  };
  const map = `${app.address}/w/retail-bank/m/atm-withdrawal`;
  await page.goto(map);
  await saved(page);
  await expect(page.getByLabel('Title of the map')).toHaveValue(script);
  await expect(page.locator('[data-record="walks-up"]')).toHaveAttribute(
    'aria-label',
    new RegExp('onerror="window'),
  );
  await page.locator('[data-record="walks-up"]').click();
  await page.keyboard.press('Control+i');
  await isUntouched();
  await page.goto(`${map}?view=outline`);
  await saved(page);
  await expect(page.getByText(image).first()).toBeVisible();
  await isUntouched();
  await page.goto(`${map}?view=text`);
  await saved(page);
  await isUntouched();
  await page.goto(app.address);
  await expect(page.getByText(script).first()).toBeVisible();
  await isUntouched();
  expect(said).toEqual([]);
});
