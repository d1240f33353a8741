// Runs tests of node:test and sums them. Packages share one process; what starts servers gets a process per file.

import { run as runTests } from 'node:test';
import { spec } from 'node:test/reporters';
import { join } from 'node:path';
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

/** Runs the tests that match the patterns. No test found counts as a failure. */
export async function unit(patterns: readonly string[], isolation: 'none' | 'process'): Promise<Counts> {
  const found = files(...patterns).map((file) => join(root, file));
  if (found.length === 0) return none;
  // Pictures show what fonts there are: here those of packages, on every machine.
  process.env['SIGHTLINE_FONTS'] = '';
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const stream = runTests({
    files: found,
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
