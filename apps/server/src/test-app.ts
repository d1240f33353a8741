// The real app over a store in memory, for the tests of one file; it is closed after them.

import type { AddressInfo } from 'node:net';
import { after } from 'node:test';
import type { MapRecords } from '@sightline/model';
import type { App } from './http/app.ts';
import { createApp } from './http/app.ts';
import { Store } from './storage/store.ts';
import { createMap, createWorkspace, emptyLibrary, loadFolder } from './workspace-files.ts';

export interface TestAppOptions {
  /** The folder of a workspace to load; without it there is the workspace `w`, which is empty. */
  readonly folder?: string;
  /** A map of the workspace `w`. */
  readonly map?: MapRecords;
  /** False for no workspace at all. */
  readonly workspace?: false;
  readonly now?: () => number;
}

export interface TestApp {
  readonly store: Store;
  readonly app: App;
  /** Headers that pass the guard. */
  readonly headers: { readonly host: string };
}

/** An app that answers `inject`. */
export async function testApp(options: TestAppOptions = {}): Promise<TestApp> {
  const { folder, map, workspace, now } = options;
  const store = await Store.open(':memory:', now);
  if (folder !== undefined) await loadFolder(store, folder);
  else if (workspace !== false) await createWorkspace(store, 'w', emptyLibrary('w', 'W'));
  if (map !== undefined) await createMap(store, 'w', map);
  const app = await createApp({ store, logLevel: 'silent' });
  after(async () => {
    await app.close();
    await store.close();
  });
  return { store, app, headers: { host: 'localhost' } };
}

/** An app that listens on loopback besides. */
export async function listeningApp(
  options: TestAppOptions = {},
): Promise<TestApp & { readonly port: number }> {
  const made = await testApp(options);
  await made.app.listen({ port: 0, host: '127.0.0.1' });
  return { ...made, port: (made.app.server.address() as AddressInfo).port };
}
