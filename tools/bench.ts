// `npm run bench`: runs every `*.bench.ts` and prints its figures, with the ratio to the most it should be, where there is one.
// Figures are of this machine, now; the CPU's other work shows in them.

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { files, root } from './repository.ts';

interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly most?: number;
}

const found = files('packages/*/*.bench.ts', 'packages/*/src/**/*.bench.ts', 'apps/*/*.bench.ts');
if (found.length === 0) {
  console.log('no benchmark was found');
  process.exit(1);
}
for (const file of found) {
  console.log(`\n${file}`);
  const { bench } = (await import(pathToFileURL(join(root, file)).href)) as {
    readonly bench?: () => Promise<readonly Figure[]>;
  };
  for (const { name, value, unit, most } of (await bench?.()) ?? []) {
    const ratio = most === undefined ? '' : `  (at most ${most} ${unit}: ${(value / most).toFixed(2)} of it)`;
    console.log(`  ${name.padEnd(58)} ${value.toFixed(value < 10 ? 2 : 0).padStart(8)} ${unit}${ratio}`);
  }
}
