// `npm start`: builds the web app where it changed and serves it with the data folder. What Node makes of the sources is
// kept from start to start, which then needs no compiler of types: half the time, and 20 MB less.

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildWeb } from './build-web.ts';
import { root, serverEnvironment, serverFlags } from './repository.ts';

await buildWeb();
const child = spawn(
  process.execPath,
  [...serverFlags, join(root, 'apps/server/src/main.ts'), ...process.argv.slice(2)],
  { stdio: 'inherit', cwd: root, env: { ...process.env, ...serverEnvironment } },
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
