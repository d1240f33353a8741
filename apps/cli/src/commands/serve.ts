// `sightline serve`: the editor and API on this machine.

import { parseArgs } from 'node:util';
import { ConfigError, readConfig, serve } from '@sightline/server';
import type { Command } from '../usage.ts';
import { Usage } from '../usage.ts';

export const serveCommand: Command = {
  name: 'serve',
  summary: 'Serves the editor and the API on this machine.',
  usage: 'serve [--port N] [--data FOLDER]',
  options: {
    '--port N': 'port, default 4747 (or PORT)',
    '--data FOLDER': 'data folder, default ./data (or SIGHTLINE_DATA)',
  },
  examples: ['serve', 'serve --port 4800 --data ~/maps'],
  run: async (args) => {
    const { values } = parseArgs({
      args: [...args],
      options: { port: { type: 'string' }, data: { type: 'string' } },
    });
    const env = {
      ...process.env,
      ...(values.port === undefined ? {} : { PORT: values.port }),
      ...(values.data === undefined ? {} : { SIGHTLINE_DATA: values.data }),
    };
    try {
      const running = await serve(readConfig(env, process.cwd()));
      process.stdout.write(`Sightline is at ${running.address}\n`);
      await new Promise<void>((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
      });
      await running.close();
      return 0;
    } catch (error) {
      if (error instanceof ConfigError) throw new Usage(error.message);
      throw error;
    }
  },
};
