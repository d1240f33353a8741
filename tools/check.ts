// `npm run check`: types, lint, format, architecture and the unit tests of the packages, in about a minute.

import { binary, run } from './repository.ts';
import { unit } from './unit.ts';

interface Step {
  readonly name: string;
  readonly run: () => Promise<boolean>;
}

const program =
  (path: string, ...args: readonly string[]) =>
  async (): Promise<boolean> =>
    (await run(binary(path), args)).code === 0;

const steps: readonly Step[] = [
  { name: 'types', run: program('typescript/bin/tsc', '-p', 'tsconfig.json') },
  { name: 'types of the pure packages', run: program('typescript/bin/tsc', '-p', 'tsconfig.pure.json') },
  { name: 'lint', run: program('oxlint/bin/oxlint', '--type-aware', '--deny-warnings') },
  { name: 'format', run: program('oxfmt/bin/oxfmt', '--check', 'packages', 'apps', 'tools') },
  {
    name: 'tests',
    run: async () => {
      // of generated cases the first tenth: all are for `npm test`
      process.env['SIGHTLINE_CASES'] ??= '0.1';
      const counts = await unit(['packages/*/src/**/*.test.ts', 'tools/**/*.test.ts'], 'process per core');
      console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
      return counts.failed === 0 && counts.passed > 0;
    },
  },
];

const failed: string[] = [];
for (const step of steps) {
  const start = performance.now();
  const ok = await step.run();
  console.log(`${ok ? 'ok' : 'FAILED'}  ${step.name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  if (!ok) failed.push(step.name);
}
if (failed.length > 0) console.log(`check failed: ${failed.join(', ')}`);
process.exit(failed.length === 0 ? 0 : 1);
