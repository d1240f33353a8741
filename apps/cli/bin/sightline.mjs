#!/usr/bin/env node
// The command `sightline`. Plain JavaScript, so that any Node can read it: where it is too old to run TypeScript,
// it hands over to the Node that the repository brings along.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const main = join(dirname(fileURLToPath(import.meta.url)), '../src/main.ts');

if (Number(process.versions.node.split('.')[0]) >= 24) {
  await import(main);
} else {
  const own = join(dirname(createRequire(import.meta.url).resolve('node/package.json')), 'bin/node');
  if (!existsSync(own)) {
    process.stderr.write(
      'sightline needs Node 24. Run "npm rebuild node --ignore-scripts=false", or use Node 24.\n',
    );
    process.exit(2);
  }
  const child = spawn(own, [main, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  process.on('SIGINT', () => {});
  child.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 1));
}
