// Starts the server on a data folder: opens or makes the data, brings the demo into an empty one, listens on loopback.

import { fileURLToPath } from 'node:url';
import type { Config } from './config.ts';
import { ConfigError } from './config.ts';
import { createApp } from './http/app.ts';
import { Store } from './storage/store.ts';
import { loadFolder } from './workspace-files.ts';

const webFolder = fileURLToPath(new URL('../../web/dist', import.meta.url));
const demoFolder = fileURLToPath(new URL('../../../examples/retail-bank', import.meta.url));

export interface Running {
  readonly address: string;
  close(): Promise<void>;
}

export async function serve(config: Config): Promise<Running> {
  const store = await openStore(config.dataFolder);
  if ((await store.workspaces()).length === 0) await loadFolder(store, demoFolder);
  const app = await createApp({ store, logLevel: config.logLevel, webFolder });
  try {
    await app.listen({ port: config.port, host: '127.0.0.1' });
  } catch (error) {
    await store.close();
    if ((error as { code?: string }).code === 'EADDRINUSE')
      throw new ConfigError(
        `PORT: ${config.port} is taken; stop what uses it or choose another, such as PORT=4800`,
      );
    throw error;
  }
  const address = app.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : config.port;
  return {
    address: `http://localhost:${port}`,
    close: async () => {
      await app.close();
      await store.close();
    },
  };
}

async function openStore(folder: string): Promise<Store> {
  try {
    return await Store.open(folder);
  } catch (error) {
    const code = (error as { code?: string }).code ?? '';
    if (/EACCES|EROFS|ENOTDIR|ERR_SQLITE_ERROR/.test(code))
      throw new ConfigError(
        `SIGHTLINE_DATA: the data folder cannot be opened (${(error as Error).message}); choose another`,
      );
    throw error;
  }
}
