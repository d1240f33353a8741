// Where things are in this repository, and how its tools run other programs.

import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root: string = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Files of the repository that match a pattern, without what is installed or built, sorted. */
export function files(...patterns: readonly string[]): readonly string[] {
  return globSync([...patterns], {
    cwd: root,
    exclude: (path) => /(^|\/)(node_modules|dist|\.cache|data)(\/|$)/.test(path),
  })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

/** Runs a program of `node_modules/.bin` or a file with this Node; gives its exit code and what it printed. */
export function run(
  program: string,
  args: readonly string[],
  options: { readonly env?: NodeJS.ProcessEnv; readonly quiet?: boolean } = {},
): Promise<{ readonly code: number; readonly output: string }> {
  const child = spawn(process.execPath, [program, ...args], {
    cwd: root,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (options.quiet !== true) process.stdout.write(chunk);
    });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code: code ?? 1, output })));
}

/** The file behind a program that a package installs. */
export function binary(path: string): string {
  return join(root, 'node_modules', path);
}

/** How the server is run: with a small nursery for new objects, since the default grows to 100 MB that stay unused. */
export const serverFlags: readonly string[] = ['--no-warnings', '--max-semi-space-size=8'];

/** Where Node keeps what it made of the sources. */
export const serverEnvironment: Readonly<Record<string, string>> = {
  NODE_COMPILE_CACHE: join(root, '.cache/node'),
};
