// The one HTTP server: API with OpenAPI, the web app, real time.

import fastifySwagger from '@fastify/swagger';
import Fastify from 'fastify';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { jsonSchemaTransform, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { Checks } from '../checks/checks.ts';
import { Hub, NoDocument } from '../live/hub.ts';
import { attachLive } from '../live/attach.ts';
import type { Store } from '../storage/store.ts';
import { exportRoutes } from './exports.ts';
import { originProblem } from './guard.ts';
import { findingRoutes } from './findings.ts';
import { hangUpOnClose } from './hang-up.ts';
import { imageRoutes } from './images.ts';
import { libraryRoutes } from './library.ts';
import { libraryUseRoutes } from './library-uses.ts';
import { mapRoutes } from './maps.ts';
import { Refusal } from './problem.ts';
import { staticRoutes } from './static.ts';
import { templateRoutes } from './templates.ts';
import { workspaceRoutes } from './workspaces.ts';

export type App = FastifyInstance<
  import('node:http').Server,
  import('node:http').IncomingMessage,
  import('node:http').ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;

/** What routes work with. */
export interface Context {
  readonly store: Store;
  readonly hub: Hub;
  readonly checks: Checks;
}

export interface AppOptions {
  readonly store: Store;
  readonly logLevel?: string;
  /** Folder of the built web app; without it only the API answers. */
  readonly webFolder?: string;
}

const SECURITY = {
  'content-security-policy':
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

export async function createApp(options: AppOptions): Promise<App> {
  const app = Fastify({
    logger: {
      level: options.logLevel ?? 'info',
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
    },
    disableRequestLogging: true,
    bodyLimit: 64 * 1024 * 1024,
    routerOptions: { maxParamLength: 300 },
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.removeContentTypeParser('text/plain');
  for (const type of ['application/yaml', 'text/yaml', 'application/octet-stream'])
    app.addContentTypeParser(type, { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.addContentTypeParser(
    /^image\//,
    { parseAs: 'buffer', bodyLimit: 6 * 1024 * 1024 },
    (_request, body, done) => done(null, body),
  );
  app.addHook('onRequest', async (request, reply) => {
    void reply.headers(SECURITY);
    const problem = originProblem(request.raw);
    if (problem !== undefined) throw new Refusal(403, problem);
  });
  handleErrors(app);
  const hub = new Hub(options.store, app.log);
  const checks = new Checks(options.store, hub);
  hub.onEdited = (name) => lookSoon(options.store, checks, name);
  const context: Context = { store: options.store, hub, checks };
  await app.register(fastifySwagger, {
    openapi: {
      info: {
        title: 'Sightline',
        version: '0.1.0',
        description: 'Journey maps and service blueprints that stay true.',
      },
    },
    transform: jsonSchemaTransform,
  });
  await app.register(async (routes) => {
    const api = routes as unknown as App;
    for (const add of [
      workspaceRoutes,
      mapRoutes,
      libraryRoutes,
      libraryUseRoutes,
      findingRoutes,
      exportRoutes,
      imageRoutes,
      templateRoutes,
    ])
      add(api, context);
  });
  app.get('/healthz', { schema: { hide: true } }, () => ({ ok: true }));
  app.get('/openapi.json', { schema: { hide: true } }, () => app.swagger());
  hangUpOnClose(app);
  attachLive(app, hub);
  if (options.webFolder !== undefined) await staticRoutes(app, options.webFolder);
  app.addHook('preClose', async () => {
    await hub.close();
    await checks.close();
  });
  return app;
}

/** Looks anew at a map that was edited, and at all maps of a workspace whose library was. */
function lookSoon(store: Store, checks: Checks, name: string): void {
  const [, kind, workspace = '', map] = /^(map|library):([^/]+)(?:\/(.+))?$/.exec(name) ?? [];
  if (kind === 'map' && map !== undefined) checks.soon(workspace, map);
  else if (kind === 'library')
    void store.documents(workspace, 'map').then(
      (documents) => {
        for (const document of documents) checks.soon(workspace, document.map);
      },
      () => undefined,
    );
}

function handleErrors(app: unknown): void {
  const server = app as FastifyInstance;
  server.setErrorHandler(
    (
      error: Error & {
        statusCode?: number;
        validation?: readonly { instancePath?: string; message?: string }[];
      },
      request,
      reply,
    ) => {
      if (error instanceof Refusal)
        return reply
          .status(error.status)
          .send({ error: { message: error.message, problems: error.problems } });
      if (error instanceof NoDocument)
        return reply.status(404).send({ error: { message: error.message, problems: [] } });
      if (error.validation !== undefined) {
        const problems = error.validation.map(({ instancePath = '', message = '' }) => ({
          path: instancePath.replace(/^\//, '').replaceAll('/', '.'),
          message,
        }));
        return reply
          .status(400)
          .send({ error: { message: problems[0]?.message ?? 'the request is not valid', problems } });
      }
      const status = error.statusCode ?? 500;
      if (status < 500) return reply.status(status).send({ error: { message: error.message, problems: [] } });
      request.log.error(
        { reason: error.message, at: error.stack?.split('\n')[1]?.trim() },
        'a request failed',
      );
      return reply.status(500).send({
        error: {
          message: 'Something went wrong on the server; nothing was changed. Try again.',
          problems: [],
        },
      });
    },
  );
  server.setNotFoundHandler((_request, reply) =>
    reply.status(404).send({ error: { message: 'there is nothing at this address', problems: [] } }),
  );
}
