// What the API does not take, over the table that all entrances are held against: an answer that says what is wrong,
// nothing changed, nothing of the machine in it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MapRecord } from '@sightline/model';
import { formatMapFile } from '@sightline/model';
import { badRecords, badStart, hostileTexts } from '@sightline/model/generate';
import { testApp } from '../test-app.ts';

const { app } = await testApp({ map: badStart() });

const map = '/api/workspaces/w/maps/m';

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly message: string;
  /** All that the answer says is wrong. */
  readonly said: string;
}

async function ask(
  method: 'PUT' | 'POST',
  url: string,
  body: string | Buffer,
  type = 'application/json',
): Promise<Answer> {
  const { statusCode, body: text } = await app.inject({
    method,
    url,
    payload: body,
    headers: { host: 'localhost', 'content-type': type },
  });
  const { error } = JSON.parse(text === '' ? '{}' : text) as {
    readonly error?: { readonly message: string; readonly problems: readonly { readonly message: string }[] };
  };
  const said = [error?.message ?? '', ...(error?.problems ?? []).map((problem) => problem.message)].join(
    '\n',
  );
  return { status: statusCode, text, message: error?.message ?? '', said };
}

const stateOf = async (): Promise<string> =>
  (await app.inject({ method: 'GET', url: map, headers: { host: 'localhost' } })).body;

/** The answer says what is wrong, gives nothing away, and the map is as it was. */
async function refused(answer: Promise<Answer>, says: RegExp, state: string): Promise<void> {
  const { status, text, message, said } = await answer;
  assert.ok(status >= 400 && status < 500, `${status} ${text.slice(0, 300)}`);
  assert.match(said, says);
  assert.ok(message.length > 8 && message.length < 500, message);
  assert.doesNotMatch(text, /node_modules|\.ts:\d|\bat \w+ \(|\/home|\/work|SQLITE/);
  assert.equal(await stateOf(), state);
}

const json = JSON.stringify;
const records = (): readonly object[] => [...badStart().values()];

for (const { name, record, says } of badRecords) {
  test(`a map as JSON with ${name} is refused and changes nothing`, async () => {
    const all = [...records().filter((each) => (each as MapRecord).id !== record['id']), record];
    await refused(ask('PUT', map, json({ records: all })), says, await stateOf());
  });

  if (record['type'] === 'failure') continue;
  test(`a command that adds ${name} is refused and changes nothing`, async () => {
    const command = { kind: 'add', record };
    await refused(ask('POST', `${map}/commands`, json({ commands: [command] })), says, await stateOf());
  });
}

test('the same map without what is wrong is taken', async () => {
  assert.equal((await ask('PUT', map, json({ records: records() }))).status, 200);
});

test('one id twice is refused, in maps and in libraries', async () => {
  const [first] = records();
  await refused(
    ask('PUT', map, json({ records: [...records(), first] })),
    /id: m is used twice/,
    await stateOf(),
  );
  const channel = { id: 'web', type: 'channel', name: 'Web' };
  const library = { records: [{ id: 'w', type: 'workspace', name: 'W' }, channel, channel] };
  await refused(
    ask('PUT', '/api/workspaces/w/library', json(library)),
    /id: web is used twice/,
    await stateOf(),
  );
});

const odd: readonly (readonly [name: string, body: string])[] = [
  ['nothing', ''],
  ['half of a JSON', '{"records": ['],
  ['no records', '{}'],
  ['a list', '[]'],
  ['records that are none', '{"records": [null, 7, "x"]}'],
  ['a record without id and type', '{"records": [{}]}'],
  [
    'a key of prototypes',
    '{"records": [{"__proto__": {"id": "m"}, "id": "m", "type": "map", "title": "M"}]}',
  ],
  ['deep nesting', `{"records": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
  ['a version that is none', '{"sightline": 99, "records": []}'],
];

for (const [name, body] of odd)
  test(`a body that is ${name} is refused and changes nothing`, async () => {
    await refused(ask('PUT', map, body), /./, await stateOf());
    await refused(ask('PUT', '/api/workspaces/w/library', body), /./, await stateOf());
  });

const commands: readonly (readonly [name: string, command: unknown])[] = [
  ['none', { kind: 'explode' }],
  ['of prototypes', { kind: 'constructor' }],
  ['without its fields', { kind: 'set' }],
  ['a batch of nothing at all', { kind: 'batch' }],
  ['a path into prototypes', { kind: 'set', id: 'a', path: '__proto__.text', value: 'x' }],
  ['a change of an id', { kind: 'set', id: 'a', path: 'id', value: 'b' }],
  ['a splice outside', { kind: 'splice', id: 'a', path: 'text', at: 1e9, remove: 0, insert: 'x' }],
  ['a splice by text', { kind: 'splice', id: 'a', path: 'text', at: '0', remove: 0, insert: 'x' }],
  ['a removal of the map', { kind: 'remove', ids: ['m'] }],
  ['ids that are none', { kind: 'remove', ids: 7 }],
];

for (const [name, command] of commands)
  test(`a command that is ${name} is refused and changes nothing`, async () => {
    await refused(ask('POST', `${map}/commands`, json({ commands: [command] })), /./, await stateOf());
    const state = await stateOf();
    const { status } = await ask('POST', '/api/workspaces/w/library/commands', json({ commands: [command] }));
    assert.ok(status >= 400 && status < 500, `library: ${status}`);
    assert.equal(await stateOf(), state);
  });

test('a batch in itself without end is refused and changes nothing', async () => {
  const set = '{"kind":"set","id":"a","path":"text","value":"x"}';
  const batch = `${'{"kind":"batch","commands":['.repeat(50_000)}${set}${']}'.repeat(50_000)}`;
  await refused(ask('POST', `${map}/commands`, `{"commands":[${batch}]}`), /./, await stateOf());
});

const texts: readonly (readonly [name: string, text: string | Buffer, says: RegExp])[] = [
  ['anchors', 'sightline: 1\nmap: m\ntitle: &a x\nquestion: *a\n', /anchors and aliases/],
  ['a bomb of anchors', 'a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nsightline: 1\n', /anchors and aliases/],
  ['deep nesting', `sightline: 1\nmap: m\ntitle: ${'['.repeat(50_000)}`, /nested deeper/],
  ['another map', 'sightline: 1\nmap: other\ntitle: x\n', /the text names other|names/],
  ['an unknown field', 'sightline: 1\nmap: m\ntitle: x\ncolour: blue\n', /colour: unknown field/],
  ['no UTF-8', Buffer.from([0x73, 0x3a, 0x20, 0xff, 0xfe]), /UTF-8/],
];

for (const [name, text, says] of texts)
  test(`YAML with ${name} is refused and changes nothing`, async () => {
    const state = await stateOf();
    await refused(ask('PUT', map, text, 'application/yaml'), says, state);
    if (typeof text === 'string' && name !== 'another map')
      await refused(ask('POST', '/api/workspaces/w/maps', json({ text })), says, state);
  });

test('a body of more than 64 MB is refused', async () => {
  const large = Buffer.alloc(64 * 1024 * 1024 + 1, 0x20);
  await refused(ask('PUT', map, large, 'application/yaml'), /./, await stateOf());
});

test('a body of a kind that pages of others could send is refused', async () => {
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])
    await refused(ask('PUT', map, json({ records: records() }), type), /./, await stateOf());
});

test('markup and code in texts are text in every answer, pictures included', async () => {
  for (const text of hostileTexts) {
    const commands = [
      { kind: 'set', id: 'a', path: 'text', value: text },
      { kind: 'set', id: 'm', path: 'title', value: text },
      { kind: 'set', id: 's1', path: 'name', value: text },
    ];
    assert.equal((await ask('POST', `${map}/commands`, json({ commands }))).status, 200);
    const svg = await app.inject({ method: 'GET', url: `${map}/export.svg`, headers: { host: 'localhost' } });
    assert.equal(svg.statusCode, 200);
    assert.doesNotMatch(svg.body, /<script|<img|<b |<svg onload|javascript:[^<"]*"/i);
    const yaml = await app.inject({
      method: 'GET',
      url: `${map}/export.yaml`,
      headers: { host: 'localhost' },
    });
    assert.match(String(yaml.headers['content-type']), /yaml/);
    assert.equal(yaml.headers['x-content-type-options'], 'nosniff');
  }
  const before = formatMapFile({ map: badStart() });
  assert.equal((await ask('PUT', map, before, 'application/yaml')).status, 200);
});
