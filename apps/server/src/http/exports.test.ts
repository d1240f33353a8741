// Pictures of maps in any script.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { badStart } from '@sightline/model/generate';
import { Store } from '../storage/store.ts';
import { createMap, createWorkspace, emptyLibrary } from '../workspace-files.ts';
import type { App } from './app.ts';
import { createApp } from './app.ts';

// No fonts but those of packages, whatever this machine has.
process.env['SIGHTLINE_FONTS'] = '';

let store: Store;
let app: App;
before(async () => {
  store = await Store.open(':memory:');
  await createWorkspace(store, 'w', emptyLibrary('w', 'W'));
  await createMap(store, 'w', badStart());
  app = await createApp({ store, logLevel: 'silent' });
});
after(async () => {
  await app.close();
  await store.close();
});

const map = '/api/workspaces/w/maps/m';
const headers = { host: 'localhost' };

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

test('an export in a script with shipped fonts says nothing', async () => {
  await write('يأخذ البطاقة 🙂');
  const answer = await app.inject({ method: 'GET', url: `${map}/export.svg`, headers });
  assert.equal(answer.headers['sightline-missing-fonts'], undefined);
  assert.match(answer.body, /direction="rtl"/);
  assert.match(answer.body, /unicode-range:/);
});
