// Insights as people use them: paths and dead ends, who does what, causes and what they lead to.

import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import type { RunningApp } from './app.ts';
import { saved, startApp } from './app.ts';

let app: RunningApp;
test.beforeAll(async () => {
  app = await startApp();
});
test.afterAll(() => app.close());

async function open(page: Page, map: string, insight: string): Promise<void> {
  await page.goto(`${app.address}/w/retail-bank/m/${map}?view=insights&insight=${insight}`);
  await expect(page.getByRole('region').first()).toBeVisible();
}

test('from what hurts to its causes, to an opportunity on the map and in the library', async ({ page }) => {
  await open(page, 'online-loan', 'causes');
  await expect(page.getByRole('heading', { name: 'Likely causes' })).toBeVisible();
  await page.getByRole('button', { name: 'Show the chain on the map' }).click();
  await expect(page.getByTestId('map-focus')).toContainText('The chain behind');
  const dimmed = await page
    .getByTestId('stage')
    .evaluate(
      (stage) =>
        [...stage.querySelectorAll('[role="gridcell"] [data-record]')].filter(
          (card) => getComputedStyle(card).opacity !== '1',
        ).length,
    );
  expect(dimmed).toBeGreaterThan(5);
  await page.getByRole('button', { name: 'Back to the insights' }).click();
  await expect(page.getByRole('tab', { name: 'Causes' })).toHaveAttribute('aria-selected', 'true');

  const cause = page
    .getByRole('region', { name: 'Causes' })
    .getByRole('listitem')
    .filter({
      has: page.getByRole('button', { name: 'Make an opportunity' }),
    });
  await expect(cause.first()).toContainText('Named on the map · 253 % busy');
  await expect(cause.first()).toContainText('strong');
  await cause.first().getByRole('button', { name: 'Make an opportunity' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Opportunity added: Mend' })).toBeVisible();
  await saved(page);
  const yaml = await (
    await fetch(`${app.address}/api/workspaces/retail-bank/maps/online-loan/export.yaml`)
  ).text();
  expect(yaml).toMatch(/opportunity|Mend/);
  await page.goto(`${app.address}/w/retail-bank/library/opportunity`);
  await expect(page.getByText(/^Mend /).first()).toBeVisible();
});

test('Escape leaves what is in focus on the map', async ({ page }) => {
  await open(page, 'online-loan', 'causes');
  await page.getByRole('button', { name: 'Show the chain on the map' }).click();
  await expect(page.getByTestId('map-focus')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('map-focus')).toHaveCount(0);
});

test('what breaks without a system is told over all maps, and shown on this one', async ({ page }) => {
  await open(page, 'online-loan', 'causes');
  await page.getByRole('radio', { name: 'What breaks without it?' }).click();
  await page.getByLabel('Without').selectOption({ label: 'Loan origination system' });
  await expect(page.getByText('The customer is stopped at').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Apply online for a personal loan' })).toBeVisible();
  await expect(page.getByRole('link', { name: /one request, one day/ })).toBeVisible();
  await page.getByRole('button', { name: 'show on the map' }).click();
  await expect(page.getByTestId('map-focus')).toContainText('What breaks without');
});

const shop = `sightline: 1
map: borrow
title: Borrow a bike
phases:
  - id: ride
    name: Ride
lanes:
  - id: customer
    role: customer
    name: Customer
  - id: failures
    role: failure
    name: Failures
steps:
  - id: find
    phase: ride
    name: Find
    cards:
      customer:
        - id: finds
          text: finds a bike
  - id: unlock
    phase: ride
    name: Unlock
    cards:
      customer:
        - id: unlocks
          text: unlocks the bike
    failures:
      - id: flat
        at: unlocks
        what: The battery, of all things, is flat
        impact: blocking
`;

test('a dead end becomes an opportunity; the paths are filtered, sorted and copied', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const made = await fetch(`${app.address}/api/workspaces/retail-bank/maps`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text: shop }),
  });
  expect(await made.text()).toContain('borrow');
  await open(page, 'borrow', 'paths');
  await page.getByLabel('Only dead ends').check();
  const row = page.getByRole('row', { name: /The battery/ });
  await expect(row).toContainText('dead end');
  await page.getByRole('button', { name: 'Copy as CSV' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied 1 rows' })).toBeVisible();
  const csv = await page.evaluate(() => navigator.clipboard.readText());
  expect(csv.split('\r\n')[0]).toContain('What fails,How bad,At,Way out,Leads to');
  expect(csv).toContain('"The battery, of all things, is flat",blocking,unlocks the bike,,dead end');
  await page.getByRole('button', { name: 'Time' }).click();
  await expect(page.getByRole('columnheader', { name: 'Time' })).toHaveAttribute('aria-sort', 'descending');
  await row.getByRole('button', { name: 'Make an opportunity' }).click();
  await saved(page);
  await page.goto(`${app.address}/w/retail-bank/library/opportunity`);
  await expect(page.getByText(/^Give The battery/).first()).toBeVisible();
});

test('who does what: workload is grouped, hand-offs lead to their arrows', async ({ page }) => {
  await open(page, 'online-loan', 'work');
  await expect(page.getByRole('heading', { name: 'Workload' })).toBeVisible();
  await expect(page.getByRole('row', { name: /^Underwriter/ }).first()).toContainText(
    /\d %: more work than hours/,
  );
  await page.getByLabel('Group').selectOption('By kind');
  await expect(page.getByRole('rowheader', { name: /^Staff/ })).toContainText('Underwriter');
  await expect(page.getByRole('heading', { name: 'The same work more than once' })).toBeVisible();
  await page
    .getByRole('button', { name: /^\d+ from / })
    .first()
    .click();
  await expect(page.getByRole('grid')).toBeVisible();
});

test('what belongs to a path stands on one line, and stays together on a wide screen', async ({ page }) => {
  await page.setViewportSize({ width: 2560, height: 1300 });
  await open(page, 'online-loan', 'paths');
  const middle = async (text: Locator): Promise<number> =>
    text.evaluate((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      const { y, height } = range.getClientRects()[0] ?? new DOMRect();
      return y + height / 2;
    });
  const heads = page.getByRole('columnheader');
  const wayOut = await middle(heads.filter({ hasText: 'Way out' }));
  expect(await middle(page.getByRole('button', { name: 'Contacts' }))).toBeCloseTo(wayOut, 0);
  const row = page.getByRole('row', { name: /^The eligibility check/ });
  const pin = await row.getByRole('button', { name: 'Show this way on the map' }).boundingBox();
  const said = await middle(row.getByText('minor: the customer goes on'));
  expect(said).toBeCloseTo(await middle(row.getByRole('cell').last()), 0);
  expect((pin?.y ?? 0) + (pin?.height ?? 0) / 2).toBeCloseTo(said, 0);
  const table = await page.getByRole('region', { name: 'Paths' }).getByRole('table').first().boundingBox();
  expect(table?.width).toBeLessThan(1200);
});
