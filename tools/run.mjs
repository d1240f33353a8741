// The one file that any Node can read: `node tools/run.mjs NAME`. It installs what is missing, then runs `tools/NAME.ts`
// under Node 24, the repository's own where the one at hand is older. What it starts ends when it ends.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [name = '', ...rest] = process.argv.slice(2);
const script = join(root, 'tools', `${name}.ts`);

if (!/^[a-z-]+$/.test(name) || !existsSync(script)) {
  console.error(`tools: there is no ${name || 'name'}; see "scripts" in package.json`);
  process.exit(2);
}

function npm(args) {
  const own = process.env.npm_execpath;
  const [command, before] = own?.endsWith('.js') ? [process.execPath, [own]] : ['npm', []];
  const done = spawnSync(command, [...before, ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: command === 'npm' && process.platform === 'win32',
  });
  if (done.status !== 0) {
    console.error(
      `Installing failed (npm ${args.join(' ')}). Check the connection to the package registry, then run the command again.`,
    );
    process.exit(1);
  }
}

// npm writes this file last, so an install that was interrupted counts as missing
function installed() {
  const packages = (file) => {
    try {
      return JSON.parse(readFileSync(join(root, file), 'utf8')).packages ?? {};
    } catch {
      return undefined;
    }
  };
  const wanted = packages('package-lock.json');
  const found = packages('node_modules/.package-lock.json');
  if (wanted === undefined || found === undefined) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional, link }]) =>
      path === '' ||
      link ||
      optional ||
      !path.startsWith('node_modules/') ||
      found[path]?.version === version,
  );
}

if (!installed()) {
  console.log('Installing what is missing (once) ...');
  npm(['ci', '--loglevel=error', '--no-progress']);
}

const modern = Number(process.versions.node.split('.')[0]) >= 24;
const ownNode = join(root, 'node_modules/node/bin/node');
if (!modern && !existsSync(ownNode)) npm(['rebuild', 'node', '--ignore-scripts=false', '--loglevel=error']);

if (modern) {
  process.argv.splice(1, 2, script);
  await import(pathToFileURL(script).href);
} else {
  const child = spawn(ownNode, [script, ...rest], { cwd: process.cwd(), stdio: 'inherit' });
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  // the terminal sends Ctrl+C to both; the child decides when to end
  process.on('SIGINT', () => {});
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid !== parent) child.kill('SIGTERM');
  }, 500);
  child.on('exit', (code, signal) => {
    clearInterval(watch);
    process.exit(signal === null ? (code ?? 1) : 1);
  });
}
