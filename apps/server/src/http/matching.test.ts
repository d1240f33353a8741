// If-Match: who writes over what they have read does not write over what others wrote since. Maps and libraries alike.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { badStart } from '@sightline/model/generate';
import { testApp } from '../test-app.ts';

const { app, headers } = await testApp({ map: badStart() });

interface Answer {
  readonly status: number;
  readonly tag: string;
  readonly body: string;
}

async function ask(
  method: 'GET' | 'PUT' | 'POST',
  url: string,
  more: { readonly payload?: object; readonly match?: string } = {},
): Promise<Answer> {
  const { payload, match } = more;
  const answer = await app.inject({
    method,
    url,
    headers: { ...headers, ...(match === undefined ? {} : { 'if-match': match }) },
    ...(payload === undefined ? {} : { payload }),
  });
  return { status: answer.statusCode, tag: String(answer.headers['etag']), body: answer.body };
}

const documents = [
  {
    name: 'map',
    url: '/api/workspaces/w/maps/m',
    edit: (value: string) => ({ commands: [{ kind: 'set', id: 'm', path: 'title', value }] }),
    write: (records: readonly { readonly type: string }[], value: string) => ({
      records: records.map((record) => (record.type === 'map' ? { ...record, title: value } : record)),
    }),
  },
  {
    name: 'library',
    url: '/api/workspaces/w/library',
    edit: (value: string) => ({ commands: [{ kind: 'set', id: 'w', path: 'name', value }] }),
    write: (records: readonly { readonly type: string }[], value: string) => ({
      records: records.map((record) => (record.type === 'workspace' ? { ...record, name: value } : record)),
    }),
  },
];

for (const { name, url, edit, write } of documents) {
  test(`of two writes at once on what was read of a ${name}, one goes and the other is told`, async () => {
    const read = await ask('GET', url);
    const { records } = JSON.parse(read.body) as { readonly records: readonly { readonly type: string }[] };
    const commands = await Promise.all(
      ['One', 'Two'].map((value) =>
        ask('POST', `${url}/commands`, { payload: edit(value), match: read.tag }),
      ),
    );
    assert.equal(commands.filter(({ status }) => status === 412).length, 1);
    assert.equal(commands.filter(({ status }) => status < 300).length, 1);
    assert.match(commands.find(({ status }) => status === 412)?.body ?? '', /read it again, then write/);
    const now = await ask('GET', url);
    const puts = await Promise.all(
      ['Three', 'Four'].map((value) => ask('PUT', url, { payload: write(records, value), match: now.tag })),
    );
    assert.equal(puts.filter(({ status }) => status === 412).length, 1);
    assert.equal(puts.filter(({ status }) => status < 300).length, 1);
  });

  test(`a write of a ${name} gives the tag of what it wrote, for the next one`, async () => {
    const first = await ask('POST', `${url}/commands`, { payload: edit('Five') });
    assert.equal(first.tag, (await ask('GET', url)).tag);
    const second = await ask('POST', `${url}/commands`, { payload: edit('Six'), match: first.tag });
    assert.ok(second.status < 300, second.body);
    assert.equal(
      (await ask('POST', `${url}/commands`, { payload: edit('Seven'), match: '*' })).status,
      second.status,
    );
    assert.equal(
      (await ask('POST', `${url}/commands`, { payload: edit('Eight'), match: first.tag })).status,
      412,
    );
  });

  test(`a ${name} that is as one knows it is not sent again`, async () => {
    const { tag } = await ask('GET', url);
    const again = await app.inject({ url, headers: { ...headers, 'if-none-match': tag } });
    assert.equal(again.statusCode, 304);
  });
}
