// What keys and pointer act on is what is framed; what is typed can be seen; what stays empty leaves nothing behind.

import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import type { RunningApp } from './app.ts';
import { saved, startApp } from './app.ts';

let app: RunningApp;
test.beforeEach(async () => {
  app = await startApp();
});
test.afterEach(async ({ page }) => {
  await page.close();
  await app.close();
});

interface Found {
  readonly id: string;
  readonly type: string;
  readonly [field: string]: unknown;
}

async function records(): Promise<readonly Found[]> {
  const answer = await fetch(`${app.address}/api/workspaces/retail-bank/maps/atm-withdrawal`);
  return ((await answer.json()) as { readonly records: readonly Found[] }).records;
}

async function open(page: Page): Promise<void> {
  await page.goto(`${app.address}/w/retail-bank/m/atm-withdrawal`);
  await expect(page.getByRole('grid')).toBeVisible();
  await saved(page);
}

const card = (page: Page, id: string): Locator => page.locator(`[data-record="${id}"]`);
const inspector = (page: Page): Locator => page.getByRole('complementary', { name: 'Inspector' });
const field = (page: Page): Locator => page.getByLabel(/^Edit (text|name|words|what)$/);

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('is not shown');
  return box;
}

/** What lies topmost in the middle of an element is the element itself. */
const isOnTop = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return [0.1, 0.5, 0.9].every(
      (part) => document.elementFromPoint(left + width * part, top + height * part) === element,
    );
  });

/** An empty cell of a lane for cards. */
async function emptyCell(page: Page): Promise<Locator> {
  const cards = ['customer', 'frontstage', 'backstage', 'support', 'evidence'];
  const lanes = (await records()).filter(({ type, role }) => type === 'lane' && cards.includes(String(role)));
  const cell = page
    .locator(lanes.map(({ id }) => `[data-lane="${id}"][aria-label$=", empty"]`).join())
    .first();
  await expect(cell).toBeVisible();
  const id = `[data-spot="${await cell.getAttribute('data-spot')}"]`;
  return page.locator(id);
}

test('a copied step has the emotions of its original, and Delete removes the copy', async ({ page }) => {
  await open(page);
  const before = await records();
  const emotion = before.find(({ type, path }) => type === 'emotion' && path === undefined);
  const step = String(emotion?.['step']);
  await page.locator(`[data-kind="stepHeader"][data-record="${step}"]`).click();
  await page.keyboard.press('Control+d');
  const chosen = page.locator('[data-kind="stepHeader"][data-selected]');
  await expect(chosen).toHaveCount(1);
  await expect(chosen).not.toHaveAttribute('data-record', step);
  await expect(chosen).toBeFocused();
  const copy = await chosen.getAttribute('data-record');
  await saved(page);
  expect(
    (await records())
      .filter(({ type, step: of }) => type === 'emotion' && of === copy)
      .map(({ score }) => score),
  ).toContain(emotion?.['score']);
  await page.keyboard.press('Delete');
  await saved(page);
  const ids = new Set((await records()).map(({ id }) => id));
  expect(ids.has(copy ?? '')).toBe(false);
  expect(ids.has(step)).toBe(true);
});

for (const kind of ['card', 'laneHeader', 'phaseHeader'] as const)
  test(`of a copied ${kind} it is the copy that keys act on`, async ({ page }) => {
    await open(page);
    const original =
      kind === 'card' ? card(page, 'types-pin') : page.locator(`[data-kind="${kind}"]`).first();
    const id = (await original.getAttribute('data-record')) ?? '';
    await original.click();
    await page.keyboard.press('Control+d');
    const chosen = page.locator(`[data-kind="${kind}"][data-selected]`);
    await expect(chosen).toHaveCount(1);
    await expect(chosen).not.toHaveAttribute('data-record', id);
    await expect(chosen).toBeFocused();
    const copy = (await chosen.getAttribute('data-record')) ?? '';
    await page.keyboard.press('Delete');
    await saved(page);
    const ids = new Set((await records()).map((record) => record.id));
    expect([ids.has(id), ids.has(copy)]).toEqual([true, false]);
  });

for (const [name, scroll, zoom] of [
  ['at first', 0, 0],
  ['scrolled down', 400, 0],
  ['zoomed out', 0, 500],
  ['zoomed in', 300, -300],
] as const)
  test(`the name of a step is typed above the headers, ${name}`, async ({ page }) => {
    await open(page);
    const stage = await boxOf(page.getByTestId('stage'));
    await page.mouse.move(stage.x + stage.width / 2, stage.y + stage.height / 2);
    await page.mouse.wheel(0, scroll);
    await page.keyboard.down('Control');
    for (let i = 0; i < Math.abs(zoom) / 100; i++) await page.mouse.wheel(0, Math.sign(zoom) * 100);
    await page.keyboard.up('Control');
    await page.waitForTimeout(400);
    for (const kind of ['stepHeader', 'phaseHeader', 'laneHeader']) {
      const headers = page.locator(`[data-kind="${kind}"]`);
      await headers.nth(1).focus();
      await page.keyboard.press('F2');
      await expect(field(page)).toBeFocused();
      expect(await isOnTop(field(page))).toBe(true);
      const selected = await field(page).evaluate((element) => {
        const { selectionStart, selectionEnd, value } = element as HTMLTextAreaElement;
        return selectionEnd - selectionStart === value.length && value.length > 0;
      });
      expect(selected).toBe(true);
      await page.keyboard.press('Escape');
      await expect(headers.nth(1)).toBeFocused();
    }
  });

test('after a step is renamed it is the one thing that is framed, and keys act on it', async ({ page }) => {
  await open(page);
  await card(page, 'types-pin').click();
  const header = page.locator('[data-kind="stepHeader"]').nth(1);
  await header.dblclick();
  await field(page).fill('Another name');
  await page.keyboard.press('Enter');
  await expect(header).toBeFocused();
  await expect(page.locator('[data-testid="stage"] [data-selected]')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Edit name')).toHaveValue('Another name');
  await page.keyboard.press('Escape');
  await page.locator('[data-record="types-pin"]').focus();
  await expect(header).not.toHaveAttribute('data-selected', 'true');
});

test('who goes on before the page has drawn keeps the new field, or the focus where it went', async ({
  page,
}) => {
  await open(page);
  await page.locator('[data-kind="stepHeader"]').first().dblclick();
  await field(page).fill('First');
  // frames come late, as on a busy machine
  await page.evaluate(() => {
    window.requestAnimationFrame = (work) => window.setTimeout(() => work(performance.now()), 300);
  });
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Shift+S');
  await expect(field(page)).toHaveValue('New step');
  await page.waitForTimeout(600); // until the late frame came
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await card(page, 'types-pin').focus();
  await page.waitForTimeout(600);
  await expect(card(page, 'types-pin')).toBeFocused();
});

test('after a card is deleted its neighbour is selected, or nothing', async ({ page }) => {
  await open(page);
  await card(page, 'types-pin').click();
  await page.keyboard.press('Control+d');
  await page.keyboard.press('Control+i');
  await expect(inspector(page)).toBeVisible();
  await page.keyboard.press('Delete');
  const chosen = page.locator('[data-testid="stage"] [data-selected]');
  await expect(chosen).toHaveCount(1);
  await expect(chosen).toBeFocused();
  await expect(chosen).toHaveAttribute('data-kind', 'card');
  await expect(inspector(page).getByRole('heading', { level: 2 })).toHaveText(/action|card|step/i);
});

test('the keys of the view and the inspector work where nothing is selected', async ({ page }) => {
  await open(page);
  const stage = await boxOf(page.getByTestId('stage'));
  await page.mouse.click(stage.x + stage.width - 6, stage.y + 4);
  await expect(page.locator('body')).toBeFocused();
  const zoom = page.getByRole('button', { name: 'Zoom to 100 %' });
  await page.keyboard.press('Shift+Digit1');
  const fitted = await zoom.textContent();
  await page.keyboard.press('+');
  await expect(zoom).not.toHaveText(fitted ?? '');
  await page.keyboard.press('-');
  await expect(zoom).toHaveText(fitted ?? '');
  await page.keyboard.press('Control+i');
  await expect(inspector(page)).toBeVisible();
  await page.keyboard.press('Control+i');
  await expect(inspector(page)).toHaveCount(0);
});

test('the palette finds the inspector by its name, and says what a command needs', async ({ page }) => {
  await open(page);
  await page.keyboard.press('Control+p');
  await page.keyboard.type('failure');
  await expect(page.getByRole('option', { name: /Add a failure here/ })).toContainText('choose a card first');
  await page.getByRole('combobox').fill('inspector');
  await expect(page.getByRole('option').first()).toContainText('Inspector: all fields');
  await page.keyboard.press('Enter');
  await expect(inspector(page)).toBeVisible();
});

test('the palette offers undo only where there is something to undo, and shortcuts alone beside commands', async ({
  page,
}) => {
  await open(page);
  await page.keyboard.press('Control+p');
  const first = page.getByRole('option').first();
  await expect(first).toContainText('Inspector: all fields');
  await expect(first.locator('kbd')).toHaveText('Ctrl+I');
  await expect(page.getByRole('option', { name: 'Add a phase' })).toHaveText('Add a phase');
  await page.keyboard.type('undo');
  await expect(first).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+S');
  await page.keyboard.type('Another step');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+p');
  await expect(first).toContainText('Undo');
});

test('cells that are only passed through stay empty, without a step of undo', async ({ page }) => {
  await open(page);
  const count = (await records()).length;
  const cell = await emptyCell(page);
  await cell.dblclick({ position: { x: 20, y: 12 } });
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveCount(0);
  await cell.dblclick({ position: { x: 20, y: 12 } });
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('x');
  await page.keyboard.press('Backspace');
  for (let i = 0; i < 2; i++) await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  for (const [key, said] of [
    ['Control+z', 'Nothing to undo'],
    ['Control+Shift+z', 'Nothing to redo'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(page.getByRole('status').filter({ hasText: said })).toBeVisible();
  }
  await saved(page);
  expect((await records()).length).toBe(count);
});

test('lines end with the sheet however far one pans', async ({ page }) => {
  await open(page);
  const stage = await boxOf(page.getByTestId('stage'));
  await page.mouse.move(stage.x + 600, stage.y + 300);
  for (let i = 0; i < 8; i++) await page.mouse.wheel(900, 300);
  await page.waitForTimeout(300);
  const ends = await page.evaluate(() => {
    const right = (selector: string) =>
      [...document.querySelectorAll(selector)].map((element) => element.getBoundingClientRect().right);
    return {
      sheet: right('[class*="_sheet_"]')[0] ?? 0,
      starts: right('[class*="_lineStart_"]'),
      lanes: right('[data-kind="laneHeader"]')[0] ?? 0,
    };
  });
  expect(ends.starts.length).toBe(3);
  expect(ends.sheet).toBeLessThan(stage.x + stage.width);
  for (const end of ends.starts) expect(end).toBeLessThanOrEqual(Math.max(ends.sheet, ends.lanes) + 40);
});

test('the whole map is fitted above the toolbar, and a card that one jumps to is clear of it', async ({
  page,
}) => {
  await open(page);
  await page.getByRole('button', { name: 'Fit the whole map' }).click();
  const toolbar = await boxOf(page.getByRole('toolbar', { name: 'Tools' }));
  const sheet = await boxOf(page.locator('[class*="_sheet_"]').first());
  expect(sheet.y + sheet.height).toBeLessThanOrEqual(toolbar.y);
  await page.getByRole('button', { name: 'Zoom to 100 %' }).click();
  await page.keyboard.press('Control+i');
  for (const id of ['takes-cash', 'walks-up', 'types-pin']) {
    await page.keyboard.press('Control+p');
    const text = String((await records()).find((record) => record.id === id)?.['text']);
    await page.getByRole('combobox').fill(text);
    await page.getByRole('option', { name: text }).first().click();
    await expect(card(page, id)).toBeFocused();
    const box = await boxOf(card(page, id));
    const tools = await boxOf(page.getByRole('toolbar', { name: 'Tools' }));
    expect(box.y + box.height).toBeLessThanOrEqual(tools.y);
    expect(box.x + box.width).toBeLessThanOrEqual((await boxOf(inspector(page))).x);
  }
});

test('the tray leaves the names of lanes free', async ({ page }) => {
  await open(page);
  await card(page, 'walks-up').click({ button: 'right' });
  await page.getByRole('menuitem', { name: /^Park/ }).click();
  const tray = await boxOf(page.getByRole('region', { name: 'Parked cards' }));
  const lane = await boxOf(page.locator('[data-kind="laneHeader"]').first());
  expect(tray.x).toBeGreaterThan(lane.x + lane.width);
});

test('a double click in the curve puts a point at its height and asks for the words', async ({ page }) => {
  await open(page);
  const lane = (await records()).find(({ role }) => role === 'emotion')?.id ?? '';
  const point = page.locator('[data-kind="emotionPoint"]').first();
  await point.focus();
  await page.keyboard.press('Delete');
  const cell = page.locator(`[data-lane="${lane}"][aria-label$=", empty"]`).first();
  const step = (await cell.getAttribute('data-step')) ?? '';
  const box = await boxOf(cell);
  await cell.dblclick({ position: { x: 12, y: box.height * 0.2 } });
  await expect(page.getByLabel('Edit words')).toBeFocused();
  await page.keyboard.type('What a relief');
  await page.keyboard.press('Enter');
  await saved(page);
  const added = (await records()).find((record) => record.type === 'emotion' && record['step'] === step);
  expect(added?.['words']).toBe('What a relief');
  expect(Number(added?.['score'])).toBeGreaterThan(0.8);
});

test('a card that is half in view is the one that clicks and menus are about', async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 760 });
  await open(page);
  const stage = await boxOf(page.getByTestId('stage'));
  await page.mouse.move(stage.x + 500, stage.y + 200);
  for (let i = 0; i < 12 && (await card(page, 'takes-cash').count()) === 0; i++)
    await page.mouse.wheel(200, 0);
  await card(page, 'takes-cash').scrollIntoViewIfNeeded();
  const box = await boxOf(card(page, 'takes-cash'));
  // half of it lies beyond the right edge
  await page.mouse.move(stage.x + 500, stage.y + 200);
  await page.mouse.wheel(box.x + box.width / 2 - (stage.x + stage.width), 0);
  await page.waitForTimeout(200);
  const half = await boxOf(card(page, 'takes-cash'));
  expect(half.x + half.width).toBeGreaterThan(stage.x + stage.width + 20);
  const [x, y] = [half.x + 12, half.y + half.height / 2];
  await page.mouse.click(x, y, { button: 'right' });
  await expect(page.getByRole('menuitem', { name: 'Edit text' })).toBeVisible();
  await expect(page.locator('[data-testid="stage"] [data-selected]')).toHaveAttribute(
    'data-record',
    'takes-cash',
  );
  await page.keyboard.press('Escape');
  await page.mouse.click(stage.x + stage.width - 6, stage.y + stage.height - 6);
  await page.mouse.click(x, y);
  await expect(card(page, 'takes-cash')).toHaveAttribute('data-selected', 'true');
  await page.keyboard.press('Control+Shift+L');
  await expect(page.getByRole('region', { name: /checks/i }).first()).toBeVisible();
});

test('a notch of the wheel zooms by a tenth; other views leave the place as it is', async ({ page }) => {
  await open(page);
  const zoom = page.getByRole('button', { name: 'Zoom to 100 %' });
  await zoom.click();
  const stage = await boxOf(page.getByTestId('stage'));
  await page.mouse.move(stage.x + 400, stage.y + 300);
  await page.keyboard.down('Control');
  for (let i = 0; i < 4; i++) await page.mouse.wheel(0, -120);
  await page.keyboard.up('Control');
  await expect(zoom).toHaveText('147%');
  await page.waitForTimeout(300);
  const before = await boxOf(page.getByRole('grid'));
  for (const name of ['Outline', 'Insights', 'Text']) {
    await page.getByRole('tab', { name }).click();
    await expect(page.getByRole('grid')).toHaveCount(0);
    await page.getByRole('tab', { name: 'Map' }).click();
    expect(await boxOf(page.getByRole('grid'))).toEqual(before);
  }
});

test('a letter starts to type over a card, and into an empty cell', async ({ page }) => {
  await open(page);
  await card(page, 'types-pin').click();
  await page.keyboard.type('new words');
  await expect(field(page)).toHaveValue('new words');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+z');
  await expect(card(page, 'types-pin')).not.toHaveAttribute('aria-label', /new words/);
  const cell = await emptyCell(page);
  await cell.focus();
  await page.keyboard.type('hello');
  await expect(field(page)).toHaveValue('hello');
});

test('a server that was killed is closed all the same', async () => {
  await app.stop('SIGKILL');
  await app.close();
});
