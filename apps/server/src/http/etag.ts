// Tags of what a document says, so that nobody writes over what they have not read. Two tags are the same where the
// files are.

import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { Refusal } from './problem.ts';

/** The tag of a text, quoted as headers want it. */
export function tagOf(text: string): string {
  return `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
}

/**
 * Refuses a write whose `If-Match` names something else than `text`, which is the document now. To be asked in the turn
 * that writes: between a check and a later turn others write.
 */
export function refuseMismatch(request: FastifyRequest, what: string, text: () => string): void {
  const wanted = request.headers['if-match'];
  if (wanted !== undefined && wanted !== '*' && wanted !== tagOf(text()))
    throw new Refusal(412, `${what}: was changed since you read it; read it again, then write`);
}
