// Pictures and files of a map: SVG, PNG, PDF, YAML that travels alone, and the thumbnails of the home page.

import { createHash } from 'node:crypto';
import type { LibraryRecords, MapRecords, View } from '@sightline/model';
import { createMapIndex, formatLibraryFile, formatMapFile, referencesOf } from '@sightline/model';
import { createLayout } from '@sightline/layout';
import type { Scene } from '@sightline/layout';
import { paintSvg } from '@sightline/paint';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { App, Context } from './app.ts';
import { libraryOf } from './library.ts';
import { recordsOf } from './maps.ts';
import { mapParams } from './names.ts';
import { Refusal } from './problem.ts';

const query = z.object({
  view: z.enum(['journey', 'blueprint', 'full']).default('full'),
  theme: z.enum(['light', 'dark']).default('light'),
  // without one: 2, or the largest that fits
  scale: z.coerce.number().min(0.1).max(4).optional(),
});

type Images = ReadonlyMap<string, { readonly mime: string; readonly bytes: Uint8Array }>;

export function exportRoutes(app: App, context: Context): void {
  const thumbnails = new Map<string, string>();

  app.get(
    '/api/workspaces/:ws/maps/:map/export.svg',
    { schema: { params: mapParams, querystring: query } },
    async (request, reply) => {
      const { scene, images } = await pictureOf(context, request.params, request.query.view);
      const { embeddedFontCss } = await import('@sightline/paint/fonts');
      await tellMissing(reply, scene);
      const svg = paintSvg(scene, {
        theme: request.query.theme,
        image: (file) => images.get(file),
        fontCss: embeddedFontCss(scene),
      });
      return reply
        .header('content-disposition', attachment(request.params.map, 'svg'))
        .type('image/svg+xml')
        .send(svg);
    },
  );

  app.get(
    '/api/workspaces/:ws/maps/:map/export.png',
    { schema: { params: mapParams, querystring: query } },
    async (request, reply) => {
      const { scene, images } = await pictureOf(context, request.params, request.query.view);
      await tellMissing(reply, scene);
      const { paintPng, PictureTooLarge, usualPngScale } = await import('@sightline/paint/png');
      const scale = request.query.scale ?? usualPngScale(scene);
      try {
        const png = await paintPng(scene, {
          theme: request.query.theme,
          scale,
          image: (file) => images.get(file),
        });
        return await reply
          .header('sightline-scale', String(scale))
          .header('content-disposition', attachment(request.params.map, 'png'))
          .type('image/png')
          .send(Buffer.from(png));
      } catch (error) {
        if (error instanceof PictureTooLarge) throw new Refusal(422, error.message);
        throw error;
      }
    },
  );

  app.get(
    '/api/workspaces/:ws/maps/:map/export.pdf',
    { schema: { params: mapParams, querystring: query } },
    async (request, reply) => {
      const { scene, images } = await pictureOf(context, request.params, request.query.view);
      await tellMissing(reply, scene);
      const { paintPdf } = await import('@sightline/paint/pdf');
      const pdf = await paintPdf(scene, { theme: request.query.theme, image: (file) => images.get(file) });
      return reply
        .header('content-disposition', attachment(request.params.map, 'pdf'))
        .type('application/pdf')
        .send(Buffer.from(pdf));
    },
  );

  app.get(
    '/api/workspaces/:ws/maps/:map/export.yaml',
    { schema: { params: mapParams, querystring: z.object({ alone: z.stringbool().default(false) }) } },
    async (request, reply) => {
      const map = await recordsOf(context, request.params);
      const library = request.query.alone
        ? usedBy(map, await libraryOf(context, request.params.ws))
        : undefined;
      const text = formatMapFile(library === undefined ? { map } : { map, library });
      return reply
        .header('content-disposition', attachment(request.params.map, 'journey.yaml'))
        .type('application/yaml; charset=utf-8')
        .send(text);
    },
  );

  app.get(
    '/api/workspaces/:ws/maps/:map/thumbnail.svg',
    {
      schema: {
        params: mapParams,
        querystring: z.object({ theme: z.enum(['light', 'dark']).default('light') }),
      },
    },
    async (request, reply) => {
      const { ws, map } = request.params;
      const [records, library] = [await recordsOf(context, request.params), await libraryOf(context, ws)];
      const key = await thumbnailKey(context, {
        about: `${ws}/${map}/${request.query.theme}`,
        ws,
        records,
        library,
      });
      void reply.header('etag', `"${key}"`).header('cache-control', 'no-cache');
      if (request.headers['if-none-match'] === `"${key}"`) return reply.status(304).send();
      let svg = thumbnails.get(key);
      if (svg === undefined) {
        const { scene, images } = await draw(context, { ws, records, library, view: 'full', framed: false });
        const { embeddedFontCss } = await import('@sightline/paint/fonts');
        svg = paintSvg(scene, {
          theme: request.query.theme,
          image: (file) => images.get(file),
          background: 'none',
          fontCss: embeddedFontCss(scene),
        });
        if (thumbnails.size > 200) thumbnails.clear();
        thumbnails.set(key, svg);
      }
      return reply.type('image/svg+xml').send(svg);
    },
  );
}

interface ThumbnailOf {
  readonly about: string;
  readonly ws: string;
  readonly records: MapRecords;
  readonly library: LibraryRecords;
}

/** Names a thumbnail by all that it is drawn from: the map, the library, the pictures on its cards. */
async function thumbnailKey(
  { store }: Context,
  { about, ws, records, library }: ThumbnailOf,
): Promise<string> {
  const hash = createHash('sha256')
    .update(about)
    .update(formatMapFile({ map: records }))
    .update(formatLibraryFile(library));
  const files = new Set<string>();
  for (const record of records.values())
    if (record.type === 'card' && record.image?.file !== undefined) files.add(record.image.file);
  for (const file of files) hash.update((await store.image(ws, file))?.bytes ?? file);
  return hash.digest('base64url');
}

/** Names in a header what no font of this server has, percent-encoded, for it may be any script. */
async function tellMissing(reply: FastifyReply, scene: Scene): Promise<void> {
  const { missingCharacters } = await import('@sightline/paint/fonts');
  const missing = missingCharacters(scene);
  if (missing !== undefined)
    void reply.header('sightline-missing-fonts', encodeURIComponent(missing.message));
}

function attachment(map: string, ending: string): string {
  return `inline; filename="${map}.${ending}"`;
}

async function pictureOf(
  context: Context,
  params: { readonly ws: string; readonly map: string },
  view: View,
): Promise<{ scene: Scene; images: Images }> {
  const [records, library] = [await recordsOf(context, params), await libraryOf(context, params.ws)];
  return draw(context, { ws: params.ws, records, library, view, framed: true });
}

interface Drawing {
  readonly ws: string;
  readonly records: MapRecords;
  readonly library: LibraryRecords;
  readonly view: View;
  readonly framed: boolean;
}

async function draw(
  { store }: Context,
  { ws, records, library, view, framed }: Drawing,
): Promise<{ scene: Scene; images: Images }> {
  const { createNodeMeasure } = await import('@sightline/text/node');
  const layout = createLayout(await createNodeMeasure(), { view, title: framed, legend: framed });
  const images = new Map((await store.images(ws)).map((image) => [image.file, image]));
  return { scene: layout.full(createMapIndex(records), library), images };
}

/** Just what a map uses of a library, and what that uses in turn. */
function usedBy(map: MapRecords, library: LibraryRecords): LibraryRecords {
  const used = new Set<string>();
  const visit = (id: string): void => {
    const record = library.get(id);
    if (record === undefined || used.has(id)) return;
    used.add(id);
    for (const { to } of referencesOf(record)) visit(to);
  };
  for (const record of map.values())
    for (const { to, spec } of referencesOf(record)) if (spec.library) visit(to);
  for (const record of library.values())
    if (record.type === 'reading' && used.has(record.metric)) used.add(record.id);
  return new Map([...library].filter(([id]) => used.has(id)));
}
