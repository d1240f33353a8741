// `npm start`: builds the web app where it changed and serves it with the data folder.

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildWeb } from './build-web.ts';
import { root } from './repository.ts';

await buildWeb();
const child = spawn(
  process.execPath,
  ['--no-warnings', join(root, 'apps/server/src/main.ts'), ...process.argv.slice(2)],
  { stdio: 'inherit', cwd: root },
);
for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
process.on('SIGINT', () => {});
const parent = process.ppid;
const watch = setInterval(() => {
  if (process.ppid !== parent) child.kill('SIGTERM');
}, 500);
child.on('exit', (code) => {
  clearInterval(watch);
  process.exit(code ?? 1);
});
