// Maps: list, make (blank, from a template, from text), read and write as JSON or YAML, change by commands, remove and
// bring back.

import type { Command, MapChange, MapFile, MapRecord, MapRecords } from '@sightline/model';
import {
  applyChange,
  createMapIndex,
  diffRecords,
  formatMapFile,
  formatVersion,
  parseMapFile,
  runMapCommand,
  validateMap,
} from '@sightline/model';
import { readMapDocument } from '@sightline/document';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { mapName } from '../storage/store.ts';
import { checkNewMap, createMap, idOf, renamedInLibrary, renamedMap } from '../workspace-files.ts';
import type { App, Context } from './app.ts';
import { refuseMismatch, tagOf } from './etag.ts';
import { addToLibrary } from './library.ts';
import { idFor, mapParams, workspaceParams } from './names.ts';
import { checked, notFound, Refusal, refuseProblems, valueOf } from './problem.ts';
import { recordsOfBody } from './records-body.ts';
import { templateMap } from './templates.ts';

const creation = z.union([
  z.object({ text: z.string().max(64 * 1024 * 1024) }),
  z.object({
    title: z.string().trim().min(1).max(200),
    template: z.string().max(60).optional(),
    folder: z.string().max(200).optional(),
  }),
]);

/** A copy keeps all ids. With `as` it says what it is of the map that it was made from, so that both can be compared. */
const copying = z.object({
  title: z.string().trim().min(1).max(200),
  as: z.enum(['toBe', 'variant']).optional(),
});

export function mapRoutes(app: App, context: Context): void {
  const { store, hub } = context;

  app.get('/api/workspaces/:ws/maps', { schema: { params: workspaceParams } }, async (request) => {
    const { ws } = request.params;
    if (!(await store.hasWorkspace(ws))) throw notFound('workspace');
    const rows = await store.documents(ws, 'map');
    return rows.map(({ map, title, folder, state, steps, cards, updated_at }) => ({
      id: map,
      title,
      folder,
      state,
      steps,
      cards,
      updatedAt: updated_at,
    }));
  });

  app.post(
    '/api/workspaces/:ws/maps',
    { schema: { params: workspaceParams, body: creation } },
    async (request, reply) => {
      const { ws } = request.params;
      if (!(await store.hasWorkspace(ws))) throw notFound('workspace');
      const { body } = request;
      const taken = await store.takenMapIds(ws);
      const file =
        'text' in body
          ? valueOf(parseMapFile(body.text))
          : newFromTemplate(body.template ?? 'blank-blueprint');
      const title = 'text' in body ? titleOf(file.map) : body.title;
      const id =
        'text' in body && !taken.has(idOf(file.map)) ? idOf(file.map) : freeId(title, taken, file.map);
      const map = withFolder(renamedMap(file.map, id, title), 'text' in body ? undefined : body.folder);
      await checkNewMap(store, ws, map);
      if (file.library !== undefined)
        await addToLibrary(context, ws, renamedInLibrary(file.library, idOf(file.map), id));
      await createMap(store, ws, map);
      return reply.status(201).send({ id, title });
    },
  );

  app.get('/api/workspaces/:ws/maps/:map', { schema: { params: mapParams } }, async (request, reply) => {
    const records = await recordsOf(context, request.params);
    const text = formatMapFile({ map: records });
    const tag = tagOf(text);
    void reply.header('etag', tag);
    if (request.headers['if-none-match'] === tag) return reply.status(304).send();
    if (/yaml/.test(request.headers.accept ?? ''))
      return reply.type('application/yaml; charset=utf-8').send(text);
    return reply.send({ id: request.params.map, sightline: formatVersion, records: [...records.values()] });
  });

  app.put('/api/workspaces/:ws/maps/:map', { schema: { params: mapParams } }, async (request, reply) => {
    const tag = await editMap(context, request, (now) => {
      const wanted = wantedRecords(request, now);
      if (idOf(wanted) !== request.params.map)
        throw new Refusal(422, `map: the text names ${idOf(wanted)}, the address ${request.params.map}`);
      return diffRecords(now, wanted);
    });
    return reply.header('etag', tag).send({ id: request.params.map, etag: tag });
  });

  app.post(
    '/api/workspaces/:ws/maps/:map/commands',
    {
      schema: {
        params: mapParams,
        body: z.object({
          commands: z
            .array(z.looseObject({ kind: z.string() }))
            .min(1)
            .max(10_000),
        }),
      },
    },
    async (request, reply) => {
      const batch: Command = {
        kind: 'batch',
        commands: request.body.commands as unknown as readonly Command[],
      };
      const tag = await editMap(context, request, (now) =>
        valueOf(checked(() => runMapCommand(batch, createMapIndex(now)))),
      );
      return reply.header('etag', tag).send({ id: request.params.map, etag: tag });
    },
  );

  app.post(
    '/api/workspaces/:ws/maps/:map/copy',
    { schema: { params: mapParams, body: copying } },
    async (request, reply) => {
      const { ws } = request.params;
      const records = await recordsOf(context, request.params);
      const taken = await store.takenMapIds(ws);
      const { title, as } = request.body;
      const id = freeId(title, taken, records);
      const copy = renamedMap(records, id, title);
      await createMap(store, ws, as === undefined ? copy : basedOn(copy, request.params.map, as));
      return reply.status(201).send({ id, title });
    },
  );

  app.delete('/api/workspaces/:ws/maps/:map', { schema: { params: mapParams } }, async (request, reply) => {
    const name = mapName(request.params.ws, request.params.map);
    if ((await store.document(name)) === undefined) throw notFound('map');
    await hub.remove([name], () => store.removeDocument(name));
    return reply.status(204).send();
  });

  app.get('/api/workspaces/:ws/bin', { schema: { params: workspaceParams } }, async (request) => {
    const { ws } = request.params;
    if (!(await store.hasWorkspace(ws))) throw notFound('workspace');
    const rows = await store.binned(ws);
    return rows.map(({ map, title, removed_at }) => ({ id: map, title, removedAt: removed_at }));
  });

  app.post('/api/workspaces/:ws/bin/:map/restore', { schema: { params: mapParams } }, async (request) => {
    const { ws, map } = request.params;
    if (!(await store.restoreDocument(mapName(ws, map)))) throw notFound('map in the bin');
    return { id: map };
  });
}

/** A template as a map begins with it: the note of a blank one describes the template, not the map. */
function newFromTemplate(template: string): MapFile {
  const file = templateMap(template);
  if (!template.startsWith('blank-')) return file;
  const records = [...file.map].map(([id, record]): readonly [string, MapRecord] => {
    if (record.type !== 'map') return [id, record];
    const { note: _note, ...rest } = record;
    return [id, rest];
  });
  return { ...file, map: new Map(records) };
}

/** An id out of a title that neither another map nor a record of this one has: in a map, each id names one record. */
function freeId(title: string, maps: ReadonlySet<string>, records: MapRecords): string {
  const inside = [...records.values()].filter(({ type }) => type !== 'map').map(({ id }) => id);
  return idFor(title, new Set([...maps, ...inside]));
}

function titleOf(records: MapRecords): string {
  for (const record of records.values()) if (record.type === 'map') return record.title;
  return 'Map';
}

function withFolder(records: MapRecords, folder: string | undefined): MapRecords {
  if (folder === undefined || folder === '') return records;
  return new Map<string, MapRecord>(
    [...records].map(([id, record]) => [id, record.type === 'map' ? { ...record, folder } : record]),
  );
}

/** The copy as the future state or a variant of the map that it was made from. */
function basedOn(records: MapRecords, map: string, as: 'toBe' | 'variant'): MapRecords {
  return new Map<string, MapRecord>(
    [...records].map(([id, record]) => [
      id,
      record.type === 'map'
        ? { ...record, ...(as === 'toBe' ? { state: 'toBe' as const } : {}), basedOn: { map, as } }
        : record,
    ]),
  );
}

export async function recordsOf(
  { hub }: Context,
  { ws, map }: { readonly ws: string; readonly map: string },
): Promise<MapRecords> {
  const records = await hub.records(mapName(ws, map));
  if (records === undefined) throw notFound('map');
  return records as MapRecords;
}

/** Edits a map that is as the request has read it; gives the tag of what it is then. */
async function editMap(
  context: Context,
  request: FastifyRequest & { readonly params: { readonly ws: string; readonly map: string } },
  make: (now: MapRecords) => MapChange,
): Promise<string> {
  const { ws, map } = request.params;
  await recordsOf(context, request.params);
  let tag = '';
  await context.hub.edit(mapName(ws, map), (doc) => {
    const now = readMapDocument(doc);
    refuseMismatch(request, 'map', () => formatMapFile({ map: now }));
    const change = make(now);
    tag = tagOf(formatMapFile({ map: applyChange(now, change) }));
    return change;
  });
  return tag;
}

/** The map that a PUT asks for, as YAML or as JSON records. */
function wantedRecords(request: FastifyRequest, before: MapRecords): MapRecords {
  if (Buffer.isBuffer(request.body)) return valueOf(parseMapFile(request.body, { before })).map;
  const records = recordsOfBody<MapRecord>(request.body);
  refuseProblems(validateMap(records));
  return records;
}
