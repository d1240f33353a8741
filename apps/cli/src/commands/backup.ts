// `sightline backup` and `restore`: all data as one file, and back.

import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Store } from '@sightline/server';
import { checkFile } from '../files.ts';
import type { Command } from '../usage.ts';
import { Usage } from '../usage.ts';

const dataFolder = (named: string | undefined): string =>
  resolve(named ?? process.env['SIGHTLINE_DATA'] ?? 'data');

export const backupCommand: Command = {
  name: 'backup',
  summary: 'Copies all data, as they are at one moment, into one file; the server may go on meanwhile.',
  usage: 'backup FILE [--data FOLDER]',
  options: { '--data FOLDER': 'data folder, default ./data (or SIGHTLINE_DATA)' },
  examples: ['backup sightline-2026-11-24.db'],
  run: async (args) => {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { data: { type: 'string' } },
    });
    const [file] = positionals;
    const folder = dataFolder(values.data);
    if (file === undefined || positionals.length > 1) throw new Usage('name the file to write: backup FILE');
    if (existsSync(file)) throw new Usage(`${file}: is there already; choose another name`);
    if (!existsSync(join(folder, 'sightline.db'))) throw new Usage(`${folder}: holds no data`);
    const store = await Store.open(folder);
    store.backup(resolve(file));
    await store.close();
    process.stdout.write(`${file}\n`);
    return 0;
  },
};

export const restoreCommand: Command = {
  name: 'restore',
  summary: 'Puts the data of a backup into an empty data folder.',
  usage: 'restore FILE [--data FOLDER]',
  options: { '--data FOLDER': 'data folder, default ./data (or SIGHTLINE_DATA); it must be empty' },
  examples: ['restore sightline-2026-11-24.db --data new-data'],
  run: async (args) => {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { data: { type: 'string' } },
    });
    const [file] = positionals;
    const folder = dataFolder(values.data);
    if (file === undefined || positionals.length > 1) throw new Usage('name one backup: restore FILE');
    checkFile(file);
    if (readFileSync(file).subarray(0, 15).toString('latin1') !== 'SQLite format 3')
      throw new Usage(`${file}: is no backup of Sightline`);
    if (existsSync(folder) && readdirSync(folder).length > 0)
      throw new Usage(`${folder}: is not empty; restore into an empty folder, so that nothing is lost`);
    mkdirSync(folder, { recursive: true });
    copyFileSync(file, join(folder, 'sightline.db'));
    const store = await Store.open(folder);
    const workspaces = await store.workspaces();
    await store.close();
    process.stdout.write(`${workspaces.map(({ name, maps }) => `${name}: ${maps} maps`).join('\n')}\n`);
    return 0;
  },
};
