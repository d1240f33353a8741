// Pictures that are sent: what they are is looked up in their bytes, and an SVG is kept as it was read, not as it was sent.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from '../test-app.ts';

const { store, app } = await testApp();

const url = '/api/workspaces/w/images';

async function send(
  bytes: Buffer | string,
): Promise<{ readonly status: number; readonly body: { readonly file?: string; readonly error?: object } }> {
  const answer = await app.inject({
    method: 'POST',
    url,
    payload: Buffer.from(bytes),
    headers: { host: 'localhost', 'content-type': 'image/svg+xml' },
  });
  return { status: answer.statusCode, body: answer.json() };
}

test('an SVG is kept without what does not draw', async () => {
  const { status, body } = await send(
    '<svg xmlns="http://www.w3.org/2000/svg"><!-- by me --><rect id="a"/></svg>',
  );
  assert.equal(status, 201);
  const kept = await store.image('w', body.file ?? '');
  assert.match(Buffer.from(kept?.bytes ?? []).toString(), /^<svg [^>]*><rect id="a"\/><\/svg>$/);
});

test('an SVG that does more than draw is refused with what it is, and not kept', async () => {
  const before = (await store.images('w')).length;
  const { status, body } = await send(
    '<svg><s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script></svg>',
  );
  assert.equal(status, 422);
  assert.match(
    JSON.stringify(body.error),
    /image: this SVG is not kept: it has an element script; export it without/,
  );
  assert.equal((await store.images('w')).length, before);
});

test('what is no picture is refused', async () => {
  for (const bytes of ['hello', '', Buffer.from([0xff, 0xfe, 0x3c, 0x00, 0x73, 0x00])])
    assert.equal((await send(bytes)).status, 415);
});
