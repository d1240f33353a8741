// Sockets that are turned away: with an answer that says why, and without harm to the server, whatever the client does.

import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { test } from 'node:test';
import { listeningApp } from '../test-app.ts';

const { port } = await listeningApp({ workspace: false });

interface Upgrade {
  readonly path?: string;
  readonly host?: string;
  readonly origin?: string;
}

const upgrade = ({ path = '/live', host = `localhost:${port}`, origin }: Upgrade): string =>
  [
    `GET ${path} HTTP/1.1`,
    `Host: ${host}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    ...(origin === undefined ? [] : [`Origin: ${origin}`]),
    '\r\n',
  ].join('\r\n');

/** The first line of the answer to an upgrade. */
function answerTo(request: Upgrade): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(upgrade(request)));
    socket.on('data', (bytes: Buffer) => {
      resolve(bytes.toString().split('\r\n')[0] ?? '');
      socket.destroy();
    });
    socket.on('error', reject);
    socket.on('close', () => reject(new Error(`no answer to ${JSON.stringify(request)}`)));
  });
}

/** Asks for a socket as another page would, and breaks the line off a while later. */
function askAndReset(later: number): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(upgrade({ origin: 'http://example.org' }));
      setTimeout(() => socket.resetAndDestroy(), later);
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve());
  });
}

test('a socket at the right address opens', async () => {
  assert.match(await answerTo({}), /101 Switching Protocols/);
  assert.match(await answerTo({ path: '/live?x=%' }), /101 Switching Protocols/);
});

test('a socket from another page or for another address is turned away', async () => {
  assert.match(await answerTo({ origin: 'http://example.org' }), /403 Forbidden/);
  assert.match(await answerTo({ path: '/other' }), /404 Not Found/);
});

for (const path of ['//', 'http://[', 'http://localhost:99999/live'])
  test(`an upgrade of ${path}, which is no address, is a bad request`, async () => {
    assert.match(await answerTo({ path }), /400 Bad Request/);
  });

test('a host with a port that there is not is turned away', async () => {
  assert.match(await answerTo({ host: 'localhost:99999' }), /403 Forbidden/);
  assert.match(await answerTo({ host: 'localhost:65535' }), /101 Switching Protocols/);
});

test('a client that breaks off while it is turned away does no harm', async () => {
  for (let i = 0; i < 30; i++) await askAndReset(i % 5);
  assert.match(await answerTo({}), /101 Switching Protocols/);
});
