// The library page: found, added, edited, retired, brought back, where used, undone; live beside an open map.

import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
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

async function records(): Promise<readonly Rec[]> {
  const answer = await fetch(`${app.address}/api/workspaces/retail-bank/library`);
  return ((await answer.json()) as { readonly records: readonly Rec[] }).records;
}

const recordOf = async (id: string): Promise<Rec | undefined> =>
  (await records()).find((record) => record.id === id);

async function open(page: Page, path: string): Promise<void> {
  await page.goto(`${app.address}/w/retail-bank/library/${path}`);
  await expect(page.getByRole('navigation', { name: 'Library' })).toBeVisible();
  await saved(page);
}

test('home and an open map lead to the library; a picker leads to its record', async ({ page }) => {
  await page.goto(app.address);
  await page.getByRole('link', { name: 'Library' }).click();
  await expect(page.getByRole('heading', { name: 'Participants' })).toBeVisible();
  await page.addInitScript(() => localStorage.setItem('sightline.inspector', 'open'));
  await page.goto(`${app.address}/w/retail-bank/m/online-loan`);
  await page.locator('[data-kind="card"]').nth(4).click();
  await page
    .getByRole('complementary', { name: 'Inspector' })
    .getByRole('link', { name: /^Open .* in the library/ })
    .first()
    .click();
  await expect(page.getByRole('region', { name: 'Where it is used' })).toBeVisible();
});

test('the page stays in its window beside a record and under the settings', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  for (const [path, name] of [
    ['participant/bank-agent', 'Bank agent'],
    ['workspace', 'Workspace settings'],
  ] as const) {
    await open(page, path);
    await expect(page.getByLabel(name, { exact: true }).last()).toBeVisible();
    await expectWithinWindow(page);
  }
});

test('a participant is added, filled, found, and undone', async ({ page }) => {
  await open(page, 'participant');
  const undo = page.getByRole('button', { name: 'Undo' });
  const redo = page.getByRole('button', { name: 'Redo' });
  await expect(undo).toHaveAttribute('aria-disabled', 'true');
  await expect(redo).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('button', { name: 'Add a participant' }).click();
  await page.getByLabel('Name of the new participant').fill('Night guard');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'Night guard' });
  await panel.getByLabel('Team').fill('Facilities');
  await page.keyboard.press('Enter');
  await panel.getByRole('button', { name: 'Purple' }).click();
  await panel.getByRole('button', { name: 'Work and cost' }).click();
  const shifts = panel.getByRole('group', { name: 'Shifts' });
  await shifts.getByRole('button', { name: 'Add to Shifts' }).click();
  await shifts.getByLabel('How many').fill('3');
  await page.keyboard.press('Tab');
  await shifts.getByLabel('Calendar').selectOption({ label: 'Round the clock' });
  await saved(page);
  const made = await recordOf('night-guard');
  expect(made).toMatchObject({
    team: 'Facilities',
    colour: 'purple',
    shifts: [{ count: 3, calendar: 'always' }],
  });
  await page.getByLabel('Search participants').fill('facil');
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1);
  await undo.click();
  await expect(redo).toHaveAttribute('aria-disabled', 'false');
  await saved(page);
  expect((await recordOf('night-guard'))?.['shifts']).toEqual([{ count: 3 }]);
});

test('a record tells where it is used and leads there; retiring keeps it there', async ({ page }) => {
  await open(page, 'participant/bank-agent');
  const uses = page.getByRole('region', { name: 'Where it is used' });
  await expect(uses.getByRole('link', { name: 'Withdraw cash at an ATM' })).toBeVisible();
  await page.getByRole('button', { name: 'Retire' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Bank agent is retired' })).toBeVisible();
  await saved(page);
  expect((await recordOf('bank-agent'))?.['retired']).toBe(true);
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await saved(page);
  expect((await recordOf('bank-agent'))?.['retired']).toBeUndefined();
  await page.getByRole('button', { name: 'Retire' }).click();
  await page.getByRole('button', { name: 'Bring back' }).click();
  await saved(page);
  expect((await recordOf('bank-agent'))?.['retired']).toBeUndefined();
  await uses.getByRole('link', { name: /^Card/ }).first().click();
  await expect(page.getByRole('grid')).toBeVisible();
  await expect(page.locator('[aria-pressed="true"][data-record]')).toHaveCount(1);
});

test('needs and quotes of a persona; one’s words reach an open map at once', async ({ page, browser }) => {
  const map = await browser.newPage();
  await map.goto(`${app.address}/w/retail-bank/m/atm-withdrawal`);
  await expect(map.getByRole('grid')).toBeVisible();
  await open(page, 'persona');
  await page.getByRole('link', { name: /^Ana/ }).click();
  const panel = page.getByRole('complementary');
  const needs = panel.getByRole('group', { name: 'Needs', exact: true });
  await needs.getByRole('button', { name: 'Add to Needs' }).click();
  await needs.getByRole('textbox').last().fill('A seat while she waits');
  await page.keyboard.press('Enter');
  await needs.getByRole('textbox').last().fill('Light at night');
  await page.keyboard.press('Tab');
  const quotes = panel.getByRole('group', { name: 'Quotes' });
  await quotes.getByRole('button', { name: 'Add to Quotes' }).click();
  await quotes.getByLabel('Text').last().fill('Where is the light?');
  await page.keyboard.press('Tab');
  await panel.getByLabel('Name', { exact: true }).fill('Ana, after work');
  await saved(page);
  const persona = (await records()).find((record) => record['name'] === 'Ana, after work');
  expect(Object.values(persona?.['needs'] as object)).toEqual(
    expect.arrayContaining(['A seat while she waits', 'Light at night']),
  );
  expect(persona?.['quotes']).toEqual(expect.arrayContaining([{ text: 'Where is the light?' }]));
  await expect(map.getByText('Ana, after work').first()).toBeVisible();
  await map.close();
});

test('a metric gets a reading', async ({ page }) => {
  await open(page, 'metric');
  await page.getByRole('main').getByRole('listitem').first().getByRole('link').click();
  const panel = page.getByRole('complementary');
  await panel.getByRole('button', { name: 'Add a reading' }).click();
  await panel.getByRole('region', { name: 'Readings' }).getByLabel('Value', { exact: true }).fill('4,25');
  await page.keyboard.press('Enter');
  await saved(page);
  expect((await records()).some((record) => record.type === 'reading' && record['value'] === 4.25)).toBe(
    true,
  );
});

test('settings of the workspace are kept, and what is wrong is told beside them', async ({ page }) => {
  await open(page, 'workspace');
  await page.getByLabel('A working day is').fill('a while');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('is no time');
  await page.getByLabel('A working day is').fill('7.5 hours');
  await page.keyboard.press('Enter');
  await page.getByLabel('Week starts on').selectOption({ label: 'Sunday' });
  await saved(page);
  expect(await recordOf('retail-bank')).toMatchObject({ workingDay: '7.5 h', weekStart: 'sun' });
});

test('a calendar takes hours as people type them; an empty list teaches', async ({ page }) => {
  await open(page, 'calendar/office-hours');
  const panel = page.getByRole('complementary');
  await panel.getByRole('button', { name: 'Add to Hours' }).click();
  await panel.getByRole('textbox', { name: 'Hours 2' }).fill('Saturday 9 to 12:30');
  await page.keyboard.press('Enter');
  await saved(page);
  expect((await recordOf('office-hours'))?.['hours']).toEqual(['mon-fri 09:00-17:00', 'sat 09:00-12:30']);
  await fetch(`${app.address}/api/workspaces`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Fresh start' }),
  });
  await page.goto(`${app.address}/w/fresh-start/library/decision`);
  await expect(page.getByText('What was decided, between which options, and why.')).toBeVisible();
  await page.getByRole('button', { name: 'Add the first one' }).click();
  await expect(page.getByLabel('Name of the new decision')).toBeFocused();
});
