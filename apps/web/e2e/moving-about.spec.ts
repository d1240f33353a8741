// Looking at a map: panning and zooming by wheel, fingers, space bar and keyboard; headers that stay exact; the focus,
// which survives all of it; and large maps, where a picture stands for the cards.

import { expect, test } from '@playwright/test';
import type { CDPSession, Page } from '@playwright/test';
import type { MapServer } from '../bench/map-server.ts';
import { startMapServer } from '../bench/map-server.ts';
import { saved } from './app.ts';

let server: MapServer;
let large = '';
test.beforeAll(async () => {
  server = await startMapServer();
  large = await server.add(3000, 6000);
});
test.afterAll(() => server.app.close());

async function open(
  page: Page,
  address = `${server.app.address}/w/retail-bank/m/atm-withdrawal`,
): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('grid')).toBeVisible();
  await saved(page);
}

const canvas = (page: Page) => page.getByTestId('map-canvas');

async function wheel(
  page: Page,
  by: { readonly x?: number; readonly y?: number; readonly pinch?: boolean },
): Promise<void> {
  if (by.pinch === true) await page.keyboard.down('Control');
  await page.mouse.move(700, 500);
  await page.mouse.wheel(by.x ?? 0, by.y ?? 0);
  if (by.pinch === true) await page.keyboard.up('Control');
}

/** How far, in pixels, headers are from what they head: the farthest of all that show. */
const misfit = (page: Page): Promise<number> =>
  page.evaluate(() => {
    let [most, compared] = [0, 0];
    for (const cell of document.querySelectorAll<HTMLElement>('[role=gridcell]')) {
      const { left, top } = cell.getBoundingClientRect();
      for (const [id, side, at] of [
        [cell.dataset['step'], 'left', left],
        [cell.dataset['lane'], 'top', top],
      ] as const) {
        const header = document.querySelector(`[data-record="${id}"]:not([role=grid] *)`);
        if (header === null) continue;
        most = Math.max(most, Math.abs(header.getBoundingClientRect()[side] - at));
        compared++;
      }
    }
    return compared > 20 ? most : Number.NaN;
  });

/** Where the headers of steps and lanes stand, in whole pixels. */
const headerCorners = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('[data-kind="stepHeader"], [data-kind="laneHeader"]')].map((header) => {
      const { left, top } = header.getBoundingClientRect();
      return `${header.getAttribute('data-record')} ${Math.round(left)} ${Math.round(top)}`;
    }),
  );

test('while a zoom goes on a picture shows, then the cards, and headers stay exact', async ({ page }) => {
  await open(page);
  const scale = page.getByRole('button', { name: 'Zoom to 100 %' });
  await expect(scale).toHaveText('85%');
  // one step of a zoom, then fingers that rest on the trackpad: the zoom goes on without changing anything
  await page.evaluate(() => {
    const stage = document.querySelector('[data-testid=stage]');
    let deltaY = -30;
    const resting = setInterval(() => {
      stage?.dispatchEvent(
        new WheelEvent('wheel', { deltaY, ctrlKey: true, bubbles: true, cancelable: true }),
      );
      deltaY = 0;
    }, 40);
    (window as unknown as { lift: () => void }).lift = () => clearInterval(resting);
  });
  await expect(canvas(page)).toBeVisible();
  const meanwhile = await headerCorners(page);
  await page.evaluate(() => (window as unknown as { lift: () => void }).lift());
  await expect(canvas(page)).toBeHidden();
  await expect(scale).not.toHaveText('85%');
  expect(await misfit(page)).toBeLessThan(0.6);
  // the cards come to where the headers have been all the time
  expect(meanwhile.length).toBeGreaterThan(8);
  expect(await headerCorners(page)).toEqual(expect.arrayContaining([...meanwhile]));
  for (const pan of [
    { x: 333, y: 217 },
    { x: -101, y: 55 },
  ]) {
    await wheel(page, pan);
    expect(await misfit(page)).toBeLessThan(0.6);
  }
  await wheel(page, { y: 55, pinch: true });
  await wheel(page, { y: 20, pinch: true });
  // once the cards are back
  await expect.poll(() => misfit(page)).toBeLessThan(0.6);
});

const firstCell = (page: Page) =>
  page.locator('[role=row]').first().locator('[role=gridcell]').first().boundingBox();

test('the point under the pointer stays under it', async ({ page }) => {
  await open(page);
  const card = page.locator('[data-record="types-pin"]');
  const at = await card.boundingBox();
  if (at === null) throw new Error('the card is not on the page');
  await page.mouse.move(at.x, at.y);
  await page.keyboard.down('Control');
  for (let i = 0; i < 4; i++) await page.mouse.wheel(0, -12);
  await page.keyboard.up('Control');
  await expect(canvas(page)).toBeHidden();
  const now = await card.boundingBox();
  expect(now?.width).toBeGreaterThan(at.width * 1.2);
  expect(Math.hypot((now?.x ?? 0) - at.x, (now?.y ?? 0) - at.y)).toBeLessThan(2);
});

test('the space bar drags the map, and does not select the card that has the focus', async ({ page }) => {
  await open(page);
  const card = page.locator('[data-record="types-pin"]');
  await card.click();
  await page.keyboard.press('Escape');
  await expect(card).toHaveAttribute('aria-pressed', 'false');
  const before = await firstCell(page);
  await page.keyboard.down(' ');
  await page.mouse.move(800, 560);
  await page.mouse.down();
  await page.mouse.move(740, 500, { steps: 5 });
  await page.mouse.up();
  await page.keyboard.up(' ');
  const after = await firstCell(page);
  expect((before?.x ?? 0) - (after?.x ?? 0)).toBeCloseTo(60, 0);
  await expect(card).toHaveAttribute('aria-pressed', 'false');
  await expect(card).toBeFocused();
  await page.keyboard.press(' ');
  await expect(card).toHaveAttribute('aria-pressed', 'true');
});

test('the keyboard zooms, pans and fits', async ({ page }) => {
  await open(page);
  await page.locator('[data-record="types-pin"]').focus();
  const scale = page.getByRole('button', { name: 'Zoom to 100 %' });
  await page.keyboard.press('+');
  await expect(scale).toHaveText('102%');
  await page.keyboard.press('-');
  await expect(scale).toHaveText('85%');
  await page.keyboard.press('Shift+Digit0');
  await expect(scale).toHaveText('100%');
  const before = await firstCell(page);
  await page.keyboard.press('PageDown');
  const after = await firstCell(page);
  expect((before?.y ?? 0) - (after?.y ?? 0)).toBeGreaterThan(200);
  await page.keyboard.press('Shift+Digit1');
  await expect(page.locator('[data-kind="laneHeader"]').last()).toBeInViewport();
  await expect(page.locator('[data-record="types-pin"]')).toBeFocused();
});

async function touch(
  session: CDPSession,
  type: 'touchStart' | 'touchMove' | 'touchEnd',
  ...points: readonly { readonly x: number; readonly y: number }[]
): Promise<void> {
  await session.send('Input.dispatchTouchEvent', {
    type,
    touchPoints: points.map(({ x, y }, id) => ({ x, y, id })),
  });
}

test('one finger pans from a card too, two zoom, a tap selects, a finger that rests drags', async ({
  browser,
}) => {
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await open(page);
  const session = await context.newCDPSession(page);
  const card = page.locator('[data-record="types-pin"]');
  const boxOf = async () => {
    const box = await card.boundingBox();
    if (box === null) throw new Error('the card is not on the page');
    return { ...box, middle: { x: box.x + box.width / 2, y: box.y + box.height / 2 } };
  };
  const start = await boxOf();
  const { x, y } = start.middle;
  await touch(session, 'touchStart', { x, y });
  for (let i = 1; i <= 5; i++) await touch(session, 'touchMove', { x: x - 20 * i, y: y - 10 * i });
  await touch(session, 'touchEnd');
  const panned = await boxOf();
  expect(panned.x - start.x).toBeLessThan(-80);
  await expect(card).toHaveAttribute('aria-pressed', 'false');

  const [a, b] = [
    { x: panned.x + 10, y: panned.y + 10 },
    { x: panned.x + 80, y: panned.y + 10 },
  ];
  await touch(session, 'touchStart', a, b);
  for (let i = 1; i <= 5; i++)
    await touch(session, 'touchMove', { x: a.x - 6 * i, y: a.y }, { x: b.x + 6 * i, y: b.y });
  await touch(session, 'touchEnd');
  await expect(canvas(page)).toBeHidden();
  const zoomed = await boxOf();
  expect(zoomed.width / panned.width).toBeGreaterThan(1.5);

  await page.touchscreen.tap(zoomed.middle.x, zoomed.middle.y);
  await expect(card).toHaveAttribute('aria-pressed', 'true');

  await touch(session, 'touchStart', zoomed.middle);
  await expect(page.getByTestId('stage')).toHaveAttribute('data-dragging', 'true');
  await touch(session, 'touchMove', { x: zoomed.middle.x + 30, y: zoomed.middle.y + 4 });
  await expect(page.locator('[class*="dropMark"]')).toBeVisible();
  await page.keyboard.press('Escape');
  await touch(session, 'touchEnd');
  await context.close();
});

test('the focus survives when what has it goes out of sight', async ({ page }) => {
  await open(page, large);
  const first = page.locator('[role=grid] button[data-kind=card]').first();
  await first.focus();
  const spot = await first.getAttribute('data-spot');
  for (let i = 0; i < 5; i++) await wheel(page, { x: 1500, y: 300 });
  const focused = page.locator(`[data-spot="${spot}"]`);
  await expect(focused).toBeFocused();
  await expect(focused).not.toBeInViewport();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('[role=grid] :focus')).toBeInViewport();
});

test('zoomed out, a picture stands for hundreds of cards: they are walked, chosen, moved and edited all the same', async ({
  page,
}) => {
  await open(page, large);
  await page.locator('[data-lane=customer] button[data-kind=card]').first().focus();
  for (let i = 0; i < 11; i++) await wheel(page, { y: 50, pinch: true });
  await wheel(page, { y: 10, pinch: true });
  await expect(page.getByRole('button', { name: 'Zoom to 100 %' })).toHaveText('28%');
  await expect(canvas(page)).toBeVisible();
  expect(await page.locator('[role=grid] button[data-kind]').count()).toBeLessThan(200);
  await expect(page.getByRole('grid')).toHaveAttribute('aria-colcount', /^\d{3}$/);

  // by the keyboard
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight');
  const focused = page.locator('[role=grid] :focus');
  await expect(focused).toBeInViewport();
  await expect(focused).toHaveAttribute('aria-label', /./);

  // by the pointer: a card that is in the picture alone
  const box = await focused.boundingBox();
  const step = await page
    .locator('[data-kind=stepHeader]')
    .evaluateAll(
      (headers) =>
        (headers as HTMLElement[]).findLast((one) => one.getBoundingClientRect().right < innerWidth - 20)
          ?.dataset['record'],
    );
  const header = await page.locator(`[data-kind=stepHeader][data-record="${step}"]`).boundingBox();
  if (box === null || header === null) throw new Error('the focus is not on the page');
  await expect(page.locator(`[data-lane=customer][data-step="${step}"]`)).toHaveCount(0);
  await page.mouse.click(header.x + 8, box.y + 4);
  const chosen = page.locator(`[data-lane=customer][data-step="${step}"] [aria-pressed="true"]`);
  await expect(chosen).toHaveCount(1);
  await expect(chosen).toBeFocused();

  // what is edited comes near
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(/^Edit /)).toBeFocused();
  await expect(canvas(page)).toBeHidden();
  expect((await page.getByLabel(/^Edit /).boundingBox())?.width).toBeGreaterThan(100);
});

test('a large map that this device keeps a copy of opens again, and is saved', async ({ page }) => {
  await open(page, large);
  // the copy is written once there is time
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
        const sizes = await Promise.all(
          names
            .filter((name) => name.startsWith('map:bench'))
            .map(
              (name) =>
                new Promise<number>((resolve) => {
                  const opening = indexedDB.open(name);
                  opening.addEventListener('success', () => {
                    const all = opening.result.transaction('updates').objectStore('updates').getAll();
                    all.addEventListener('success', () => {
                      opening.result.close();
                      resolve((all.result as Uint8Array[]).reduce((sum, { length }) => sum + length, 0));
                    });
                  });
                }),
            ),
        );
        return Math.max(0, ...sizes);
      }),
    )
    .toBeGreaterThan(1024 * 1024);
  await page.reload();
  await expect(page.getByRole('grid')).toBeVisible();
  await saved(page);
});

test('the title of a phase stays beside the lanes as long as the phase shows, and ends with it', async ({
  page,
}) => {
  await open(page);
  const phase = page.locator('[data-kind="phaseHeader"]').nth(1);
  const title = phase.locator('span > span');
  const lane = page.locator('[data-kind="laneHeader"]').first();
  const edges = async () => {
    const [of, words, beside] = [
      await phase.boundingBox(),
      await title.boundingBox(),
      await lane.boundingBox(),
    ];
    if (of === null || words === null || beside === null) throw new Error('a header is not on the page');
    const right = (box: { readonly x: number; readonly width: number }): number => box.x + box.width;
    return { starts: words.x - right(beside), shift: words.x - of.x, left: right(of) - right(words) };
  };
  expect((await edges()).shift).toBeCloseTo(0, 0);
  await wheel(page, { x: 600 });
  await expect.poll(async () => (await edges()).shift).toBeGreaterThan(100);
  const { starts } = await edges();
  expect(starts).toBeGreaterThan(0);
  expect(starts).toBeLessThan(40);
  await wheel(page, { x: 200 });
  await expect.poll(async () => Math.abs((await edges()).left)).toBeLessThan(2);
  await wheel(page, { x: -800 });
  await expect.poll(async () => Math.abs((await edges()).shift)).toBeLessThan(1);
});
