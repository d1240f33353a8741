// Real time over WebSocket at `/live`, behind the same guard as every request.

import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { FastifyInstance } from 'fastify';
import { maxFirstSyncBytes } from '@sightline/document';
import { originProblem } from '../http/guard.ts';
import type { Hub } from './hub.ts';

export function attachLive(app: unknown, hub: Hub): void {
  const { server, addHook } = app as FastifyInstance;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: maxFirstSyncBytes + 1024 });
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // first of all: whoever is turned away may be gone before the answer, and an error that nobody hears ends the server
    socket.on('error', () => socket.destroy());
    const refuse = (status: string): void =>
      void socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`, () => socket.destroy());
    if (originProblem(request) !== undefined) return refuse('403 Forbidden');
    const address = addressOf(request);
    if (address === undefined) return refuse('400 Bad Request');
    if (address.pathname !== '/live') return refuse('404 Not Found');
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      const client = hub.hocuspocus.handleConnection(webSocket, new Request(address));
      webSocket.on('message', (data: Buffer) => client.handleMessage(new Uint8Array(data)));
      webSocket.on('close', (code: number, reason: Buffer) =>
        client.handleClose({ code, reason: reason.toString() }),
      );
      webSocket.on('error', () => webSocket.terminate());
    });
  });
  addHook.call(app, 'preClose', async () => {
    for (const client of sockets.clients) client.close(1001, 'the server is stopping');
    sockets.close();
    setTimeout(() => {
      for (const client of sockets.clients) client.terminate();
    }, 300).unref();
  });
}

/** The address that a client asks for; undefined where what it sent is none. */
function addressOf({ url = '/', headers }: IncomingMessage): URL | undefined {
  return URL.parse(url, `http://${headers.host ?? 'localhost'}`) ?? undefined;
}
