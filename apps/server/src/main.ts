// The server as a program.

import { spawn } from 'node:child_process';
import { ConfigError, readConfig } from './config.ts';
import { serve } from './serve.ts';

try {
  const running = await serve(readConfig(process.env, process.cwd()));
  console.log(`Sightline is at ${running.address}`);
  if (process.argv.includes('--open')) openBrowser(running.address);
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      void running.close().then(() => process.exit(0));
    });
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exit(2);
}

function openBrowser(address: string): void {
  const command =
    process.platform === 'darwin' ? 'open' : process.platform === 'win32' ? 'explorer' : 'xdg-open';
  spawn(command, [address], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}
