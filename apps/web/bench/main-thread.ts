// What a page costs the main thread of its browser, in milliseconds of CPU: waiting, and what other programs do
// meanwhile, does not count.

import type { Page } from '@playwright/test';

export interface MainThread {
  /** CPU that the main thread has used so far, in ms. */
  used(): Promise<number>;
}

/** Call it once the page is at the origin that will be measured: another origin may mean another process. */
export async function mainThreadOf(page: Page): Promise<MainThread> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return {
    used: async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      const task = metrics.find(({ name }) => name === 'TaskDuration');
      if (task === undefined) throw new Error('bench: this browser does not tell TaskDuration');
      return task.value * 1000;
    },
  };
}

/** The middle one; of an even number, the upper of the two. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
