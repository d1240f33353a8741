// Runs tests of node:test and sums them. Tests of packages share a process per core; what starts servers gets a process
// per file.

import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { run as runTests } from 'node:test';
import { spec } from 'node:test/reporters';
import { files, root } from './repository.ts';

/** How many tests of a run passed, failed and were skipped. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const none: Counts = { passed: 0, failed: 0, skipped: 0 };

export function sum(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** Runs test files and prints what they report. */
async function runFiles(found: readonly string[], isolation: 'none' | 'process'): Promise<Counts> {
  // Pictures show what fonts there are: here those of packages, on every machine.
  process.env['SIGHTLINE_FONTS'] = '';
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const stream = runTests({
    files: found.map((file) => join(root, file)),
    isolation,
    concurrency: isolation === 'process' ? 2 : false,
    execArgv: ['--no-warnings'],
  });
  const count =
    (result: 'passed' | 'failed') =>
    (event: {
      readonly skip?: string | boolean;
      readonly todo?: string | boolean;
      readonly details: { readonly type?: string | undefined };
    }) => {
      if (event.details.type === 'suite') return;
      if (event.skip !== undefined && event.skip !== false) counts.skipped++;
      else counts[result]++;
    };
  stream.on('test:pass', count('passed'));
  stream.on('test:fail', count('failed'));
  await new Promise<void>((resolve, reject) => {
    const out = stream.compose(spec);
    out.on('data', (chunk: Buffer | string) => process.stdout.write(chunk));
    out.on('end', resolve);
    out.on('error', reject);
  });
  return counts;
}

/** Runs test files in one process beside this one. A process that ends without its counts is a failure. */
function runBeside(found: readonly string[]): Promise<Counts> {
  const child = fork(import.meta.filename, found, { cwd: root, execArgv: ['--no-warnings'] });
  return new Promise((resolve) => {
    let counts: Counts | undefined;
    child.on('message', (message) => {
      counts = message as Counts;
    });
    child.on('close', () => resolve(counts ?? { passed: 0, failed: 1, skipped: 0 }));
  });
}

/** Runs the tests that match the patterns: each file in a process of its own, or dealt out to one process per core. */
export async function unit(
  patterns: readonly string[],
  isolation: 'process per file' | 'process per core',
): Promise<Counts> {
  const found = files(...patterns);
  if (found.length === 0) return none;
  if (isolation === 'process per file') return runFiles(found, 'process');
  const cores = Math.min(availableParallelism(), found.length);
  const dealt = Array.from({ length: cores }, (_, core) => found.filter((_, i) => i % cores === core));
  return (await Promise.all(dealt.map(runBeside))).reduce(sum);
}

if (process.argv[1] === import.meta.filename) {
  const counts = await runFiles(process.argv.slice(2), 'none');
  process.send?.(counts, () => process.exit(0));
}
