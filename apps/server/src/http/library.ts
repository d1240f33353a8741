// The library of a workspace: read and write as JSON or YAML, change by commands.

import type { Command, LibraryRecord, LibraryRecords } from '@sightline/model';
import {
  diffRecords,
  emptyChange,
  formatLibraryFile,
  formatVersion,
  parseLibraryFile,
  runLibraryCommand,
  validateLibrary,
} from '@sightline/model';
import { readLibraryDocument } from '@sightline/document';
import { z } from 'zod';
import { libraryName } from '../storage/store.ts';
import type { App, Context } from './app.ts';
import { workspaceParams } from './names.ts';
import { checked, notFound, Refusal, valueOf } from './problem.ts';
import { recordsOfBody } from './records-body.ts';

export async function libraryOf({ hub }: Context, workspace: string): Promise<LibraryRecords> {
  const records = await hub.records(libraryName(workspace));
  if (records === undefined) throw notFound('workspace');
  return records as LibraryRecords;
}

/** Adds the records that a library does not have yet: what travels with a map never overwrites. */
export async function addToLibrary(
  { hub }: Context,
  workspace: string,
  library: LibraryRecords,
): Promise<void> {
  await hub.edit(libraryName(workspace), (doc) => {
    const now = readLibraryDocument(doc);
    const added = new Map([...library].filter(([id, record]) => record.type !== 'workspace' && !now.has(id)));
    return { ...emptyChange<LibraryRecord>(), added };
  });
}

export function libraryRoutes(app: App, context: Context): void {
  const { hub } = context;

  app.get('/api/workspaces/:ws/library', { schema: { params: workspaceParams } }, async (request, reply) => {
    const library = await libraryOf(context, request.params.ws);
    if (/yaml/.test(request.headers.accept ?? ''))
      return reply.type('application/yaml; charset=utf-8').send(formatLibraryFile(library));
    return reply.send({ sightline: formatVersion, records: [...library.values()] });
  });

  app.put('/api/workspaces/:ws/library', { schema: { params: workspaceParams } }, async (request, reply) => {
    const { ws } = request.params;
    await libraryOf(context, ws);
    const wanted = wantedLibrary(request.body);
    await hub.edit(libraryName(ws), (doc) => diffRecords(readLibraryDocument(doc), wanted));
    return reply.status(204).send();
  });

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
      await libraryOf(context, request.params.ws);
      const batch: Command = {
        kind: 'batch',
        commands: request.body.commands as unknown as readonly Command[],
      };
      await hub.edit(libraryName(request.params.ws), (doc) =>
        valueOf(checked(() => runLibraryCommand(batch, readLibraryDocument(doc)))),
      );
      return reply.status(204).send();
    },
  );
}

function wantedLibrary(body: unknown): LibraryRecords {
  if (Buffer.isBuffer(body)) return valueOf(parseLibraryFile(body));
  const records = recordsOfBody<LibraryRecord>(body);
  const problems = validateLibrary(records);
  if (problems.length > 0) throw new Refusal(422, problems[0]?.message ?? '', problems);
  return records;
}
