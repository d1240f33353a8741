// What the map on screen costs the main thread of Chromium: until it is there, in a frame of panning and of zooming, and
// for a key that is pressed in a card. Beside it, in the same browser and with the same gestures, Excalidraw.

import { chromium } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { buildWeb } from '../../tools/build-web.ts';
import { chromiumPath } from '../../tools/browser.ts';
import { serveExcalidraw } from './bench/excalidraw.ts';
import type { Gesture } from './bench/gestures.ts';
import { costOf, pan, zoom } from './bench/gestures.ts';
import type { MainThread } from './bench/main-thread.ts';
import { mainThreadOf, median } from './bench/main-thread.ts';
import { startMapServer } from './bench/map-server.ts';

interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly most?: number;
}

interface OpenPage {
  readonly page: Page;
  readonly thread: MainThread;
  readonly close: () => Promise<void>;
}

const [CARDS, FLOWS] = [5000, 10_000];
const ROUNDS = 3;

/** A page of its own, with nothing kept, at an address whose process will not change. */
async function openPage(
  browser: Browser,
  address: string,
  size: { readonly width: number; readonly height: number },
): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: size });
  const page = await context.newPage();
  await page.goto(address);
  return { page, thread: await mainThreadOf(page), close: () => context.close() };
}

/** Opens a map; gives the main-thread CPU from the address to the first picture of it. */
async function openMap(browser: Browser, address: string): Promise<OpenPage & { readonly opening: number }> {
  const opened = await openPage(browser, new URL('/healthz', address).href, { width: 1440, height: 900 });
  const { page, thread } = opened;
  const painted = new Promise<void>((resolve) => {
    void page.exposeBinding('benchPainted', () => resolve());
  });
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (document.querySelector('[role=grid] [data-record]') === null) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        setTimeout(() => (window as unknown as { benchPainted: () => void }).benchPainted());
      });
    }).observe(document, { childList: true, subtree: true });
  });
  const before = await thread.used();
  await page.goto(address, { waitUntil: 'commit' });
  await painted;
  const opening = (await thread.used()) - before;
  await page.getByTestId('save-state').getByText('Saved').waitFor();
  await page.waitForTimeout(1000);
  return { ...opened, opening };
}

async function typicalCost(gesture: Gesture, { page, thread }: OpenPage, target: string): Promise<number> {
  const costs: number[] = [];
  for (let i = 0; i < ROUNDS; i++) costs.push(await costOf(gesture, page, thread, target));
  return median(costs);
}

const KEYS = 'somebody looks for the form and then for the office ';

/** What a key costs that is typed into a card: the typical one, and the dearest, at which a line wraps and rows move. */
async function keyPresses({
  page,
  thread,
}: OpenPage): Promise<{ readonly typical: number; readonly dearest: number }> {
  await page.locator('[role=grid] button[data-kind=card]').first().dblclick();
  await page.getByLabel('Edit text').press('End');
  await page.waitForTimeout(300);
  const costs: number[] = [];
  for (const key of KEYS) {
    const before = await thread.used();
    await page.keyboard.press(key === ' ' ? 'Space' : key);
    await page.waitForTimeout(60);
    costs.push((await thread.used()) - before);
  }
  await page.keyboard.press('Escape');
  return { typical: median(costs), dearest: Math.max(...costs) };
}

/** The figures, measured now. */
export async function bench(): Promise<readonly Figure[]> {
  await buildWeb();
  const server = await startMapServer();
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: ['--no-sandbox'] });
  try {
    const figures: Figure[] = [];
    const large = await server.add(CARDS, FLOWS);
    for (const [address, cards, most] of [
      [await server.add(500, 1000), '500', 250],
      [large, '5,000', 600],
    ] as const) {
      const openings: number[] = [];
      for (let i = 0; i < ROUNDS; i++) {
        const map = await openMap(browser, address);
        openings.push(map.opening);
        await map.close();
      }
      figures.push({
        name: `opening a map of ${cards} cards`,
        value: median(openings),
        unit: 'ms CPU',
        most,
      });
    }
    const map = await openMap(browser, large);
    const stage = map.page.getByTestId('stage');
    const panning = await typicalCost(pan, map, '[data-testid=stage]');
    const zooming = await typicalCost(zoom, map, '[data-testid=stage]');
    const box = await stage.boundingBox();
    await map.close();
    const typing = await openMap(browser, large);
    const keys = await keyPresses(typing);
    await typing.close();
    figures.push(
      { name: 'a frame of panning, 5,000 cards', value: panning, unit: 'ms CPU', most: 6 },
      { name: 'a frame of zooming, 5,000 cards', value: zooming, unit: 'ms CPU', most: 20 },
      { name: 'a key typed in a card of 5,000', value: keys.typical, unit: 'ms CPU', most: 10 },
      { name: 'the key at which a line of it wraps', value: keys.dearest, unit: 'ms CPU' },
    );
    const size = { width: Math.round(box?.width ?? 1440), height: Math.round(box?.height ?? 740) };
    return [...figures, ...(await besideExcalidraw(browser, size, { panning, zooming }))];
  } finally {
    await browser.close();
    await server.app.close();
  }
}

/** The same gestures over as many boxes and arrows in Excalidraw, in a window of the same size. */
async function besideExcalidraw(
  browser: Browser,
  size: { readonly width: number; readonly height: number },
  ours: { readonly panning: number; readonly zooming: number },
): Promise<readonly Figure[]> {
  const board = await serveExcalidraw(CARDS, FLOWS, 0.85);
  if (board === undefined) {
    console.log('  Excalidraw could not be installed: the comparison is left out');
    return [];
  }
  try {
    const opened = await openPage(browser, board.address, size);
    await opened.page.locator('body[data-ready]').waitFor({ state: 'attached', timeout: 120_000 });
    await opened.page.waitForTimeout(1500);
    const target = '.excalidraw canvas.interactive';
    const panning = await typicalCost(pan, opened, target);
    const zooming = await typicalCost(zoom, opened, target);
    await opened.close();
    return [
      { name: 'Excalidraw: a frame of panning', value: panning, unit: 'ms CPU' },
      { name: 'Excalidraw: a frame of zooming', value: zooming, unit: 'ms CPU' },
      {
        name: 'ours to pan, of what Excalidraw takes',
        value: (100 * ours.panning) / panning,
        unit: '%',
        most: 12.5,
      },
      {
        name: 'ours to zoom, of what Excalidraw takes',
        value: (100 * ours.zooming) / zooming,
        unit: '%',
        most: 12.5,
      },
    ];
  } finally {
    await board.close();
  }
}
