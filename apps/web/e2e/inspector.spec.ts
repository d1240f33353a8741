// The inspector as people use it: lists of mappings, keyed fields, times in all forms, what a map holds beside its
// cards, pictures, cards that show a metric.

import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import type { RunningApp } from './app.ts';
import { expectWithinWindow, saved, startApp } from './app.ts';

let app: RunningApp;
test.beforeAll(async () => {
  app = await startApp();
});
test.afterAll(() => app.close());

interface Rec {
  readonly id: string;
  readonly type: string;
  readonly [field: string]: unknown;
}

async function recordOf(id: string, map = 'atm-withdrawal'): Promise<Rec> {
  const answer = await fetch(`${app.address}/api/workspaces/retail-bank/maps/${map}`);
  const { records } = (await answer.json()) as { readonly records: readonly Rec[] };
  return records.find((record) => record.id === id) ?? { id: 'none', type: 'none' };
}

/** Opens a map with a record chosen and the inspector beside it. */
async function inspect(page: Page, id: string, map = 'atm-withdrawal'): Promise<Locator> {
  await page.addInitScript(() => localStorage.setItem('sightline.inspector', 'open'));
  await page.goto(`${app.address}/w/retail-bank/m/${map}?at=${encodeURIComponent(id)}`);
  await expect(page.getByRole('grid')).toBeVisible();
  await saved(page);
  return page.getByRole('complementary', { name: 'Inspector' });
}

async function unfold(inspector: Locator, title: string): Promise<void> {
  const button = inspector.getByRole('button', { name: title, exact: true });
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
}

/** Adds a lane of a role with one card and gives the card's id. */
async function withCard(role: string): Promise<string> {
  const id = `card-${role}`;
  const answer = await fetch(`${app.address}/api/workspaces/retail-bank/maps/atm-withdrawal/commands`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      commands: [
        { kind: 'add', record: { id: `lane-${role}`, type: 'lane', role, name: role } },
        {
          kind: 'add',
          record: { id, type: 'card', position: { lane: `lane-${role}`, step: 'card-in' }, text: role },
        },
      ],
    }),
  });
  expect(answer.status, await answer.text()).toBe(200);
  return id;
}

test('the page stays in its window beside each panel', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const inspector = await inspect(page, 'types-pin');
  await expect(inspector.getByLabel('Place')).toBeVisible();
  await expectWithinWindow(page);
  await page.keyboard.press('Control+Shift+M');
  await expect(page.getByRole('listbox', { name: 'Findings' })).toBeVisible();
  await expectWithinWindow(page);
  await page.keyboard.press('Control+Shift+X');
  await expect(page.getByTestId('flip-panel')).toBeVisible();
  await expectWithinWindow(page);
  await page.mouse.move(640, 26);
  await page.mouse.wheel(0, 900);
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
});

test('causes of a pain are added, filled, moved and removed by keyboard', async ({ page }) => {
  const id = await withCard('pain');
  const inspector = await inspect(page, id);
  await unfold(inspector, 'Promises and duties');
  const causes = inspector.getByRole('group', { name: 'Causes', exact: true });
  await causes.getByRole('button', { name: 'Add to Causes' }).focus();
  await page.keyboard.press('Enter');
  await causes.getByLabel('Why').fill('The card reader is old');
  await page.keyboard.press('Enter');
  await causes.getByRole('button', { name: 'Add to Causes' }).click();
  await causes.getByLabel('Resource').last().selectOption({ label: 'Bank agent' });
  await saved(page);
  expect((await recordOf(id))['causes']).toEqual([
    { why: 'The card reader is old' },
    { resource: 'bank-agent' },
  ]);
  await causes.getByRole('button', { name: 'Move Causes 2 up' }).focus();
  await page.keyboard.press('Enter');
  await saved(page);
  expect((await recordOf(id))['causes']).toEqual([
    { resource: 'bank-agent' },
    { why: 'The card reader is old' },
  ]);
  await causes.getByRole('button', { name: 'Remove Causes 1' }).click();
  await saved(page);
  expect((await recordOf(id))['causes']).toEqual([{ why: 'The card reader is old' }]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await saved(page);
  expect((await recordOf(id))['causes']).toHaveLength(2);
});

test('an item that needs more waits, and says for what', async ({ page }) => {
  const inspector = await inspect(page, 'walks-up');
  await unfold(inspector, 'Time, cost, volume');
  const needs = inspector.getByRole('group', { name: 'Needs', exact: true });
  await needs.getByRole('button', { name: 'Add to Needs' }).click();
  await needs.getByLabel('How many').fill('2');
  await page.keyboard.press('Enter');
  await expect(needs.getByText('Not kept yet: who does it is needed')).toBeVisible();
  expect((await recordOf('walks-up'))['needs']).toBeUndefined();
  await needs.getByLabel('Who does it').selectOption({ label: 'ATM' });
  await saved(page);
  expect((await recordOf('walks-up'))['needs']).toEqual([{ who: 'atm', count: 2 }]);
});

test('a time goes through its forms; what is no time is told in place and kept nowhere', async ({ page }) => {
  const inspector = await inspect(page, 'walks-up');
  await unfold(inspector, 'Time, cost, volume');
  const work = inspector.getByRole('group', { name: 'Work', exact: true });
  await work.getByLabel('Work: how it is known').selectOption({ label: 'Always the same' });
  await work.getByRole('textbox').fill('quite long');
  await page.keyboard.press('Enter');
  await expect(work.getByRole('alert')).toContainText('is no time');
  await work.getByRole('textbox').fill('2 minutes');
  await page.keyboard.press('Enter');
  await saved(page);
  expect((await recordOf('walks-up'))['work']).toBe('2 min');
  await work.getByLabel('Work: how it is known').selectOption({ label: 'Median and 90th percentile' });
  await expect(work.getByLabel('Median', { exact: true })).toHaveValue('2 min');
  await work.getByLabel('90th percentile').fill('5m');
  await page.keyboard.press('Enter');
  await saved(page);
  expect((await recordOf('walks-up'))['work']).toEqual({ p50: '2 min', p90: '5 min' });
});

test('keyed fields hold one value per key: a probability per persona', async ({ page }) => {
  const answer = await fetch(`${app.address}/api/workspaces/retail-bank/maps/atm-withdrawal`);
  const { records } = (await answer.json()) as { readonly records: readonly Rec[] };
  const id = records.find((record) => record.type === 'flow' && record['kind'] === 'next')?.id ?? '';
  const inspector = await inspect(page, id);
  await unfold(inspector, 'More');
  const by = inspector.getByRole('group', { name: 'Probability by' });
  await by.getByRole('button', { name: 'Add to Probability by' }).click();
  await by.getByLabel('Add to Probability by').selectOption({ label: 'Ana, on her way home' });
  await by.getByRole('textbox', { name: 'Ana, on her way home' }).fill('35');
  await page.keyboard.press('Enter');
  await saved(page);
  const persona = Object.keys((await recordOf(id))['probabilityBy'] as object);
  expect(persona).toHaveLength(1);
  expect(Object.values((await recordOf(id))['probabilityBy'] as object)).toEqual([0.35]);
});

test('a review with attendees is made from the map’s fields', async ({ page }) => {
  const inspector = await inspect(page, 'atm-withdrawal');
  await inspector.getByRole('button', { name: 'Add a review' }).click();
  await inspector.getByLabel('Date', { exact: true }).fill('2026-11-20');
  await page.keyboard.press('Enter');
  await inspector.getByLabel('Kind', { exact: true }).selectOption({ label: 'Workshop' });
  await expect(inspector.getByRole('heading', { name: 'Review' })).toBeVisible();
  const attendees = inspector.getByRole('group', { name: 'Attendees' });
  await attendees.getByRole('button', { name: 'Add to Attendees' }).click();
  await attendees.getByLabel('Add to Attendees').fill('Dr. M. Okafor');
  await page.keyboard.press('Enter');
  await attendees.getByRole('textbox', { name: 'Dr. M. Okafor' }).fill('Branches');
  await page.keyboard.press('Enter');
  await saved(page);
  const review = await recordOf('2026-11-20:workshop');
  expect(review['attendees']).toEqual({ 'Dr. M. Okafor': 'Branches' });
});

test('two people add to one set; both stay', async ({ page, browser }) => {
  const one = await inspect(page, 'picks-amount');
  const context = await browser.newContext();
  const page2 = await context.newPage();
  const two = await inspect(page2, 'picks-amount');
  await unfold(one, 'Evidence');
  await unfold(two, 'Evidence');
  const source = (inspector: Locator): Locator => inspector.getByLabel('Add to Sources');
  const before = ((await recordOf('picks-amount'))['sources'] as string[] | undefined) ?? [];
  const labels = await source(one).locator('option:not([value=""]):not([value^="+"])').allTextContents();
  await source(one).selectOption({ label: labels[0] ?? '' });
  await source(two).selectOption({ label: labels[1] ?? '' });
  await saved(page);
  await saved(page2);
  await expect
    .poll(async () => ((await recordOf('picks-amount'))['sources'] as string[]).length)
    .toBe(before.length + 2);
  await context.close();
});

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test('a picture is put on a card, said in words, and refused when it is none', async ({ page }) => {
  const id = await withCard('image');
  const inspector = await inspect(page, id);
  const file = inspector.getByLabel('Image: file');
  await file.setInputFiles({ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('hello') });
  await expect(inspector.getByRole('alert')).toContainText('notes.txt is no PNG, JPEG, WebP or SVG');
  await file.setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer: png });
  await expect(inspector.getByRole('button', { name: 'Another picture' })).toBeVisible();
  await inspector.getByLabel('In words (alt text)').fill('A worn keypad');
  await page.keyboard.press('Enter');
  await saved(page);
  const image = (await recordOf(id))['image'] as { readonly file: string; readonly alt: string };
  expect(image.alt).toBe('A worn keypad');
  expect(image.file).toMatch(/^images\/[0-9a-f]+\.png$/);
  await page.locator(`[data-record="${id}"]`).click({ button: 'right' });
  await expect(page.getByRole('menuitem', { name: 'Choose a picture …' })).toBeVisible();
});

test('a picture is dropped on a card of the map', async ({ page }) => {
  await inspect(page, 'walks-up');
  const answer = await fetch(`${app.address}/api/workspaces/retail-bank/maps/atm-withdrawal`);
  const { records } = (await answer.json()) as { readonly records: readonly Rec[] };
  const lane = records.find((record) => record.type === 'lane' && record['role'] === 'evidence')?.id;
  const card = records.find(
    (record) => record.type === 'card' && (record['position'] as { readonly lane: string }).lane === lane,
  );
  const data = await page.evaluateHandle(
    (bytes) => {
      const files = new DataTransfer();
      files.items.add(new File([new Uint8Array(bytes)], 'photo.png', { type: 'image/png' }));
      return files;
    },
    [...png],
  );
  await page.locator(`[data-record="${card?.id}"]`).dispatchEvent('drop', { dataTransfer: data });
  await expect(page.getByText('The picture is on the card.')).toBeVisible();
  await saved(page);
  const image = (await recordOf(card?.id ?? ''))['image'] as { readonly file: string };
  expect(image.file).not.toBe((card?.['image'] as { readonly file: string } | undefined)?.file);
});

test('a card in a lane of metrics asks which metric it shows', async ({ page }) => {
  const id = await withCard('metric');
  await inspect(page, id);
  await page.locator(`[data-record="${id}"]`).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('Which metric does it show?')).toBeVisible();
  await dialog.getByLabel('Metric').selectOption({ index: 1 });
  await dialog.getByRole('button', { name: 'Show it' }).click();
  await saved(page);
  expect(typeof (await recordOf(id))['metric']).toBe('string');
});

for (const [width, height] of [
  [900, 1000],
  [390, 844],
] as const)
  test(`what is chosen stays in sight when the inspector opens, ${width} wide`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto(`${app.address}/w/retail-bank/m/atm-withdrawal?at=types-pin`);
    const card = page.locator('[role=grid] [data-record="types-pin"]');
    await expect(card).toHaveAttribute('aria-pressed', 'true');
    await page.keyboard.press('Control+i');
    const inspector = page.getByRole('complementary', { name: 'Inspector' });
    await expect(inspector).toBeVisible();
    const isCovered = async () => {
      const [panel, box] = [await inspector.boundingBox(), await card.boundingBox()];
      if (panel === null || box === null) throw new Error('the card or the inspector is not on the page');
      const [right, bottom] = [box.x + box.width, box.y + box.height];
      return box.y < 0 || right > width || bottom > height || (right > panel.x && bottom > panel.y);
    };
    await expect.poll(isCovered).toBe(false);
  });
