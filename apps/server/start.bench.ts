// How long `npm start` takes on a clone that was started before, until the first page is there; and the memory that the
// server holds while nobody asks it for anything.

import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWeb } from '../../tools/build-web.ts';
import { root, serverEnvironment, serverFlags } from '../../tools/repository.ts';

const data = (): string => mkdtempSync(join(tmpdir(), 'sightline-start-'));

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const found = /http:\/\/localhost:\d+/.exec(printed);
      if (found !== null) resolve(found[0]);
    });
    child.once('exit', (code) => reject(new Error(`bench: the server ended with ${code}`)));
  });
}

async function ended(child: ChildProcess, signal: () => void): Promise<void> {
  const end = new Promise((resolve) => child.once('exit', resolve));
  signal();
  await end;
}

/** Seconds from `npm start` to the first page. */
async function startSeconds(folder: string): Promise<number> {
  const own = process.env['npm_execpath'];
  const [command, before] = own?.endsWith('.js') === true ? [process.execPath, [own]] : ['npm', []];
  const start = performance.now();
  const child = spawn(command, [...before, 'start'], {
    cwd: root,
    env: { ...process.env, PORT: '0', SIGHTLINE_DATA: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const page = await fetch(await addressOf(child));
  const html = await page.text();
  const seconds = (performance.now() - start) / 1000;
  if (!html.includes('<div id="root">')) throw new Error('bench: the first page is not the app');
  await ended(child, () => process.kill(-(child.pid ?? 0), 'SIGTERM'));
  return seconds;
}

/** Megabytes of a process that are in memory. */
function residentMegabytes(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;
  }
}

async function idleMegabytes(folder: string): Promise<number> {
  const child = spawn(process.execPath, [...serverFlags, join(root, 'apps/server/src/main.ts')], {
    env: { ...process.env, ...serverEnvironment, PORT: '0', SIGHTLINE_DATA: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await fetch(await addressOf(child));
  await new Promise((resolve) => {
    setTimeout(resolve, 3000);
  });
  const megabytes = residentMegabytes(child.pid ?? 0);
  await ended(child, () => child.kill('SIGTERM'));
  return megabytes;
}

/** The figures, measured now. */
export async function bench(): Promise<
  readonly { name: string; value: number; unit: string; most?: number }[]
> {
  await buildWeb();
  const folder = data();
  try {
    const first = await idleMegabytes(folder);
    await startSeconds(folder);
    const seconds = await startSeconds(folder);
    const again = await idleMegabytes(folder);
    return [
      { name: 'npm start to the first page', value: seconds, unit: 's', most: 3 },
      { name: 'memory of an idle server', value: again, unit: 'MB', most: 200 },
      { name: 'the same right after it made the demo workspace', value: first, unit: 'MB', most: 200 },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
