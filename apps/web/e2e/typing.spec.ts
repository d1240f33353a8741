// What is typed is neither lost nor kept against one's will, and the keyboard goes on where one left off.

import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import type { RunningApp } from './app.ts';
import { saved, startApp } from './app.ts';

let app: RunningApp;
test.beforeAll(async () => {
  app = await startApp();
});
test.afterAll(() => app.close());

interface Found {
  readonly id: string;
  readonly type: string;
  readonly [field: string]: unknown;
}

const outline = (map: string): string => `sightline: 1
map: ${map}
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
  - id: failures
    role: failure
    name: Failures
steps:
  - id: find
    phase: ride
    name: Find
    cards:
      customer:
        - id: looks
          text: looks for a bike
      front:
        - id: shows
          text: shows bikes nearby
  - id: wait
    phase: ride
    name: Wait
    cards:
      customer:
        - id: waits
          text: waits for a bike
`;

let maps = 0;

/** Opens a map of its own. */
async function openNew(page: Page): Promise<string> {
  const id = `bike-${++maps}`;
  const made = await fetch(`${app.address}/api/workspaces/retail-bank/maps`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text: outline(id) }),
  });
  expect(await made.text()).toContain(id);
  await open(page, id);
  return id;
}

async function open(page: Page, id: string): Promise<void> {
  await page.goto(`${app.address}/w/retail-bank/m/${id}`);
  await expect(page.getByRole('grid')).toBeVisible();
  await expect(page.getByTestId('checks-button')).toHaveAttribute('data-ready', 'true');
  await saved(page);
}

async function recordsOf(map: string): Promise<readonly Found[]> {
  const answer = await fetch(`${app.address}/api/workspaces/retail-bank/maps/${map}`);
  return ((await answer.json()) as { readonly records: readonly Found[] }).records;
}

const card = (page: Page, id: string): Locator => page.locator(`[data-record="${id}"]`);
const cell = (page: Page, lane: string, step: string): Locator =>
  page.locator(`[data-spot="${lane}/${step}"]`);
const field = (page: Page): Locator => page.getByLabel(/^Edit (text|name|words|what)$/);
const notice = (page: Page, words: string | RegExp): Locator =>
  page.getByRole('status').filter({ hasText: words });

test('Escape takes back what was typed over a card, and redo brings it again', async ({ page }) => {
  const map = await openNew(page);
  await card(page, 'looks').focus();
  await page.keyboard.type('finds none');
  await page.keyboard.press('Escape');
  await expect(card(page, 'looks')).toHaveAttribute('aria-label', /looks for a bike/i);
  await expect(card(page, 'looks')).toBeFocused();
  await expect(notice(page, 'is taken back')).toBeVisible();
  await page.keyboard.press('Control+Shift+Z');
  await expect(card(page, 'looks')).toHaveAttribute('aria-label', /finds none/i);
  await expect(notice(page, 'is taken back')).toHaveCount(0);
  // what was typed before in the same card stays
  await page.keyboard.press('Enter');
  await field(page).fill('finds some');
  await page.keyboard.press('Escape');
  await saved(page);
  expect((await recordsOf(map)).find(({ id }) => id === 'looks')?.['text']).toBe('finds none');
});

test('the same Escape in the title, the outline and the inspector', async ({ page }) => {
  const map = await openNew(page);
  const title = page.getByLabel('Title of the map');
  await title.fill('Something else');
  await title.press('Escape');
  await expect(title).toHaveValue('Borrow a bike');
  await card(page, 'looks').click();
  await page.keyboard.press('Control+i');
  const text = page.getByRole('complementary', { name: 'Inspector' }).getByLabel('Text', { exact: true });
  await text.fill('');
  await text.pressSequentially('nothing of it');
  await text.press('Escape');
  await expect(text).toHaveValue('looks for a bike');
  await page.getByRole('tab', { name: 'Outline' }).click();
  await page.getByRole('button', { name: 'looks for a bike' }).click();
  await page.getByLabel('Edit text').fill('replaced as a whole');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'looks for a bike' })).toBeFocused();
  await saved(page);
  const records = await recordsOf(map);
  expect(records.find(({ id }) => id === 'looks')?.['text']).toBe('looks for a bike');
  expect(records.find(({ type }) => type === 'map')?.['title']).toBe('Borrow a bike');
});

test('a text that is too long stays in its field; left all the same, it is kept to be copied', async ({
  page,
}) => {
  const map = await openNew(page);
  const long = 'far too long '.repeat(400);
  await card(page, 'looks').dblclick();
  await field(page).fill(long);
  await expect(notice(page, 'at most 4000 fit')).toBeVisible();
  for (const key of ['Enter', 'Tab']) {
    await page.keyboard.press(key);
    await expect(field(page)).toHaveValue(long);
    await expect(field(page)).toBeFocused();
    await expect(notice(page, 'at most 4000 fit')).toBeVisible();
  }
  await card(page, 'waits').click();
  await expect(field(page)).toHaveCount(0);
  await page.getByTestId('unsaved').click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('at most 4000 fit');
  await expect(dialog.getByRole('textbox')).toHaveValue(long);
  await page.keyboard.press('Escape');
  await page.reload();
  await expect(page.getByTestId('unsaved')).toHaveText('1 edit not saved');
  await saved(page);
  expect((await recordsOf(map)).find(({ id }) => id === 'looks')?.['text']).toBe('looks for a bike');
});

for (const where of ['map', 'inspector'] as const)
  test(`what somebody else removes while one types in it, in the ${where}, can be put back`, async ({
    page,
    browser,
  }) => {
    const map = await openNew(page);
    await card(page, 'looks').click();
    if (where === 'map') {
      await page.keyboard.press('Enter');
      await field(page).fill('looks for a bike and');
    } else {
      await page.keyboard.press('Control+i');
      await page
        .getByRole('complementary', { name: 'Inspector' })
        .getByLabel('Text', { exact: true })
        .fill('looks for a bike and');
    }
    await page.keyboard.type(' finds three');
    await saved(page);
    const other = await browser.newPage();
    await open(other, map);
    await card(other, 'looks').click();
    await other.keyboard.press('Delete');
    await saved(other);
    const dialog = page.getByRole('dialog', { name: /Somebody else removed the card/ });
    await expect(dialog.getByRole('textbox')).toHaveValue('looks for a bike and finds three');
    await expect(dialog.getByRole('textbox')).toBeFocused();
    await dialog.getByRole('button', { name: 'Put the card back' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(card(other, 'looks')).toHaveAttribute('aria-label', /finds three/);
    if (where === 'map') {
      await expect(field(page)).toBeFocused();
      await page.keyboard.type(' at once');
      await expect(card(other, 'looks')).toHaveAttribute('aria-label', /finds three at once/);
    }
    await card(other, 'looks').click();
    await other.keyboard.press('Delete');
    // closed without an answer, the text waits in the bar
    if (where === 'map') {
      await expect(dialog).toBeVisible();
      await page.keyboard.press('Escape');
      await page.getByTestId('unsaved').click();
      await expect(page.getByRole('dialog').getByRole('textbox')).toHaveValue(/finds three at once/);
    }
    await other.close();
  });

test('letters begin an emotion and a failure in their empty cells', async ({ page }) => {
  const map = await openNew(page);
  await cell(page, 'emotions', 'find').focus();
  await page.keyboard.type('calm');
  await expect(field(page)).toHaveValue('calm');
  await page.keyboard.press('Enter');
  await cell(page, 'failures', 'wait').focus();
  await page.keyboard.type('no bike left');
  await expect(field(page)).toHaveValue('no bike left');
  await page.keyboard.press('Enter');
  await saved(page);
  const records = await recordsOf(map);
  expect(records.find(({ type }) => type === 'emotion')?.['words']).toBe('calm');
  expect(records.find(({ type }) => type === 'failure')?.['what']).toBe('no bike left');
});

test('a letter on a header renames it as a whole, the space bar does nothing, and arrows lead into the grid', async ({
  page,
}) => {
  const map = await openNew(page);
  const headers = page.locator('[data-kind="stepHeader"]');
  await headers.nth(1).focus();
  await page.keyboard.press(' ');
  await expect(field(page)).toHaveCount(0);
  await page.keyboard.type('Wait for days');
  await expect(field(page)).toHaveValue('Wait for days');
  await page.keyboard.press('Enter');
  await expect(headers.nth(1)).toBeFocused();
  await page.keyboard.press('Control+Shift+S');
  await page.keyboard.type('Ride');
  await page.keyboard.press('Enter');
  await expect(headers.nth(2)).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(headers.nth(1)).toBeFocused();
  await page.keyboard.press('Home');
  await expect(headers.nth(0)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('[data-kind="phaseHeader"]')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await expect(headers.nth(2)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  const step = (await headers.nth(2).getAttribute('data-record')) ?? '';
  await expect(cell(page, 'emotions', step)).toBeFocused();
  await page.locator('[data-kind="laneHeader"][data-record="emotions"]').focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[data-kind="laneHeader"][data-record="customer"]')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(card(page, 'looks')).toBeFocused();
  await saved(page);
  expect((await recordsOf(map)).find(({ id }) => id === 'wait')?.['name']).toBe('Wait for days');
});

test('a click elsewhere from a card that is still empty stays where it went', async ({ page }) => {
  const map = await openNew(page);
  const count = (await recordsOf(map)).length;
  await cell(page, 'front', 'wait').focus();
  await page.keyboard.press('Enter');
  await expect(field(page)).toBeFocused();
  await card(page, 'waits').click();
  await expect(field(page)).toHaveCount(0);
  await expect(card(page, 'waits')).toBeFocused();
  await expect(card(page, 'waits')).toHaveAttribute('data-selected', 'true');
  await cell(page, 'front', 'wait').focus();
  await page.keyboard.press('Enter');
  await expect(field(page)).toBeFocused();
  await page.getByLabel('Title of the map').click();
  await expect(field(page)).toHaveCount(0);
  await expect(page.getByLabel('Title of the map')).toBeFocused();
  await saved(page);
  expect((await recordsOf(map)).length).toBe(count);
});

test('spaces around a text go when it is left', async ({ page }) => {
  const map = await openNew(page);
  await card(page, 'looks').dblclick();
  await field(page).fill('  XX ');
  await page.keyboard.press('Enter');
  await card(page, 'waits').dblclick();
  await field(page).fill('waits for a bus ');
  await card(page, 'shows').click();
  await cell(page, 'front', 'wait').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('   ');
  await page.keyboard.press('Enter');
  await saved(page);
  const cards = (await recordsOf(map)).filter(({ type }) => type === 'card');
  const texts = Object.fromEntries(cards.map(({ id, text }) => [id, text]));
  expect(texts).toEqual({ looks: 'XX', shows: 'shows bikes nearby', waits: 'waits for a bus' });
});

test('undo and redo show whether there is anything to do, and undo ends what was said', async ({ page }) => {
  await openNew(page);
  const undo = page.getByRole('button', { name: 'Undo', exact: true });
  const redo = page.getByRole('button', { name: 'Redo', exact: true });
  await expect(undo).toHaveAttribute('aria-disabled', 'true');
  await card(page, 'looks').click();
  await page.keyboard.press('Delete');
  await expect(notice(page, 'Removed.')).toBeVisible();
  await expect(undo).toHaveAttribute('aria-disabled', 'false');
  await expect(redo).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Control+z');
  await expect(card(page, 'looks')).toBeVisible();
  await expect(notice(page, 'Removed.')).toHaveCount(0);
  await expect(undo).toHaveAttribute('aria-disabled', 'true');
  await expect(redo).toHaveAttribute('aria-disabled', 'false');
});

test('a shortcut that needs something chosen says so', async ({ page }) => {
  await openNew(page);
  await page.keyboard.press('Control+k');
  await expect(notice(page, 'Choose a card first')).toBeVisible();
});

test('one key skips to the map, and a row of tabs or choices is one tab stop', async ({ page }) => {
  await openNew(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Skip to the map' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(card(page, 'looks')).toBeFocused();
  await page.getByRole('tab', { name: 'Map' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Outline' })).toBeFocused();
  await expect(page.getByRole('grid')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByTestId('checks-button')).toBeFocused();
  const depth = page.getByRole('radiogroup', { name: 'Depth' });
  await depth.getByRole('radio', { name: 'Full' }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(depth.getByRole('radio', { name: 'Blueprint' })).toHaveAttribute('aria-checked', 'true');
  await expect(depth.locator('[tabindex="0"]')).toHaveCount(1);
});

test('a new map begins in the grid; its templates are one tab stop', async ({ page }) => {
  await page.goto(app.address);
  await page.getByRole('button', { name: 'New map' }).first().click();
  const templates = page.getByRole('radiogroup', { name: 'Begin with' });
  await expect(templates.locator('[tabindex="0"]')).toHaveCount(1);
  await templates.locator('[tabindex="0"]').focus();
  await page.keyboard.press('ArrowDown');
  await expect(templates.getByRole('radio', { checked: true })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.getByRole('button', { name: 'Make the map' }).click();
  await expect(page.getByRole('grid')).toBeVisible();
  await expect(page.getByRole('grid').locator(':focus')).toHaveCount(1);
  await page.keyboard.type('walks in');
  await expect(field(page)).toHaveValue('walks in');
});

test('what a fix adds to map and library goes with one undo, and the list keeps the focus', async ({
  page,
}) => {
  await open(page, 'online-loan');
  await page.keyboard.press('Control+Shift+M');
  const panel = page.getByTestId('checks-panel');
  const list = panel.getByRole('listbox', { name: 'Findings' });
  await panel.getByLabel('Filter the checks').fill('P04');
  const fix = panel.getByRole('button', { name: /^Add the opportunity/ });
  await list.getByRole('option').first().click();
  await expect(fix).toBeVisible();
  const library = async (): Promise<string> =>
    (await fetch(`${app.address}/api/workspaces/retail-bank/library`)).text();
  const [before, records] = [await library(), await recordsOf('online-loan')];
  await fix.click();
  await expect(list).toBeFocused();
  await expect.poll(async () => (await recordsOf('online-loan')).length).toBeGreaterThan(records.length);
  await expect.poll(library).not.toBe(before);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await recordsOf('online-loan')).length).toBe(records.length);
  await expect.poll(library).toBe(before);
});
