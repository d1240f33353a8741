// The real server on temporary data, with generated maps.

import type { RunningApp } from '../e2e/app.ts';
import { startApp } from '../e2e/app.ts';
import { generateMap } from '@sightline/model/generate';
import { formatMapFile } from '@sightline/model';

export interface MapServer {
  readonly app: RunningApp;
  /** Puts a generated map there; gives its address. */
  add(cards: number, flows: number): Promise<string>;
}

export async function startMapServer(): Promise<MapServer> {
  const app = await startApp();
  const post = async (path: string, body: object): Promise<{ id: string }> => {
    const response = await fetch(app.address + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`bench: ${path} answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as { id: string };
  };
  return {
    app,
    add: async (cards, flows) => {
      const { map, library } = generateMap({ seed: 1, cards, flows });
      const workspace = await post('/api/workspaces', { name: `Bench ${cards}`, id: `bench-${cards}` });
      const made = await post(`/api/workspaces/${workspace.id}/maps`, {
        text: formatMapFile({ map, library }),
      });
      return `${app.address}/w/${workspace.id}/m/${made.id}`;
    },
  };
}
