// What the environment says: port and data folder. What cannot work is told in one line.

import { resolve } from 'node:path';

export interface Config {
  readonly port: number;
  readonly dataFolder: string;
  readonly logLevel: string;
}

/** A setting that cannot work. */
export class ConfigError extends Error {}

export function readConfig(env: Readonly<Record<string, string | undefined>>, folder: string): Config {
  const port = env['PORT'] === undefined || env['PORT'] === '' ? 4747 : Number(env['PORT']);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new ConfigError(`PORT: ${env['PORT']} is no port; use 0 to 65535`);
  const host = env['HOST'] ?? '127.0.0.1';
  if (!/^(localhost|127(\.\d{1,3}){3}|::1)$/.test(host))
    throw new ConfigError(
      `HOST: ${host} is not loopback; without accounts Sightline serves this machine only`,
    );
  return {
    port,
    dataFolder: resolve(folder, env['SIGHTLINE_DATA'] ?? 'data'),
    logLevel: env['LOG_LEVEL'] ?? 'warn',
  };
}
