// The same pan and the same zoom for any page that follows the wheel: one event in each frame, as a trackpad sends them.

import type { Page } from '@playwright/test';
import type { MainThread } from './main-thread.ts';

export interface Gesture {
  readonly name: 'pan' | 'zoom';
  readonly frames: number;
  /** The wheel event of a frame. */
  readonly event: (frame: number) => {
    readonly deltaX: number;
    readonly deltaY: number;
    readonly ctrlKey: boolean;
  };
}

/** There and back again over about 2,400 by 600 pixels. */
export const pan: Gesture = {
  name: 'pan',
  frames: 120,
  event: (frame) => ({ deltaX: frame < 60 ? 40 : -40, deltaY: frame % 60 < 30 ? 20 : -20, ctrlKey: false }),
};

/** Out until hundreds of cards show, in until a few fill the window, and back again. */
export const zoom: Gesture = {
  name: 'zoom',
  frames: 90,
  event: (frame) => ({ deltaX: 0, deltaY: frame < 30 ? 10 : frame < 70 ? -10 : 10, ctrlKey: true }),
};

/** How long a page may take to settle after a gesture, in ms: what it does then counts. */
const SETTLE = 500;

/** Milliseconds of main-thread CPU that a frame of the gesture costs, with what comes after the gesture shared out. */
export async function costOf(
  { frames, event }: Gesture,
  page: Page,
  thread: MainThread,
  target: string,
): Promise<number> {
  const events = Array.from({ length: frames }, (_, frame) => event(frame));
  const before = await thread.used();
  await page.evaluate(
    async ({ list, selector, settle }) => {
      const element = document.querySelector(selector);
      if (element === null) throw new Error(`bench: there is no ${selector}`);
      const box = element.getBoundingClientRect();
      const at = { clientX: box.left + box.width * 0.6, clientY: box.top + box.height * 0.5 };
      for (const one of list) {
        await new Promise((resolve) => {
          requestAnimationFrame(resolve);
        });
        element.dispatchEvent(new WheelEvent('wheel', { ...one, ...at, bubbles: true, cancelable: true }));
      }
      await new Promise((resolve) => {
        setTimeout(resolve, settle);
      });
    },
    { list: events, selector: target, settle: SETTLE },
  );
  return ((await thread.used()) - before) / frames;
}
