// Builds the web app when what it is made of has changed since the last time.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { binary, files, root, run } from './repository.ts';

/** Builds `apps/web/dist` unless it is up to date. */
export async function buildWeb(): Promise<void> {
  if (!existsSync(join(root, 'apps/web/index.html'))) return;
  const hash = createHash('sha256');
  for (const file of [
    'package-lock.json',
    ...files('apps/web/{src,public}/**/*', 'apps/web/*.{ts,html,json}', 'packages/*/src/**/*'),
  ]) {
    if (/\.test\.ts$|\/e2e\//.test(file)) continue;
    try {
      hash.update(file).update(readFileSync(join(root, file)));
    } catch {
      // a folder: its files are listed by themselves
    }
  }
  const wanted = hash.digest('hex');
  const mark = join(root, '.cache/web-build');
  if (
    existsSync(join(root, 'apps/web/dist/index.html')) &&
    existsSync(mark) &&
    readFileSync(mark, 'utf8') === wanted
  )
    return;
  console.log('Building the web app ...');
  const { code, output } = await run(
    binary('vite/bin/vite.js'),
    ['build', 'apps/web', '--logLevel', 'warn'],
    { quiet: true },
  );
  if (code !== 0) {
    console.error(output);
    console.error('The web app could not be built; see above.');
    process.exit(1);
  }
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(mark, wanted);
}
