// A five-step map with emotions, front and backstage, a failure with a way back and an arrow across the line of
// visibility: once with the mouse alone, once with the keyboard alone. Prints how many actions it took.

import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { RunningApp } from './app.ts';
import { saved, startApp } from './app.ts';

let app: RunningApp;
test.beforeAll(async () => {
  app = await startApp();
});
test.afterAll(() => app.close());

const outline = `sightline: 1
map: MAP
title: Borrow a bike
phases:
  - id: ride
    name: Ride
lanes:
  - id: emotions
    role: emotion
    name: Emotions
  - id: customer
    role: customer
    name: Customer
  - id: front
    role: frontstage
    name: Frontstage
  - id: back
    role: backstage
    name: Backstage
  - id: failures
    role: failure
    name: Failures
steps:
  - id: find
    phase: ride
    name: Find
`;

async function openNew(page: Page, id: string): Promise<void> {
  await fetch(`${app.address}/api/workspaces/retail-bank/maps`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text: outline.replace('MAP', id) }),
  });
  await page.goto(`${app.address}/w/retail-bank/m/${id}`);
  // the map is there, and takes keys
  await expect(page.getByRole('grid')).toBeVisible();
  await expect(page.getByTestId('checks-button')).toHaveAttribute('data-ready', 'true');
}

async function check(id: string): Promise<void> {
  const yaml = await (await fetch(`${app.address}/api/workspaces/retail-bank/maps/${id}/export.yaml`)).text();
  expect(yaml.match(/^ {4}phase: /gm)?.length).toBe(5);
  expect(yaml.match(/score: /g)?.length).toBeGreaterThanOrEqual(2);
  for (const part of ['front:', 'back:', 'failures:', 'recovery: ']) expect(yaml).toContain(part);
  expect(yaml).toMatch(/trigger: |handoff: |interaction: |support: /);
}

test('with the keyboard alone', async ({ page }) => {
  let actions = 0;
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) {
      actions++;
      await page.keyboard.press(key);
    }
  };
  const type = async (text: string): Promise<void> => {
    actions++;
    await page.keyboard.type(text);
  };
  await openNew(page, 'by-keyboard');
  for (const name of ['Unlock', 'Ride', 'Park', 'Pay']) {
    await press('Control+Shift+S');
    // a person sees the name before typing in it, and sees it written before going on
    await expect(page.getByLabel('Edit name')).toBeFocused();
    await type(name);
    await press('Enter');
    await expect(page.getByLabel('Edit name')).toHaveCount(0);
  }
  const grid = page.getByRole('grid');
  await grid.locator('[data-spot="customer/find"]').focus();
  actions++;
  await press('Enter');
  for (const words of [
    'looks for a bike',
    'scans the code',
    'rides to work',
    'parks the bike',
    'pays the ride',
  ]) {
    await type(words);
    if (words !== 'pays the ride') await press('Tab');
  }
  await press('Enter', 'Home', 'ArrowDown', 'Enter');
  await type('shows the code');
  await press('Enter', 'ArrowDown', 'Enter');
  await type('checks the account');
  await press('Enter');
  // from backstage to frontstage: an arrow across the line of visibility
  await press('Control+k');
  await page.getByLabel('To', { exact: true }).selectOption({ label: 'Frontstage: shows the code' });
  await press('Enter');
  await page.waitForFunction(() => document.activeElement?.hasAttribute('data-spot'));
  // emotions at two steps, in words and by height
  await press('ArrowUp', 'ArrowUp', 'ArrowUp', 'Enter');
  await type('There is one!');
  await press('Enter', 'Alt+ArrowUp', 'Alt+ArrowUp', 'ArrowRight', 'Enter');
  await type('Come on');
  await press('Enter', 'Alt+ArrowDown');
  // a failure at the second step, and its way back
  await press('ArrowDown', 'Control+Shift+F');
  await type('The code cannot be read');
  await press('Enter', 'Control+k');
  await page.getByLabel('To', { exact: true }).selectOption({ label: 'Customer: scans the code' });
  await press('Enter');
  await saved(page);
  await check('by-keyboard');
  console.log(`keyboard: ${actions} actions`);
});

test('with the mouse alone (and the words typed)', async ({ page }) => {
  let actions = 0;
  const click = async (locator: ReturnType<Page['locator']>, options: object = {}): Promise<void> => {
    actions++;
    await locator.click(options);
  };
  const type = async (text: string): Promise<void> => {
    actions++;
    await page.keyboard.type(text);
  };
  const add = async (lane: string, step: string, text: string): Promise<void> => {
    const cell = page.locator(`[data-spot="${lane}/${step}"]`);
    await cell.hover();
    await click(cell.getByRole('button', { name: /^Add to/ }), { force: true });
    if (text !== '') await type(text);
  };
  await openNew(page, 'by-mouse');
  for (const name of ['Unlock', 'Ride', 'Park', 'Pay']) {
    await click(page.getByRole('button', { name: 'Add a step' }).last());
    await type(name);
  }
  await click(page.getByText('Current state'));
  const steps = await page
    .locator('[data-kind="stepHeader"]')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['record'] ?? ''));
  expect(steps.length).toBe(5);
  await click(page.getByRole('button', { name: 'What does the customer do first?' }));
  await type('looks for a bike');
  for (const [i, words] of ['scans the code', 'rides', 'parks', 'pays'].entries())
    await add('customer', steps[i + 1] ?? '', words);
  await add('front', steps[0] ?? '', 'shows the code');
  await add('back', steps[0] ?? '', 'checks the account');
  await click(page.getByText('Current state'));
  const card = (name: string) => page.getByRole('button', { name: new RegExp(`^${name}`, 'i') });
  const handle = page.locator('[data-grip="handle"]');
  await handle.hover();
  await page.mouse.down();
  const target = await card('shows the code').boundingBox();
  await page.mouse.move((target?.x ?? 0) + 60, (target?.y ?? 0) + 20, { steps: 6 });
  await page.mouse.up();
  actions++;
  for (const i of [0, 1]) {
    await add('emotions', steps[i] ?? '', i === 0 ? 'There is one!' : 'Come on');
    const point = page.locator('[data-kind="emotionPoint"]').nth(i);
    const box = await point.boundingBox();
    await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2);
    await page.mouse.down();
    await page.mouse.move(
      (box?.x ?? 0) + (box?.width ?? 0) / 2,
      (box?.y ?? 0) + (box?.height ?? 0) / 2 - 30 + i * 60,
      { steps: 5 },
    );
    await page.mouse.up();
    actions++;
  }
  await click(card('scans the code'));
  await click(page.getByRole('button', { name: 'Add a failure' }));
  await type('The code cannot be read');
  await click(page.getByText('Current state'));
  await click(page.getByRole('button', { name: 'Connect to another card' }));
  await page.getByLabel('To', { exact: true }).selectOption({ label: 'Customer: scans the code' });
  actions++;
  await click(page.getByRole('button', { name: 'Connect', exact: true }));
  await saved(page);
  await check('by-mouse');
  console.log(`mouse: ${actions} actions`);
});
