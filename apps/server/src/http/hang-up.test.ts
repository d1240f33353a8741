// A server that stops waits for nobody who asks nothing.

import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { test } from 'node:test';
import { Store } from '../storage/store.ts';
import { createApp } from './app.ts';

test('connections on which nothing was asked end when the server stops', async () => {
  const store = await Store.open(':memory:');
  const app = await createApp({ store, logLevel: 'silent' });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  const [ahead, kept] = [connect(port, '127.0.0.1'), connect(port, '127.0.0.1')];
  await Promise.all([once(ahead, 'connect'), once(kept, 'connect')]);
  kept.write('GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n');
  const [answer] = (await once(kept, 'data')) as [Buffer];
  assert.match(answer.toString(), /^HTTP\/1\.1 200/);
  const ended = Promise.all([once(ahead, 'close'), once(kept, 'close')]);
  await app.close();
  await ended;
  await store.close();
});
