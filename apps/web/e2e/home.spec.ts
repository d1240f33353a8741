// The home page: found, renamed, put in a folder, copied as the future state, deleted, imported.

import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { RunningApp } from './app.ts';
import { startApp } from './app.ts';

let app: RunningApp;
test.beforeAll(async () => {
  app = await startApp();
});
test.afterAll(() => app.close());

async function choose(page: Page, map: string, item: string): Promise<void> {
  await page.getByRole('button', { name: `More for ${map}` }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

async function mapRecord(id: string): Promise<Record<string, unknown>> {
  const answer = await fetch(`${app.address}/api/workspaces/retail-bank/maps/${id}`);
  const { records } = (await answer.json()) as { readonly records: readonly Record<string, unknown>[] };
  return records.find(({ type }) => type === 'map') ?? {};
}

test('maps are found by their title and folder', async ({ page }) => {
  await page.goto(app.address);
  const maps = page.getByRole('main').getByRole('listitem');
  await expect(maps).toHaveCount(3);
  await page.getByLabel('Search maps').fill('cash');
  await expect(maps).toHaveCount(1);
  await page.getByLabel('Search maps').fill('future state');
  await expect(maps).toHaveCount(1);
  await page.getByLabel('Search maps').fill('nothing like it');
  await expect(page.getByText('No map has this in its title, folder or state.')).toBeVisible();
});

test('the health comes later and moves nothing; the title keeps to one line', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 1000 });
  let answer = (): void => undefined;
  const asked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/health', async (route) => {
    await asked;
    await route.continue();
  });
  await page.goto(app.address);
  const tile = page.getByRole('main').getByRole('listitem').first();
  const before = await tile.boundingBox();
  answer();
  await expect(page.getByTestId('workspace-health')).toContainText('Health');
  await expect(tile).toContainText('sound');
  expect(await tile.boundingBox()).toEqual(before);
  expect((await page.getByRole('heading', { level: 1 }).boundingBox())?.height).toBeLessThan(50);
});

test('a picture shows the beginning of its map so large that it can be told from others', async ({
  page,
}) => {
  await page.goto(app.address);
  const picture = page.getByRole('main').locator('img').first();
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(1000);
  const { scale, left, top } = await picture.evaluate((image: HTMLImageElement) => {
    const [own, frame] = [image.getBoundingClientRect(), image.parentElement?.getBoundingClientRect()];
    return {
      scale: own.width / image.naturalWidth,
      left: own.left - (frame?.left ?? 0),
      top: own.top - (frame?.top ?? 0),
    };
  });
  expect(scale).toBeGreaterThan(0.3);
  // the names of the lanes are left out, the phases are not
  expect(left).toBeLessThan(-60);
  expect(top).toBeGreaterThanOrEqual(0);
});

test('a map is renamed, put in a folder and copied as its future state', async ({ page }) => {
  await page.goto(app.address);
  await choose(page, 'Withdraw cash at an ATM', 'Rename …');
  await page.getByLabel('Title').fill('Get cash');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: /^Get cash/ })).toBeVisible();
  await choose(page, 'Get cash', 'Move to a folder …');
  await page.getByLabel(/^Folder/).fill('Machines');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Machines' })).toBeVisible();
  expect(await mapRecord('atm-withdrawal')).toMatchObject({ title: 'Get cash', folder: 'Machines' });
  await choose(page, 'Get cash', 'Duplicate …');
  await page.getByRole('button', { name: 'Duplicate', exact: true }).click();
  await expect(page.getByRole('link', { name: /^Get cash \(to be\)/ })).toBeVisible();
  expect(await mapRecord('get-cash-to-be')).toMatchObject({
    state: 'toBe',
    basedOn: { map: 'atm-withdrawal', as: 'toBe' },
  });
  await choose(page, 'Get cash (to be)', 'Delete …');
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(page.getByRole('link', { name: /^Get cash \(to be\)/ })).toHaveCount(0);
});

test('a deleted map comes back by the undo, and out of the bin', async ({ page }) => {
  await page.goto(app.address);
  const tile = page.getByRole('link', { name: /^Open a credit|^Apply|loan/i }).first();
  const title = await tile.locator('b').innerText();
  const remove = async (): Promise<void> => {
    await choose(page, title, 'Delete …');
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await expect(page.getByRole('link', { name: title })).toHaveCount(0);
  };
  await remove();
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('link', { name: title })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  await remove();
  await page.reload();
  await page.getByText(/^Bin \(\d+\)$/).click();
  await page.getByRole('button', { name: `Restore ${title}` }).click();
  await expect(page.getByRole('link', { name: title })).toBeVisible();
});

test('a new map begins in a workspace of its own', async ({ page }) => {
  await page.goto(app.address);
  await page.getByRole('button', { name: 'New map' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Title').fill('Move house');
  await dialog.getByLabel('In workspace').selectOption({ label: 'New workspace …' });
  await dialog.getByRole('button', { name: 'Make the map' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('Give the new workspace a name');
  await dialog.getByLabel('Name of the new workspace').fill('Removals');
  await dialog.getByRole('button', { name: 'Make the map' }).click();
  await expect(page.getByRole('grid')).toBeVisible();
  expect(new URL(page.url()).pathname).toBe('/w/removals/m/move-house');
});

const small = `sightline: 1
map: small
title: A small map
phases:
  - id: only
    name: Only
lanes:
  - id: customer
    role: customer
    name: Customer
steps:
  - id: first
    phase: only
    name: First
`;

test('dropped files become maps; what is wrong with one is told with its line', async ({ page }) => {
  await page.goto(app.address);
  await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
  const data = await page.evaluateHandle((text) => {
    const files = new DataTransfer();
    files.items.add(new File([text], 'small.journey.yaml'));
    files.items.add(new File([text.replace('role: customer', 'role: waiter')], 'wrong.journey.yaml'));
    return files;
  }, small);
  await page.getByRole('main').dispatchEvent('drop', { dataTransfer: data });
  const outcome = page.getByRole('status');
  await expect(outcome.getByText('small.journey.yaml')).toBeVisible();
  await expect(outcome).toContainText('was not imported: line 9');
  await expect(outcome).not.toContainText('Nothing was imported');
  await expect(page.getByRole('link', { name: /^A small map/ })).toBeVisible();
  await outcome.getByRole('link', { name: 'Open it' }).click();
  await expect(page.getByRole('grid')).toBeVisible();
});

test('a new workspace starts with one sentence and one action', async ({ page }) => {
  await page.goto(app.address);
  await page.getByLabel('Workspace').selectOption({ label: 'New workspace …' });
  await page.getByRole('dialog').getByLabel('Name').fill('Parcel service');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Parcel service' })).toBeVisible();
  await page.getByRole('button', { name: 'Make the first map' }).click();
  await expect(page.getByRole('dialog')).toContainText('New map');
});

test('in a narrow window all that home can do stays in sight, and so does the dialog of a new map', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(app.address);
  await expect(page.locator('img').first()).toBeVisible();
  const fits = async (): Promise<void> => {
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over).toBe(0);
  };
  await fits();
  for (const name of ['New map', 'Import'])
    await expect(page.getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('link', { name: 'Library' })).toBeInViewport({ ratio: 1 });
  await page.getByRole('button', { name: 'New map' }).click();
  await expect(page.getByRole('dialog').getByText('Begin with', { exact: true })).toBeVisible();
  for (const name of ['From text …', 'Make the map']) {
    const button = page.getByRole('dialog').getByRole('button', { name });
    expect(await button.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(
      0,
    );
    expect((await button.boundingBox())?.height).toBeLessThan(40);
  }
});

test('a map is made from the example of a text', async ({ page }) => {
  await page.goto(app.address);
  await page.getByRole('button', { name: 'New map' }).click();
  await page.getByRole('button', { name: 'From text …' }).click();
  await page.getByRole('button', { name: 'Begin with this example' }).click();
  await page.getByRole('button', { name: 'Make the map' }).click();
  await expect(page.getByRole('grid', { name: 'Buy a coffee' })).toBeVisible();
});
