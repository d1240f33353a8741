// The local, single-user guard: requests must come to a loopback name, from our own pages or from no page at all. So no
// web site that somebody has open can read or change their maps.

import type { IncomingMessage } from 'node:http';

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::(\d+))?$/i;
const MAX_PORT = 65_535;

/** What is wrong with where a request comes from; undefined where nothing is. */
export function originProblem({
  headers,
  method,
}: Pick<IncomingMessage, 'headers' | 'method'>): string | undefined {
  const host = headers.host ?? '';
  const named = LOOPBACK.exec(host);
  if (named === null) return 'host: this server answers on loopback names only';
  if (Number(named[1] ?? 0) > MAX_PORT) return `host: ${named[1]} is no port; use 0 to ${MAX_PORT}`;
  const { origin } = headers;
  if (origin !== undefined && origin !== `http://${host}`)
    return 'origin: another page may not use this server';
  const site = headers['sec-fetch-site'];
  const safe = method === 'GET' || method === 'HEAD';
  if (!safe && site !== undefined && site !== 'same-origin' && site !== 'none')
    return 'origin: another page may not use this server';
  return undefined;
}
