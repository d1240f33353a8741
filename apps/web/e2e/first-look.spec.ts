// What a map teaches by itself: its legend, and what to do first where it is blank.

import { expect, test } from '@playwright/test';
import type { RunningApp } from './app.ts';
import { startApp } from './app.ts';

let app: RunningApp;
test.beforeAll(async () => {
  app = await startApp();
});
test.afterAll(() => app.close());

test('the legend tells above the toolbar what the arrows and marks of this map mean', async ({ page }) => {
  await page.goto(`${app.address}/w/retail-bank/m/atm-withdrawal`);
  const button = page.getByRole('button', { name: 'Legend' });
  const arrows = page.getByRole('list', { name: 'What the arrows mean' });
  await expect(arrows).toHaveCount(0);
  await button.click();
  await expect(arrows.getByRole('listitem')).toContainText(['Customer flow', 'Interaction']);
  const marks = page.getByRole('list', { name: 'What the marks mean' });
  await expect(marks.getByRole('listitem')).toContainText([
    'Off the happy path',
    'Optional',
    'Can fail here',
  ]);
  const [legend, tools] = [
    await page.getByRole('dialog', { name: 'Legend' }).boundingBox(),
    await page.getByRole('toolbar', { name: 'Tools' }).boundingBox(),
  ];
  expect((legend?.y ?? 0) + (legend?.height ?? 0)).toBeLessThanOrEqual(tools?.y ?? 0);
  await page.keyboard.press('Escape');
  await expect(arrows).toHaveCount(0);
  await expect(button).toBeFocused();
});

test('a blank map says what to do first, does it, and then says no more', async ({ page }) => {
  await page.goto(app.address);
  await page.getByRole('button', { name: 'New map' }).click();
  await page.getByRole('radio', { name: /Blank service blueprint|Blank blueprint/ }).click();
  await page.getByRole('button', { name: 'Make the map' }).click();
  const first = page.getByRole('button', { name: 'What does the customer do first?' });
  await expect(first).toHaveAccessibleDescription(/first card, at “First step”/);
  // where the card will stand
  const [asked, cell] = [
    await first.boundingBox(),
    await page.locator('[data-lane=customer]').first().boundingBox(),
  ];
  expect((asked?.x ?? 0) - (cell?.x ?? 9)).toBeCloseTo(0, 0);
  expect(asked?.y ?? 0).toBeGreaterThan(cell?.y ?? 0);
  await first.click();
  await page.keyboard.type('asks for a quote');
  await page.keyboard.press('Enter');
  await expect(first).toHaveCount(0);
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

test('the bar counts what the checks found where they found something', async ({ page }) => {
  const checks = page.getByTestId('checks-button');
  for (const [map, says] of [
    ['atm-withdrawal', /^100$/],
    ['online-loan', /^\d+2\d\d$/],
  ] as const) {
    await page.goto(`${app.address}/w/retail-bank/m/${map}`);
    await expect(checks).toHaveAttribute('data-ready', 'true');
    await expect(checks).toHaveText(says);
  }
});

test('on a tablet all of the title and what the map is stand above its choices', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 1000 });
  await page.goto(`${app.address}/w/retail-bank/m/online-loan`);
  const title = page.getByLabel('Title of the map');
  await expect(title).toHaveValue('Apply online for a personal loan');
  expect(await title.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  await expect(page.getByText('Journey and blueprint · Current state')).toBeVisible();
});

test('the menu of a card shows all it has, and keys only where there are some', async ({ page, browser }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const address = `${app.address}/w/retail-bank/m/atm-withdrawal`;
  await page.goto(address);
  await page.locator('[role=grid] [data-record="types-pin"]').click({ button: 'right' });
  const remove = page.getByRole('menuitem', { name: 'Delete' });
  await expect(remove).toBeInViewport({ ratio: 1 });
  await expect(remove.locator('kbd')).toBeVisible();
  await page.keyboard.press('Escape');
  const context = await browser.newContext({
    isMobile: true,
    hasTouch: true,
    viewport: { width: 390, height: 844 },
  });
  const phone = await context.newPage();
  await phone.goto(address);
  await phone.locator('[role=grid] [data-record="walks-up"]').click({ button: 'right' });
  await expect(phone.getByRole('menuitem', { name: 'Delete' })).toBeInViewport({ ratio: 1 });
  await expect(phone.locator('[role=menu] kbd').first()).toBeHidden();
  await context.close();
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
