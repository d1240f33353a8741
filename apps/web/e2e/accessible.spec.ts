// Home, map, outline, text, inspector, checks, insights, flip side and library held against WCAG 2.2 AA, as far as a program can tell, in both themes.

import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { RunningApp } from './app.ts';
import { startApp } from './app.ts';

let app: RunningApp;
test.beforeAll(async () => {
  app = await startApp();
});
test.afterAll(() => app.close());

const map = '/w/retail-bank/m/online-loan-to-be';
/** A map on which the checks find much. */
const faulty = '/w/retail-bank/m/online-loan';

/** Opens what has no address of its own. */
async function prepare(page: Page, name: string): Promise<void> {
  if (name === 'checks' || name === 'all checks') {
    await page.getByTestId('checks-button').click();
    await expect(page.getByRole('listbox', { name: 'Findings' }).getByRole('option').first()).toBeVisible();
  }
  if (name === 'all checks')
    await page.getByRole('button', { name: 'All checks and how they are set' }).click();
  if (name === 'flip side') {
    await page.locator('[data-record="waits-decision"]').first().click();
    await page.getByRole('button', { name: /^Flip side/ }).click();
    await expect(page.getByTestId('flip-panel')).toBeVisible();
  }
}

for (const colorScheme of ['light', 'dark'] as const)
  for (const [name, path] of [
    ['home', '/'],
    ['map', map],
    ['outline', `${map}?view=outline`],
    ['text', `${map}?view=text`],
    ['library, participant', '/w/retail-bank/library/participant/bank-agent'],
    ['library, opportunity', '/w/retail-bank/library/opportunity'],
    ['library, settings', '/w/retail-bank/library/workspace'],
    ['inspector', `${map}?at=enters-details`],
    ['checks', faulty],
    ['all checks', faulty],
    ['paths', `${map}?view=insights&insight=paths`],
    ['who does what', `${map}?view=insights&insight=work`],
    ['causes', `${map}?view=insights&insight=causes`],
    ['flip side', map],
  ] as const)
    test(`${name}, ${colorScheme}: no violation`, async ({ browser }) => {
      const context = await browser.newContext({ colorScheme, viewport: { width: 1280, height: 800 } });
      const page = await context.newPage();
      if (name === 'inspector')
        await page.addInitScript(() => localStorage.setItem('sightline.inspector', 'open'));
      await page.goto(app.address + path);
      await page.waitForLoadState('networkidle');
      await expect(
        page
          .getByRole('heading')
          .or(page.getByRole('grid'))
          .or(page.getByRole('table'))
          .or(page.getByLabel('The map as text'))
          .or(page.getByRole('region', { name: 'Causes' }))
          .first(),
      ).toBeVisible();
      await prepare(page, name);
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        // experimental in axe: it misreads cards that the edge of the window cuts
        .disableRules(['label-content-name-mismatch'])
        .analyze();
      const told = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.length}, ${nodes[0]?.html.slice(0, 140)}`,
      );
      await context.close();
      expect(told).toEqual([]);
    });
