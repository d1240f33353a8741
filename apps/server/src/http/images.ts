// Pictures on cards: kept by what they hold, checked for what they claim to be.

import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { App, Context } from './app.ts';
import { workspaceParams } from './names.ts';
import { notFound, Refusal } from './problem.ts';

const MAX_BYTES = 5 * 1024 * 1024;

export function imageRoutes(app: App, { store }: Context): void {
  app.post('/api/workspaces/:ws/images', { schema: { params: workspaceParams } }, async (request, reply) => {
    if (!(await store.hasWorkspace(request.params.ws))) throw notFound('workspace');
    if (!Buffer.isBuffer(request.body))
      throw new Refusal(415, 'image: send the bytes of a PNG, JPEG, WebP or SVG');
    const bytes = request.body;
    if (bytes.length > MAX_BYTES) throw new Refusal(413, 'image: is larger than 5 MB; make it smaller');
    const kind = kindOf(bytes);
    if (kind === undefined)
      throw new Refusal(415, 'image: is no PNG, JPEG, WebP or SVG without scripts and links');
    const file = `images/${createHash('sha256').update(bytes).digest('hex').slice(0, 24)}.${kind.ending}`;
    await store.putImage(request.params.ws, file, { mime: kind.mime, bytes });
    return reply.status(201).send({ file });
  });

  app.get(
    '/api/workspaces/:ws/images/:name',
    { schema: { params: workspaceParams.extend({ name: z.string().max(200) }) } },
    async (request, reply) => {
      const image = await store.image(request.params.ws, `images/${request.params.name}`);
      if (image === undefined) throw notFound('image');
      return reply
        .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
        .header('cache-control', 'private, max-age=300')
        .type(image.mime)
        .send(Buffer.from(image.bytes));
    },
  );
}

/** What a picture is by its first bytes; undefined where it is none that may be kept. */
function kindOf(bytes: Buffer): { readonly mime: string; readonly ending: string } | undefined {
  if (bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])))
    return { mime: 'image/png', ending: 'png' };
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])))
    return { mime: 'image/jpeg', ending: 'jpg' };
  if (bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP')
    return { mime: 'image/webp', ending: 'webp' };
  const text = bytes.toString('utf8');
  return /<svg[\s>]/i.test(text) && isHarmlessSvg(text)
    ? { mime: 'image/svg+xml', ending: 'svg' }
    : undefined;
}

/** No scripts, handlers, links, entities or outside addresses. */
function isHarmlessSvg(text: string): boolean {
  return !/<!DOCTYPE|<!ENTITY|<script|<foreignObject|<iframe|<a[\s>]|<animate|<set[\s>]|\son\w+\s*=|javascript:|@import|(?:href|src)\s*=\s*["'](?!#|data:image\/(?:png|jpeg|webp))|url\(\s*["']?(?!#)/i.test(
    text,
  );
}
