// A server of its own for each file of tests: real program, temporary data.

import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

const main = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url));

export interface RunningApp {
  readonly address: string;
  readonly data: string;
  /** Ends the server, hard where `SIGKILL`. The data stay. */
  stop(signal?: NodeJS.Signals): Promise<void>;
  /** Starts it again at the same address. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export async function startApp(): Promise<RunningApp> {
  const data = mkdtempSync(join(tmpdir(), 'sightline-'));
  let child: ChildProcess | undefined;
  let port = 0;
  const start = async (): Promise<void> => {
    child = spawn(process.execPath, ['--no-warnings', main], {
      env: { ...process.env, PORT: String(port), SIGHTLINE_DATA: data },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    port = await addressOf(child);
  };
  await start();
  const stop = async (signal: NodeJS.Signals = 'SIGTERM'): Promise<void> => {
    // a killed process has a signal in place of a code
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child?.once('exit', resolve));
    child.kill(signal);
    await ended;
  };
  return {
    get address() {
      return `http://localhost:${port}`;
    },
    data,
    stop,
    restart: start,
    close: async () => {
      await stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

function addressOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      const found = /localhost:(\d+)/.exec(chunk.toString());
      if (found !== null) resolve(Number(found[1]));
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
}

/** Waits until what is shown is stored. */
export async function saved(page: Page): Promise<void> {
  await expect(page.getByTestId('save-state')).toHaveText('Saved', { timeout: 15_000 });
}

/** Holds that nothing reaches below the window: a turn of the wheel anywhere leaves the bars where they are. */
export async function expectWithinWindow(page: Page): Promise<void> {
  const over = await page.evaluate(() => {
    const { scrollHeight, clientHeight } = document.documentElement;
    return scrollHeight - clientHeight;
  });
  expect(over).toBeLessThanOrEqual(0);
}
