// Excalidraw with as many boxes and arrows as a generated map has, where that map has them: to be measured beside it.
// Its packages live in a folder of their own, outside the workspaces, and are installed when the bench first runs.

import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLayout } from '@sightline/layout';
import { createMapIndex } from '@sightline/model';
import { generateMap } from '@sightline/model/generate';
import { createNodeMeasure } from '@sightline/text/node';
import { build, preview } from 'vite';
import { root } from '../../../tools/repository.ts';

const folder = join(root, 'bench/excalidraw');
const built = join(root, '.cache/bench-excalidraw');

export interface Board {
  readonly address: string;
  close(): Promise<void>;
}

/** Serves the page; undefined where its packages cannot be installed. */
export async function serveExcalidraw(
  cards: number,
  flows: number,
  zoom: number,
): Promise<Board | undefined> {
  if (!existsSync(join(folder, 'node_modules/@excalidraw')) && !install()) return undefined;
  await build({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    build: { outDir: built, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 10_000 },
    define: { 'process.env.IS_PREACT': '"false"' },
  });
  writeFileSync(join(built, 'scene.json'), JSON.stringify({ ...(await sceneOf(cards, flows)), zoom }));
  const server = await preview({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    build: { outDir: built },
    preview: { port: 0, host: '127.0.0.1' },
  });
  const bound = server.httpServer.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () => server.close(),
  };
}

function install(): boolean {
  const own = process.env['npm_execpath'];
  const [command, before] = own?.endsWith('.js') === true ? [process.execPath, [own]] : ['npm', []];
  console.log('  installing Excalidraw (once) ...');
  const { status } = spawnSync(
    command,
    [...before, 'ci', '--ignore-scripts', '--loglevel=error', '--no-progress'],
    {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: command === 'npm' && process.platform === 'win32',
    },
  );
  return status === 0;
}

/** The boxes of the cards of a generated map with their words, and the straight lines between the ends of its arrows. */
async function sceneOf(cards: number, flows: number): Promise<object> {
  const { map, library } = generateMap({ seed: 1, cards, flows });
  const layout = createLayout(await createNodeMeasure(), { view: 'full' });
  const { groups } = layout.full(createMapIndex(map), library);
  const boxes = groups.cards
    .filter(({ kind }) => kind === 'card')
    .map(({ x, y, w, h, label = '' }) => ({ x, y, w, h, text: label.slice(0, 80) }));
  const arrows = groups.arrows.slice(0, flows).map(({ x, y, w, h }) => ({ x, y, dx: w, dy: h }));
  return { boxes, arrows };
}
