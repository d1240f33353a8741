// The library of a workspace: read and write as JSON or YAML, change by commands.

import type { Command, LibraryChange, LibraryRecord, LibraryRecords } from '@sightline/model';
import {
  applyChange,
  diffRecords,
  emptyChange,
  formatLibraryFile,
  formatVersion,
  parseLibraryFile,
  runLibraryCommand,
  validateLibrary,
} from '@sightline/model';
import { readLibraryDocument } from '@sightline/document';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { libraryName } from '../storage/store.ts';
import type { App, Context } from './app.ts';
import { refuseMismatch, tagOf } from './etag.ts';
import { workspaceParams } from './names.ts';
import { checked, notFound, Refusal, refuseProblems, valueOf } from './problem.ts';
import { recordsOfBody } from './records-body.ts';

export async function libraryOf({ hub }: Context, workspace: string): Promise<LibraryRecords> {
  const records = await hub.records(libraryName(workspace));
  if (records === undefined) throw notFound('workspace');
  return records as LibraryRecords;
}

/** Adds the records that a library does not have yet, where they are sound in it: what travels with a map never overwrites. */
export async function addToLibrary(
  { hub }: Context,
  workspace: string,
  library: LibraryRecords,
): Promise<void> {
  await hub.edit(libraryName(workspace), (doc) => {
    const now = readLibraryDocument(doc);
    const added = new Map([...library].filter(([id, record]) => record.type !== 'workspace' && !now.has(id)));
    const problems = validateLibrary(new Map([...now, ...added]));
    // what was wrong in the library before is not for this map to mend
    refuseProblems(problems.filter(({ record }) => record === undefined || added.has(record)));
    return { ...emptyChange<LibraryRecord>(), added };
  });
}

export function libraryRoutes(app: App, context: Context): void {
  app.get('/api/workspaces/:ws/library', { schema: { params: workspaceParams } }, async (request, reply) => {
    const library = await libraryOf(context, request.params.ws);
    const text = formatLibraryFile(library);
    const tag = tagOf(text);
    void reply.header('etag', tag);
    if (request.headers['if-none-match'] === tag) return reply.status(304).send();
    if (/yaml/.test(request.headers.accept ?? ''))
      return reply.type('application/yaml; charset=utf-8').send(text);
    return reply.send({ sightline: formatVersion, records: [...library.values()] });
  });

  app.put(
    '/api/workspaces/:ws/library',
    {
      schema: {
        params: workspaceParams,
        description:
          'Writes the whole library. It keeps the record of its workspace; what maps may use and is left out is retired, readings and terms go.',
      },
    },
    async (request, reply) => {
      const wanted = wantedLibrary(request.body);
      const tag = await editLibrary(context, request, (now) => rewritten(now, wanted, request.params.ws));
      return reply.status(204).header('etag', tag).send();
    },
  );

  app.post(
    '/api/workspaces/:ws/library/commands',
    {
      schema: {
        params: workspaceParams,
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
      const tag = await editLibrary(context, request, (now) =>
        valueOf(checked(() => runLibraryCommand(batch, now))),
      );
      return reply.status(204).header('etag', tag).send();
    },
  );
}

/** Edits a library that is as the request has read it; gives the tag of what it is then. */
async function editLibrary(
  context: Context,
  request: FastifyRequest & { readonly params: { readonly ws: string } },
  make: (now: LibraryRecords) => LibraryChange,
): Promise<string> {
  await libraryOf(context, request.params.ws);
  let tag = '';
  await context.hub.edit(libraryName(request.params.ws), (doc) => {
    const now = readLibraryDocument(doc);
    refuseMismatch(request, 'library', () => formatLibraryFile(now));
    const change = make(now);
    tag = tagOf(formatLibraryFile(applyChange(now, change)));
    return change;
  });
  return tag;
}

/** The change that writes a whole library over another: of the same workspace, with what maps may use retired at most. */
function rewritten(now: LibraryRecords, wanted: LibraryRecords, workspace: string): LibraryChange {
  const named = [...wanted.values()].filter(({ type }) => type === 'workspace').map(({ id }) => id);
  if (named.join(' ') !== workspace)
    throw new Refusal(
      422,
      `workspace: the library has to have one record of type workspace, with the id ${workspace}`,
    );
  for (const [id, { type }] of wanted) {
    const was = now.get(id)?.type;
    if (was === undefined || was === type) continue;
    const message = `type: a ${was} cannot become a ${type}; give the ${type} another id than ${id}`;
    throw new Refusal(422, message, [{ record: id, path: 'type', message }]);
  }
  const ids = [...now.keys()].filter((id) => !wanted.has(id));
  const kept = applyChange(now, valueOf(runLibraryCommand({ kind: 'remove', ids }, now)));
  return diffRecords(now, new Map([...kept, ...wanted]));
}

function wantedLibrary(body: unknown): LibraryRecords {
  if (Buffer.isBuffer(body)) return valueOf(parseLibraryFile(body));
  const records = recordsOfBody<LibraryRecord>(body);
  refuseProblems(validateLibrary(records));
  return records;
}
