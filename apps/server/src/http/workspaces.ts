// Workspaces: list, make, remove.

import { isWrittenId } from '@sightline/model';
import { z } from 'zod';
import { createWorkspace, emptyLibrary } from '../workspace-files.ts';
import type { App, Context } from './app.ts';
import { idFor, workspaceParams } from './names.ts';
import { notFound, Refusal } from './problem.ts';

export function workspaceRoutes(app: App, { store, hub }: Context): void {
  app.get('/api/workspaces', () => store.workspaces());

  app.post(
    '/api/workspaces',
    { schema: { body: z.object({ name: z.string().trim().min(1).max(200), id: z.string().optional() }) } },
    async (request, reply) => {
      const taken = new Set((await store.workspaces()).map(({ id }) => id));
      const id = request.body.id ?? idFor(request.body.name, taken);
      if (!isWrittenId(id))
        throw new Refusal(422, 'id: use a small letter, then letters, digits and hyphens, 40 at most');
      await createWorkspace(store, id, emptyLibrary(id, request.body.name));
      return reply.status(201).send({ id, name: request.body.name, maps: 0 });
    },
  );

  app.delete('/api/workspaces/:ws', { schema: { params: workspaceParams } }, async (request, reply) => {
    const { ws } = request.params;
    if (!(await store.hasWorkspace(ws))) throw notFound('workspace');
    await hub.remove(await store.documentNames(ws), () => store.removeWorkspace(ws));
    return reply.status(204).send();
  });
}
