// Pictures of maps in any script.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { parseMapFile } from '@sightline/model';
import { badStart } from '@sightline/model/generate';
import { createMap } from '../workspace-files.ts';
import { testApp } from '../test-app.ts';

// No fonts but those of packages, whatever this machine has.
process.env['SIGHTLINE_FONTS'] = '';

const { store, app, headers } = await testApp({ map: badStart() });

const map = '/api/workspaces/w/maps/m';

async function write(text: string): Promise<void> {
  const commands = [{ kind: 'set', id: 'a', path: 'text', value: text }];
  const { statusCode } = await app.inject({
    method: 'POST',
    url: `${map}/commands`,
    payload: JSON.stringify({ commands }),
    headers: { ...headers, 'content-type': 'application/json' },
  });
  assert.equal(statusCode, 200);
}

test('an export names in a header what the server has no font for, and is made all the same', async () => {
  await write('カードを取る');
  for (const ending of ['svg', 'png', 'pdf']) {
    const answer = await app.inject({ method: 'GET', url: `${map}/export.${ending}`, headers });
    assert.equal(answer.statusCode, 200, ending);
    const said = decodeURIComponent(String(answer.headers['sightline-missing-fonts']));
    assert.match(said, /^No font on this machine has カ ー ド を 取 る \(.*install/, ending);
  }
});

async function thumbnail(): Promise<{ readonly tag: string; readonly body: string }> {
  const answer = await app.inject({ method: 'GET', url: `${map}/thumbnail.svg`, headers });
  return { tag: String(answer.headers['etag']), body: answer.body };
}

async function command(url: string, ...commands: readonly object[]): Promise<void> {
  const answer = await app.inject({ method: 'POST', url: `${url}/commands`, payload: { commands }, headers });
  assert.ok(answer.statusCode < 300, answer.body);
}

test('a thumbnail is made anew once the library says something else, and only then', async () => {
  const library = '/api/workspaces/w/library';
  const record = { id: 'desk', type: 'participant', kind: 'staff', name: 'Desk clerk' };
  await command(library, { kind: 'add', record });
  await command(map, { kind: 'set', id: 'x', path: 'who', value: 'desk' });
  const before = await thumbnail();
  assert.match(before.body, /Desk clerk/);
  assert.equal((await thumbnail()).tag, before.tag);
  await command(library, { kind: 'set', id: 'desk', path: 'name', value: 'Night guard' });
  const after = await thumbnail();
  assert.notEqual(after.tag, before.tag);
  assert.match(after.body, /Night guard/);
});

test('a thumbnail is made anew once a picture on it is another', async () => {
  const picture = (colour: string) => ({
    mime: 'image/svg+xml',
    bytes: Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg"><rect fill="${colour}"/></svg>`),
  });
  await command(map, { kind: 'set', id: 'a', path: 'image', value: { file: 'images/a.svg' } });
  await store.putImage('w', 'images/a.svg', picture('red'));
  const one = await thumbnail();
  await store.putImage('w', 'images/a.svg', picture('blue'));
  assert.notEqual((await thumbnail()).tag, one.tag);
});

test('a map too large for a PNG at 2 is drawn at the largest scale that fits; a scale that is asked for is kept or refused', async () => {
  const file = new URL('../../../../examples/retail-bank/online-loan.journey.yaml', import.meta.url);
  const read = parseMapFile(await readFile(file));
  assert.ok(read.ok);
  await createMap(store, 'w', read.value.map);
  const of = (query: string) =>
    app.inject({ method: 'GET', url: `/api/workspaces/w/maps/online-loan/export.png${query}`, headers });
  const usual = await of('');
  assert.equal(usual.statusCode, 200);
  const scale = Number(usual.headers['sightline-scale']);
  assert.ok(scale > 1 && scale < 2, String(scale));
  const refused = await of('?scale=2');
  assert.equal(refused.statusCode, 422);
  assert.match(refused.body, new RegExp(`a scale of ${scale} or less fits`));
});

test('an export in a script with shipped fonts says nothing', async () => {
  await write('يأخذ البطاقة 🙂');
  const answer = await app.inject({ method: 'GET', url: `${map}/export.svg`, headers });
  assert.equal(answer.headers['sightline-missing-fonts'], undefined);
  assert.match(answer.body, /direction="rtl"/);
  assert.match(answer.body, /unicode-range:/);
});
