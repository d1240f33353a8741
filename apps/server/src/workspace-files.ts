// Workspaces and maps out of files: the demo, templates, what people upload. Everything is read and checked first.

import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { LibraryRecord, LibraryRecords, MapRecord, MapRecords } from '@sightline/model';
import { emptyChange, parseLibraryFile, parseMapFile, validateLibrary, validateMap } from '@sightline/model';
import { applyChangeToDocument } from '@sightline/document';
import * as Y from 'yjs';
import { Refusal, refuseProblems, valueOf } from './http/problem.ts';
import type { Store } from './storage/store.ts';
import { libraryName, mapName } from './storage/store.ts';
import { summaryOf } from './storage/summary.ts';

/** The first edit of a document: all its records at once. */
export function firstEdit(records: MapRecords | LibraryRecords): Uint8Array {
  const doc = new Y.Doc();
  applyChangeToDocument(doc, { ...emptyChange(), added: records });
  const edit = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return edit;
}

/** Makes a workspace with its library; refuses where that is not sound. */
export async function createWorkspace(store: Store, id: string, library: LibraryRecords): Promise<void> {
  refuseProblems(validateLibrary(library));
  if (await store.hasWorkspace(id)) throw new Refusal(409, `workspace: ${id} is taken; choose another name`);
  await store.createWorkspace(id);
  const name = libraryName(id);
  await store.createDocument(
    { name, workspace: id, kind: 'library', map: '', ...summaryOf(library) },
    firstEdit(library),
  );
}

/** Refuses a map that is not sound, or whose id another one of the workspace has. */
export async function checkNewMap(store: Store, workspace: string, records: MapRecords): Promise<void> {
  refuseProblems(validateMap(records));
  const id = idOf(records);
  if ((await store.takenMapIds(workspace)).has(id))
    throw new Refusal(409, `map: ${id} is taken, maybe by a map in the bin; choose another id`);
}

/** Makes a map in a workspace; refuses where it is not sound. */
export async function createMap(store: Store, workspace: string, records: MapRecords): Promise<string> {
  await checkNewMap(store, workspace, records);
  const id = idOf(records);
  const name = mapName(workspace, id);
  await store.createDocument(
    { name, workspace, kind: 'map', map: id, ...summaryOf(records) },
    firstEdit(records),
  );
  return id;
}

export function idOf(records: MapRecords): string {
  for (const record of records.values()) if (record.type === 'map') return record.id;
  throw new Refusal(422, 'map: has no record of type map');
}

/** The same map under another id, which none of its records may have, and title. */
export function renamedMap(records: MapRecords, id: string, title: string): MapRecords {
  return new Map<string, MapRecord>(
    [...records.values()].map((record) =>
      record.type === 'map' ? [id, { ...record, id, title }] : [record.id, record],
    ),
  );
}

/** What a library says about a map, said about the map under its new id: what opportunities solve, readings measure. */
export function renamedInLibrary(library: LibraryRecords, from: string, to: string): LibraryRecords {
  const moved = (path: string): string =>
    path === from || path.startsWith(`${from}/`) ? `${to}${path.slice(from.length)}` : path;
  return new Map(
    [...library].map(([id, record]): [string, LibraryRecord] => {
      if (record.type === 'opportunity') {
        const { solves, forecast } = record;
        const scenario = forecast?.scenario;
        return [
          id,
          {
            ...record,
            ...(solves === undefined ? {} : { solves: solves.map(moved) }),
            ...(scenario === undefined ? {} : { forecast: { ...forecast, scenario: moved(scenario) } }),
          },
        ];
      }
      if (record.type === 'decision' && record.about !== undefined)
        return [id, { ...record, about: record.about.map(moved) }];
      if (record.type === 'reading' && record.at !== undefined)
        return [id, { ...record, at: moved(record.at) }];
      return [id, record];
    }),
  );
}

/** A library with just its workspace record. */
export function emptyLibrary(id: string, name: string): LibraryRecords {
  const workspace: LibraryRecord = { id, type: 'workspace', name };
  return new Map([[id, workspace]]);
}

const mimeTypes: Readonly<Record<string, string>> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
};

/** Copies a folder with a `library.yaml`, maps and images into the store, as a user's own files would be. */
export async function loadFolder(store: Store, folder: string): Promise<void> {
  const library = valueOf(
    parseLibraryFile(readFileSync(join(folder, 'library.yaml')), { file: 'library.yaml' }),
  );
  const workspace = [...library.values()].find((record) => record.type === 'workspace')?.id ?? 'workspace';
  const names = readdirSync(folder).filter((name) => name.endsWith('.journey.yaml'));
  const maps = names
    .toSorted()
    .map((name) => valueOf(parseMapFile(readFileSync(join(folder, name)), { file: name })).map);
  await createWorkspace(store, workspace, library);
  const images = join(folder, 'images');
  if (existsSync(images))
    for (const name of readdirSync(images)) {
      const mime = mimeTypes[extname(name)];
      if (mime !== undefined)
        await store.putImage(workspace, `images/${name}`, { mime, bytes: readFileSync(join(images, name)) });
    }
  for (const map of maps.toReversed()) await createMap(store, workspace, map);
}
