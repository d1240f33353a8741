// The command line as people call it: as a program, with its exit codes.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import { parse } from 'yaml';

const main = join(import.meta.dirname, '../src/main.ts');
const examples = join(import.meta.dirname, '../../../examples/retail-bank');
const folder = mkdtempSync(join(tmpdir(), 'sightline-cli-'));
cpSync(examples, folder, { recursive: true });
after(() => rmSync(folder, { recursive: true, force: true }));

function sightline(...args: readonly string[]): {
  readonly code: number;
  readonly out: string;
  readonly error: string;
} {
  const done = spawnSync(process.execPath, ['--no-warnings', main, ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { code: done.status ?? -1, out: done.stdout, error: done.stderr };
}

test('validate accepts the examples and names file, line and column of what is wrong', () => {
  assert.equal(sightline('validate', '.').code, 0);
  const broken = readFileSync(join(folder, 'atm-withdrawal.journey.yaml'), 'utf8').replace(
    'severity: 7',
    'severity: eleven',
  );
  writeFileSync(join(folder, 'broken.journey.yaml'), broken);
  const { code, out } = sightline('validate', 'broken.journey.yaml');
  const line = broken.split('\n').findIndex((text) => text.includes('severity: eleven')) + 1;
  assert.equal(code, 1);
  assert.match(out, new RegExp(`^broken\\.journey\\.yaml:${line}:\\d+: severity: "eleven" is no number`));
  rmSync(join(folder, 'broken.journey.yaml'));
});

test('fmt twice gives the same bytes, and --check says what would change', () => {
  const file = join(folder, 'atm-withdrawal.journey.yaml');
  const canonical = readFileSync(file, 'utf8');
  assert.equal(sightline('fmt', '--check', '.').code, 0, 'the examples are canonical');
  writeFileSync(
    file,
    canonical.replace('title: Withdraw cash at an ATM', 'title:    "Withdraw cash at an ATM"'),
  );
  assert.equal(sightline('fmt', '--check', '.').code, 1);
  assert.equal(sightline('fmt', '.').code, 0);
  assert.equal(readFileSync(file, 'utf8'), canonical);
});

test('render writes SVG, PNG and PDF', () => {
  for (const [ending, start] of [
    ['svg', '<svg'],
    ['png', '\u0089PNG'],
    ['pdf', '%PDF'],
  ] as const) {
    const out = join(folder, `out.${ending}`);
    assert.equal(
      sightline('render', 'atm-withdrawal.journey.yaml', '-o', out, '--view', 'blueprint', '--scale', '0.5')
        .code,
      0,
    );
    assert.equal(readFileSync(out).subarray(0, start.length).toString('latin1'), start);
  }
});

test('render takes the largest scale that fits where none is asked for, and says so; one too large is refused', () => {
  const out = join(folder, 'large.png');
  const { code, error } = sightline('render', 'online-loan.journey.yaml', '-o', out);
  assert.equal(code, 0);
  assert.match(error, /^scale: [01]\.\d+, the largest at which this map fits into a PNG\n$/);
  assert.equal(readFileSync(out).subarray(1, 4).toString('latin1'), 'PNG');
  const refused = sightline('render', 'online-loan.journey.yaml', '-o', out, '--scale', '2');
  assert.equal(refused.code, 2);
  assert.match(refused.error, /are more than 32 million; a scale of [01]\.\d+ or less fits/);
});

test('render draws any script, and names on the error output what no font has', () => {
  const file = join(folder, 'scripts.journey.yaml');
  const map = readFileSync(join(folder, 'atm-withdrawal.journey.yaml'), 'utf8');
  const render = (text: string): ReturnType<typeof sightline> => {
    writeFileSync(file, map.replace('text: takes the card\n', `text: ${text}\n`));
    return sightline('render', file, '-o', join(folder, 'scripts.png'), '--scale', '0.3');
  };
  process.env['SIGHTLINE_FONTS'] = '';
  assert.deepEqual(render('يأخذ البطاقة 🙂'), { code: 0, out: '', error: '' });
  const { code, error } = render('カードを取る');
  assert.equal(code, 0);
  assert.match(
    error,
    /^No font on this machine has カ ー ド を 取 る \(.*install .*fonts-noto-cjk.*\)\. .*\n$/,
  );
  rmSync(file);
});

test('diff tells a moved card from a removed one, and ends with 1 where there are differences', () => {
  const file = join(folder, 'atm-withdrawal.journey.yaml');
  const other = join(folder, 'other.journey.yaml');
  writeFileSync(
    other,
    readFileSync(file, 'utf8').replace('text: takes the card\n', 'text: grabs the card\n'),
  );
  const { code, out } = sightline('diff', file, other);
  assert.equal(code, 1);
  assert.equal(out, '~ card “grabs the card”: text: “takes the card” -> “grabs the card”\n');
  assert.equal(sightline('diff', file, file).code, 0);
  rmSync(other);
});

test('diff speaks of arrows, places and values by their names; --json keeps ids and data', () => {
  const file = join(folder, 'atm-withdrawal.journey.yaml');
  const other = join(folder, 'other.journey.yaml');
  const text = readFileSync(file, 'utf8');
  const changed = [
    ['work: 3 min', 'work: 20 min'],
    ['keepsData: true', 'keepsData: false'],
    [
      '            - next: left-without-cash\n      machine:',
      '            - recovery: inserts-card\n      machine:',
    ],
    ['name: Walk up', 'name: Walk in'],
  ].reduce((now, [from = '', to = '']) => now.replace(from, to), text);
  writeFileSync(other, changed);
  const { code, out } = sightline('diff', file, other);
  assert.equal(code, 1);
  assert.deepEqual(out.trimEnd().split('\n'), [
    '~ step “Walk in”: name: “Walk up” -> “Walk in”',
    '~ card “walks to the ATM that the screen names”: work: 3 min -> 20 min',
    '+ arrow “walks to the ATM that the screen names” → “inserts the card in the reader”: recovery added',
    '~ arrow “takes the card back and requests a cash code in the bank app” → “chooses the amount with the buttons”: keeps data: yes -> no',
    '- arrow “walks to the ATM that the screen names” → “Left without cash”: next removed',
  ]);
  const json = JSON.parse(sightline('diff', '--json', file, other).out) as readonly { id: string }[];
  assert.ok(json.some(({ id }) => id === 'gets-code:recovery:picks-amount'));
  rmSync(other);
});

const repository = join(import.meta.dirname, '../../..');

test('the schemas that the command writes are those in the repository', () => {
  const out = mkdtempSync(join(folder, 'schema-'));
  assert.equal(sightline('schema', out).code, 0);
  for (const name of ['journey.schema.json', 'library.schema.json']) {
    const written = readFileSync(join(out, name), 'utf8');
    assert.equal(readFileSync(join(repository, 'schema', name), 'utf8'), written);
  }
});

const ajv = new Ajv.default({ strict: false });
const checks = {
  map: ajv.compile(
    JSON.parse(readFileSync(join(repository, 'schema/journey.schema.json'), 'utf8')) as object,
  ),
  library: ajv.compile(
    JSON.parse(readFileSync(join(repository, 'schema/library.schema.json'), 'utf8')) as object,
  ),
};
const files = globSync('examples/**/{*.journey,library}.yaml', { cwd: repository });

test('there are examples and templates to hold against the schemas', () => {
  assert.ok(files.filter((name) => name.includes('templates')).length >= 3);
  assert.ok(files.filter((name) => name.includes('retail-bank')).length >= 4);
});

for (const name of files) {
  test(`${name} is valid by the published schema, and not with a field that does not exist`, () => {
    const check = name.endsWith('library.yaml') ? checks.library : checks.map;
    const value: unknown = parse(readFileSync(join(repository, name), 'utf8'));
    assert.ok(check(value), JSON.stringify(check.errors?.slice(0, 3)));
    assert.ok(!check({ ...(value as object), wrong: 1 }));
  });
}

test('a wrong call ends with 2 and says what would be right', () => {
  for (const args of [
    ['nonsense'],
    ['render', 'none.yaml', '-o', 'x.svg'],
    ['render', 'atm-withdrawal.journey.yaml', '-o', 'x.doc'],
    ['validate', 'nowhere'],
    ['validate', '--wrong', '.'],
  ]) {
    const { code, error } = sightline(...args);
    assert.equal(code, 2, args.join(' '));
    assert.match(error, /^sightline: .{10}/);
    assert.doesNotMatch(error, /\n\s+at /, 'no stack trace');
  }
});

test('every command has a help with examples', () => {
  const { out } = sightline('--help');
  for (const name of [
    'validate',
    'fmt',
    'render',
    'lint',
    'diff',
    'merge',
    'schema',
    'serve',
    'backup',
    'restore',
  ]) {
    assert.match(out, new RegExp(`^  ${name} `, 'm'));
    assert.match(sightline(name, '--help').out, /Examples:/);
  }
});

const wrongCalls: readonly (readonly [args: readonly string[], says: RegExp])[] = [
  [['lint', '--format'], /--format/],
  [['lint', '--quiet=yes', '.'], /--quiet/],
  [['lint', '--unknown', '.'], /--unknown/],
  [['lint', '--today', '2026-02-31', '.'], /--today 2026-02-31: write a day such as/],
  [['lint', '-o', 'nowhere/report.txt', '.'], /nowhere\/report\.txt: there is no such file or folder/],
  [['lint', '--config', '.', '.'], /is a folder|EISDIR/],
  [['diff', '.', '.'], /^sightline: \.: is a folder; name a file$/],
  [['diff', 'atm-withdrawal.journey.yaml', 'gone.yaml'], /gone\.yaml: there is no such file/],
  [['render', '.', '-o', 'x.svg'], /^sightline: \.: is a folder; name a file$/],
  [['render', 'atm-withdrawal.journey.yaml', '-o', 'nowhere/x.svg'], /nowhere\/x\.svg: there is no such/],
  [
    ['merge', 'atm-withdrawal.journey.yaml', 'atm-withdrawal.journey.yaml', '.'],
    /\.: is a folder; name a file/,
  ],
  [['schema', 'nowhere'], /nowhere.*: there is no such file or folder/],
  [['serve', 'somewhere'], /somewhere/],
];

for (const [args, says] of wrongCalls)
  test(`a wrong call ends with 2 and one plain line: ${args.join(' ')}`, () => {
    const { code, error } = sightline(...args);
    assert.equal(code, 2, error);
    assert.match(error.trim(), says);
    assert.doesNotMatch(error, /node:internal|\n {4}at /);
  });

test('lint reads a library that no map reads', () => {
  mkdirSync(join(folder, 'alone'));
  writeFileSync(join(folder, 'alone/library.yaml'), 'sightline: 1\nworkspace: w\nname: W\nchannel: {}\n');
  const { code, out } = sightline('lint', 'alone');
  rmSync(join(folder, 'alone'), { recursive: true });
  assert.equal(code, 1, out);
  assert.match(out, /alone\/library\.yaml:4:1: channel: unknown section; did you mean channels\?/);
});

test('diff tells what differs in a library that travels with its map', () => {
  const map = 'sightline: 1\nmap: m\ntitle: M\nlibrary:\n  workspace: w\n  name: W\n';
  const channel = (name: string): string => `${map}  channels:\n    web:\n      name: ${name}\n`;
  writeFileSync(join(folder, 'one.journey.yaml'), channel('Web'));
  writeFileSync(join(folder, 'two.journey.yaml'), channel('Site'));
  writeFileSync(join(folder, 'none.journey.yaml'), map);
  const changed = sightline('diff', 'one.journey.yaml', 'two.journey.yaml');
  const came = sightline('diff', 'none.journey.yaml', 'two.journey.yaml');
  for (const name of ['one', 'two', 'none']) rmSync(join(folder, `${name}.journey.yaml`));
  assert.deepEqual([changed.code, changed.out], [1, '~ channel “Site”: name: “Web” -> “Site”\n']);
  assert.deepEqual([came.code, came.out], [1, '+ channel “Site” added\n']);
});
