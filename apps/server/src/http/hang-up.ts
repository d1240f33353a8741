// Ends what still hangs on the line when the server stops. Browsers open connections ahead on which nothing is asked, and
// Node would wait a minute for the question.

import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** How often it is looked for such connections while the server stops, in ms. */
const SWEEP = 100;
/** How long a request may go on once the server is to stop, in ms. */
const GRACE = 5000;

export function hangUpOnClose(app: unknown): void {
  const { server, addHook } = app as FastifyInstance & { readonly server: Server };
  const silent = new Set<Socket>();
  const speaks = ({ socket }: { readonly socket: Socket }): void => void silent.delete(socket);
  server.on('connection', (socket: Socket) => {
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
  });
  server.on('request', speaks);
  server.on('upgrade', speaks);
  addHook.call(app, 'preClose', async () => {
    const sweep = setInterval(() => {
      for (const socket of silent) socket.destroy();
    }, SWEEP);
    const cut = setTimeout(() => server.closeAllConnections(), GRACE);
    // a server that never listened never closes
    sweep.unref();
    cut.unref();
    server.once('close', () => {
      clearInterval(sweep);
      clearTimeout(cut);
    });
  });
}
