// The checks as people use them: find what is missing, mend it with one click, accept it with a reason, set a check, and
// see the map get sounder.

import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import type { RunningApp } from './app.ts';
import { saved, startApp } from './app.ts';

let app: RunningApp;
test.beforeAll(async () => {
  app = await startApp();
});
test.afterAll(() => app.close());

const atm = 'atm-withdrawal';
const loan = 'online-loan';

async function open(page: Page, map: string): Promise<void> {
  await page.goto(`${app.address}/w/retail-bank/m/${map}`);
  await expect(page.getByRole('grid')).toBeVisible();
  await expect(page.getByTestId('checks-button')).toHaveAttribute('data-ready', 'true');
}

async function openChecks(page: Page): Promise<Locator> {
  await page.getByTestId('checks-button').click();
  const panel = page.getByTestId('checks-panel');
  await expect(panel.getByRole('listbox', { name: 'Findings' })).toBeVisible();
  return panel;
}

const rowsOf = (panel: Locator): Locator => panel.getByRole('listbox', { name: 'Findings' });

const healthOf = async (panel: Locator): Promise<number> =>
  Number(await panel.getByTestId('health').textContent());

const libraryText = async (): Promise<string> =>
  (await fetch(`${app.address}/api/workspaces/retail-bank/library`)).text();

test('a step is flipped, its missing way back found and mended, another finding waived, and health rises', async ({
  page,
}) => {
  await open(page, atm);
  await page.locator('[data-record="walks-up"]').click();
  await page.getByRole('button', { name: /^Flip side/ }).click();
  const flip = page.getByTestId('flip-panel');
  await flip.getByLabel(/could go wrong here/).fill('The machine is in the dark');
  await flip.getByRole('radio', { name: 'A system' }).last().click();
  await flip.getByRole('button', { name: 'Add the failure' }).click();
  await flip.getByRole('radio', { name: 'Stopped until it is solved' }).last().click();
  await flip.getByRole('button', { name: 'Close the flip side' }).click();

  const panel = await openChecks(page);
  const finding = rowsOf(panel).getByRole('option', { name: /Nothing follows “The machine is in the dark”/ });
  await finding.click();
  const before = await healthOf(panel);
  await expect(panel.getByLabel('What the fix would do')).toContainText('Arrow');
  await panel.getByRole('button', { name: 'Lead it back to the happy path' }).click();
  await expect(finding).toHaveCount(0);
  await expect.poll(() => healthOf(panel)).toBeGreaterThan(before);

  const mended = await healthOf(panel);
  // the new failure has more to be said about it: one of those is accepted
  await rowsOf(panel).getByRole('option').first().click();
  await panel.getByRole('button', { name: 'This is fine because …' }).click();
  await panel.getByLabel('This is fine because').fill('The three acts are one breath');
  await panel.getByLabel('Your name').fill('Ana');
  await panel.getByRole('button', { name: 'Waive it' }).click();
  await expect(rowsOf(panel).getByRole('option', { name: /^Waived/ })).toHaveCount(1);
  await expect(panel.getByText('Waived: The three acts are one breath')).toBeVisible();
  await expect.poll(() => healthOf(panel)).toBeGreaterThanOrEqual(mended);

  await panel.getByRole('button', { name: 'Open it again' }).click();
  await expect(rowsOf(panel).getByRole('option', { name: /^Waived/ })).toHaveCount(0);
  await saved(page);
});

test('the list is filtered, grouped and walked by the keyboard, and Enter leads to the field', async ({
  page,
}) => {
  await open(page, loan);
  await page.keyboard.press('Control+Shift+M');
  const panel = page.getByTestId('checks-panel');
  const list = panel.getByRole('listbox', { name: 'Findings' });
  await expect(list).toBeFocused();
  await expect(list.getByRole('group', { name: /^Errors/ })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(list.getByRole('option', { selected: true })).toHaveAttribute('aria-label', /^Error/);

  await panel.getByLabel('Group').selectOption('By check');
  await panel.getByLabel('Filter the checks').fill('no next');
  await expect(list.getByRole('group')).toHaveCount(1);
  const finding = list.getByRole('option').first();
  await expect(finding).toContainText('does not say what to do now');
  await list.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-field="message.next"]').getByRole('textbox')).toBeFocused();
  await expect(page.getByLabel('Inspector', { exact: true }).first()).toBeVisible();

  // what is grouped stays so when the panel opens again
  await page.reload();
  await expect(page.getByTestId('checks-button')).toHaveAttribute('data-ready', 'true');
  await page.getByTestId('checks-button').click();
  await expect(panel.getByLabel('Group')).toHaveValue('rule');
  await panel.getByLabel('Group').selectOption('By severity');
});

test('what says the same is one line, opened and closed by mouse and keyboard', async ({ page }) => {
  await open(page, loan);
  const panel = await openChecks(page);
  const list = rowsOf(panel);
  const folded = list.getByRole('option', { name: /Enter shows them$/ });
  await expect(folded.first()).toContainText(/\(\d+\)/);
  const [lines, folds] = [await list.getByRole('option').count(), await folded.count()];
  const many = Number(/\((\d+)\)/.exec((await folded.first().textContent()) ?? '')?.[1]);
  expect(many).toBeGreaterThanOrEqual(4);
  await folded.first().click();
  await expect(list.getByRole('option')).toHaveCount(lines + many - 1);
  await expect(folded).toHaveCount(folds - 1);
  // the first of them is chosen; the arrow to the left closes the line again
  await list.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(list.getByRole('option')).toHaveCount(lines);
  await expect(folded.first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(list.getByRole('option')).toHaveCount(lines + many - 1);
});

test('F8 goes from finding to finding, from anywhere', async ({ page }) => {
  await open(page, loan);
  const selected = rowsOf(page.getByTestId('checks-panel')).getByRole('option', { selected: true });
  await page.keyboard.press('F8');
  await expect(selected).toHaveAttribute('aria-label', /^Error: The message at “Declined for a failed fraud/);
  await page.keyboard.press('F8');
  await expect(selected).toHaveAttribute('aria-label', /^Error: The message at “The status does not change/);
  await expect(page.locator('[data-spot]:focus')).toHaveCount(1);
  await page.keyboard.press('Shift+F8');
  await expect(selected).toHaveAttribute('aria-label', /^Error: The message at “Declined for a failed fraud/);
  await expect(page.getByText(/^1 of \d+: The message at/)).toHaveCount(1);
});

test('the checks of one card are in its menu, and what is typed is checked while one types', async ({
  page,
}) => {
  await open(page, atm);
  await page.locator('[data-record="walks-up"]').click({ button: 'right' });
  await page.getByRole('menuitem', { name: /^Checks of this/ }).click();
  const panel = page.getByTestId('checks-panel');
  await expect(panel.getByRole('button', { name: /^Only/ })).toContainText('walks up');
  await expect(panel.getByText('Nothing here matches.')).toBeVisible();
  const card = page.locator('[data-record="walks-up"]');
  await card.dblclick();
  await page.getByLabel('Edit text').fill('');
  await page
    .getByLabel('Edit text')
    .pressSequentially(
      'takes the cash, counts it, puts it away, checks the receipt, shreds it and walks off',
    );
  await expect(rowsOf(panel).getByRole('option').first()).toContainText(/acts|words/);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+z');
  await expect(rowsOf(panel).getByRole('option')).toHaveCount(0);
  await saved(page);
});

test('a preset is chosen for oneself, then for all; undo takes it back', async ({ page }) => {
  await open(page, loan);
  const panel = await openChecks(page);
  const rows = rowsOf(panel).getByRole('option');
  const recommended = await rows.count();
  await panel.getByLabel('Which checks').selectOption('workshop');
  await expect.poll(() => rows.count()).toBeLessThan(recommended);
  await panel.getByRole('button', { name: 'For all' }).click();
  await saved(page);
  expect(await libraryText()).toContain('"preset":"workshop"');
  await expect(panel.getByLabel('Which checks')).toHaveValue('');
  await page.locator('[data-record="enters-details"]').focus();
  await page.keyboard.press('Control+z');
  await expect.poll(() => rows.count()).toBe(recommended);
  await saved(page);
  expect(await libraryText()).not.toContain('"preset"');
});

test('a check is read, switched off for the workspace, and switched on again', async ({ page }) => {
  await open(page, loan);
  const panel = await openChecks(page);
  await panel.getByLabel('Filter the checks').fill('N02');
  await expect(rowsOf(panel).getByRole('option').filter({ hasNotText: 'N02' })).toHaveCount(0);
  const findings = await rowsOf(panel).getByRole('option').count();
  expect(findings).toBeGreaterThan(1);
  await panel.getByRole('button', { name: 'More about this check' }).click();
  const about = panel.getByRole('article', { name: 'Messages without a reason' });
  await expect(about).toContainText('Finds');
  await about.getByText(/^It finds something here/).click();
  await expect(about.getByRole('figure').first()).toBeVisible();
  await about.getByLabel('How bad: Messages without a reason').selectOption('off');
  await saved(page);
  expect(await libraryText()).toContain('"N02":"off"');
  await panel.getByRole('button', { name: 'All checks and how they are set' }).click();
  await expect(panel.getByText('Nothing here matches.')).toBeVisible();
  await panel.getByRole('button', { name: 'All checks and how they are set' }).click();
  await panel.getByRole('button', { name: 'Messages without a reason' }).click();
  await panel.getByRole('button', { name: 'As usual' }).click();
  await page.keyboard.press('Escape');
  await expect(rowsOf(panel).getByRole('option')).toHaveCount(findings);
  await saved(page);
  expect(await libraryText()).not.toContain('N02');
});

test('a threshold is set with its unit, and what is no duration is told', async ({ page }) => {
  await open(page, loan);
  const panel = await openChecks(page);
  await panel.getByRole('button', { name: 'All checks and how they are set' }).click();
  await panel.getByLabel('Find a check').fill('wait without status');
  await panel.getByRole('button', { name: 'Waits without news' }).click();
  const option = panel.getByRole('article').getByRole('textbox').first();
  await option.fill('soon');
  await option.press('Enter');
  await expect(panel.getByRole('alert')).toContainText('Write a duration');
  await option.fill('3 d');
  await option.press('Enter');
  await saved(page);
  expect(await libraryText()).toMatch(/3 d/);
  await panel.getByRole('button', { name: 'As usual' }).click();
  await saved(page);
});

test('the panel is made higher by the keyboard, and stays so', async ({ page }) => {
  await open(page, atm);
  const panel = await openChecks(page);
  const height = async (): Promise<number> => (await panel.boundingBox())?.height ?? 0;
  const before = await height();
  await page.getByRole('separator', { name: 'Height of the checks' }).press('ArrowUp');
  await expect.poll(height).toBeGreaterThan(before);
  const after = await height();
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await openChecks(page);
  expect(Math.abs((await height()) - after)).toBeLessThan(2);
});

test('the sentence of a finding flows around its record, and leads to it by the keyboard', async ({
  page,
}) => {
  await open(page, loan);
  const panel = await openChecks(page);
  await rowsOf(panel)
    .getByRole('option', { name: /“The status does not change/ })
    .click();
  const record = panel.getByRole('article').getByRole('link', { name: /^“The status does not change/ });
  await expect(record).toHaveCSS('display', 'inline');
  // past the card of another finding
  await rowsOf(panel).press('Home');
  const first = panel.getByRole('article').getByRole('link', { name: /^“Declined for a failed fraud/ });
  await first.press('Enter');
  await expect(first).toBeFocused();
  await expect(page).toHaveURL(/online-loan$/);
  await expect(panel).toBeVisible();
});

test('in a low window the checks leave half of it to the map, without tools over that', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page, loan);
  const tools = page.getByRole('toolbar');
  await expect(tools).toBeVisible();
  const panel = await openChecks(page);
  await expect(tools).toBeHidden();
  const top = async (place: Locator): Promise<number> => (await place.boundingBox())?.y ?? NaN;
  // headers, and at the scale at which one arrives a row of pictures and one of cards below them
  expect((await top(panel)) - (await top(page.getByTestId('stage')))).toBeGreaterThan(380);
  await page.keyboard.press('Escape');
  await expect(tools).toBeVisible();
});

test('on a phone the filter is one line, and which checks run is chosen beside all checks', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, loan);
  const panel = await openChecks(page);
  const middle = async (control: Locator): Promise<number> => {
    const box = await control.boundingBox();
    return box === null ? NaN : box.y + box.height / 2;
  };
  const line = await middle(panel.getByLabel('Filter the checks'));
  expect(Math.abs((await middle(panel.getByLabel('Group'))) - line)).toBeLessThan(1);
  await expect(panel.getByLabel('Which checks')).toBeHidden();
  await panel.getByRole('button', { name: 'All checks and how they are set' }).click();
  await expect(panel.getByLabel('Which checks')).toBeVisible();
});

test('checks go on while the server is away', async ({ page }) => {
  await open(page, loan);
  const panel = await openChecks(page);
  await app.stop('SIGKILL');
  await expect(page.getByTestId('save-state')).toContainText('Offline');
  const rows = rowsOf(panel).getByRole('option');
  const all = await rows.count();
  await panel.getByLabel('Filter the checks').fill('no next');
  // the list follows the filter a moment later
  await expect(rows).not.toHaveCount(all);
  const before = await rows.count();
  await rows.first().click();
  await panel.getByRole('button', { name: 'Go to the field' }).click();
  await page
    .locator('[data-field="message.next"]')
    .getByRole('textbox')
    .fill('Call 0800 111 222 and ask for the reason.');
  await expect(rows).toHaveCount(before - 1);
  await app.restart();
  await saved(page);
});

test('home says how sound each map is, the worst first where asked for', async ({ page }) => {
  await page.goto(app.address);
  await expect(page.getByTestId('workspace-health')).toContainText('of 100');
  const atmTile = page.getByRole('listitem').filter({ hasText: 'Withdraw cash at an ATM' });
  await expect(atmTile).toContainText(/\d+\s*sound/);
  await page.getByLabel('Order').selectOption('worst');
  const scores = await page.getByRole('listitem').locator('strong').allTextContents();
  expect(scores.length).toBeGreaterThanOrEqual(3);
  expect(scores.map(Number)).toEqual(scores.map(Number).toSorted((a, b) => a - b));
});

test('marks on the map say where something is open, and lead to it', async ({ page }) => {
  await open(page, loan);
  const mark = page.getByTestId('stage').locator('[data-mark][data-severity="warning"]').first();
  await expect(mark).toHaveAttribute('aria-label', /^\d+ findings?: ./);
  const [said = ''] = ((await mark.getAttribute('title')) ?? '').split('\n');
  await mark.click();
  const panel = page.getByTestId('checks-panel');
  await expect(panel.getByRole('button', { name: /^Only/ })).toBeVisible();
  await expect(rowsOf(panel).getByText(said)).toBeVisible();
});
