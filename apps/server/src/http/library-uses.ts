// Where library records are used: how often each, and the places of one.

import { z } from 'zod';
import { LibraryUses } from '../library-uses.ts';
import type { App, Context } from './app.ts';
import { workspaceParams } from './names.ts';
import { notFound } from './problem.ts';

export function libraryUseRoutes(app: App, { store }: Context): void {
  const uses = new LibraryUses(store);

  app.get('/api/workspaces/:ws/library/uses', { schema: { params: workspaceParams } }, async (request) => {
    if (!(await store.hasWorkspace(request.params.ws))) throw notFound('workspace');
    return { uses: Object.fromEntries(await uses.counts(request.params.ws)) };
  });

  app.get(
    '/api/workspaces/:ws/library/uses/:id',
    { schema: { params: workspaceParams.extend({ id: z.string().max(300) }) } },
    async (request) => {
      if (!(await store.hasWorkspace(request.params.ws))) throw notFound('workspace');
      return { maps: await uses.of(request.params.ws, request.params.id) };
    },
  );
}
