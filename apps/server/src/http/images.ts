// Pictures on cards: kept by what they hold, checked for what they claim to be.

import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { App, Context } from './app.ts';
import { workspaceParams } from './names.ts';
import { notFound, Refusal } from './problem.ts';
import { safeSvg, UnsafeSvg } from './safe-svg.ts';

const MAX_BYTES = 5 * 1024 * 1024;

export function imageRoutes(app: App, { store }: Context): void {
  app.post('/api/workspaces/:ws/images', { schema: { params: workspaceParams } }, async (request, reply) => {
    if (!(await store.hasWorkspace(request.params.ws))) throw notFound('workspace');
    if (!Buffer.isBuffer(request.body))
      throw new Refusal(415, 'image: send the bytes of a PNG, JPEG, WebP or SVG');
    const bytes = request.body;
    if (bytes.length > MAX_BYTES) throw new Refusal(413, 'image: is larger than 5 MB; make it smaller');
    const picture = pictureOf(bytes);
    if (picture === undefined)
      throw new Refusal(415, 'image: is no PNG, JPEG, WebP or SVG; save it as one of these');
    const file = `images/${createHash('sha256').update(picture.bytes).digest('hex').slice(0, 24)}.${picture.ending}`;
    await store.putImage(request.params.ws, file, { mime: picture.mime, bytes: picture.bytes });
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

interface Picture {
  readonly mime: string;
  readonly ending: string;
  /** As they may be kept. */
  readonly bytes: Buffer;
}

/** What a picture is by its first bytes; undefined where it is none. Refuses an SVG that does more than draw. */
function pictureOf(bytes: Buffer): Picture | undefined {
  if (bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])))
    return { mime: 'image/png', ending: 'png', bytes };
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])))
    return { mime: 'image/jpeg', ending: 'jpg', bytes };
  if (bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP')
    return { mime: 'image/webp', ending: 'webp', bytes };
  const text = textOf(bytes);
  if (text === undefined || !/^\s*<[?!a-z]/i.test(text)) return undefined;
  try {
    return { mime: 'image/svg+xml', ending: 'svg', bytes: Buffer.from(safeSvg(text)) };
  } catch (error) {
    if (error instanceof UnsafeSvg) throw new Refusal(422, `image: this SVG is not kept: ${error.message}`);
    throw error;
  }
}

/** The text of bytes in UTF-8; undefined where they are none. */
function textOf(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
