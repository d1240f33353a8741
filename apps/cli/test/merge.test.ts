// `sightline merge` as people and Git call it.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const main = join(import.meta.dirname, '../src/main.ts');
const examples = join(import.meta.dirname, '../../../examples/retail-bank');
const folder = mkdtempSync(join(tmpdir(), 'sightline-merge-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const map = readFileSync(join(examples, 'atm-withdrawal.journey.yaml'), 'utf8');
const library = readFileSync(join(examples, 'library.yaml'), 'utf8');

/** The text with one place of it changed; fails where the place is not there once. */
function with1(text: string, from: string, to: string): string {
  assert.equal(text.split(from).length, 2, from);
  return text.replace(from, to);
}

interface Merged {
  readonly code: number;
  readonly out: string;
  readonly error: string;
  readonly text: string;
}

function merge(texts: readonly [string, string, string], ...options: readonly string[]): Merged {
  ['base', 'ours', 'theirs'].forEach((name, i) => writeFileSync(join(folder, name), texts[i] ?? ''));
  const done = spawnSync(
    process.execPath,
    ['--no-warnings', main, 'merge', 'base', 'ours', 'theirs', ...options],
    { cwd: folder, encoding: 'utf8' },
  );
  const text = readFileSync(join(folder, options.includes('-o') ? 'out' : 'ours'), 'utf8');
  return { code: done.status ?? -1, out: done.stdout, error: done.stderr, text };
}

const ours = with1(map, 'title: Withdraw cash at an ATM', 'title: Withdraw cash quickly at an ATM');
const theirs = with1(map, 'text: takes the card\n', 'text: grabs the card\n');

test('edits of different records both arrive, in the file that Git asks for, and the exit code is 0', () => {
  const { code, out, text } = merge([map, ours, theirs], '--driver');
  assert.equal(code, 0);
  assert.equal(out, '');
  assert.equal(text, with1(ours, 'text: takes the card\n', 'text: grabs the card\n'));
});

test('without -o and --driver the merged text is printed, the conflicts go to the error output, and no file changes', () => {
  const other = with1(map, 'text: takes the card\n', 'text: pockets the card\n');
  const sound = merge([map, ours, theirs]);
  assert.deepEqual([sound.code, sound.error, sound.text], [0, '', ours]);
  assert.equal(sound.out, with1(ours, 'text: takes the card\n', 'text: grabs the card\n'));
  const { code, out, error, text } = merge([map, theirs, other]);
  assert.equal(code, 1);
  assert.match(out, /^# yaml-language-server: [^]*<<<<<<< ours\n[^]*>>>>>>> theirs\n/);
  assert.match(error, /^! card takes-card [^]*1 conflict to decide/);
  assert.equal(text, theirs, 'OURS is as it was');
  for (const name of ['base', 'theirs'])
    assert.equal(readFileSync(join(folder, name), 'utf8'), name === 'base' ? map : other);
  const both = ['merge', 'base', 'ours', 'theirs', '-o', 'out', '--driver'];
  assert.equal(spawnSync(process.execPath, ['--no-warnings', main, ...both], { cwd: folder }).status, 2);
});

test('a clone whose driver was set up without --driver is told so, and loses nothing', () => {
  for (const [name, text] of [
    ['.merge_file_a', map],
    ['.merge_file_b', ours],
    ['.merge_file_c', theirs],
  ] as const)
    writeFileSync(join(folder, name), text);
  const done = spawnSync(
    process.execPath,
    ['--no-warnings', main, 'merge', '.merge_file_a', '.merge_file_b', '.merge_file_c'],
    { cwd: folder, encoding: 'utf8' },
  );
  assert.equal(done.status, 2);
  assert.match(done.stderr, /needs --driver: git config/);
});

test('a conflict is named, marked in the file, and ends with 1; the file is refused until it is decided', () => {
  const other = with1(map, 'text: takes the card\n', 'text: pockets the card\n');
  const { code, out, text } = merge([map, theirs, other], '-o', 'out');
  assert.equal(code, 1);
  assert.match(
    out,
    /^! card takes-card "takes the card" text\n {4}base: {3}"takes the card"\n {4}ours: {3}"grabs the card"\n {4}theirs: "pockets the card"\n1 conflict to decide/,
  );
  const indent = ' '.repeat(10);
  const marked = `<<<<<<< ours\n${indent}text: grabs the card\n||||||| base\n${indent}text: takes the card\n=======\n${indent}text: pockets the card\n>>>>>>> theirs\n`;
  assert.equal(text, with1(map, `${indent}text: takes the card\n`, marked));
  writeFileSync(join(folder, 'out.journey.yaml'), text);
  const checked = spawnSync(process.execPath, ['--no-warnings', main, 'validate', 'out.journey.yaml'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const line = text.split('\n').indexOf('<<<<<<< ours') + 1;
  assert.ok(checked.stdout.startsWith(`out.journey.yaml:${line}:1: file: holds the marks of a merge`));
});

test('conflicts are decided for the side that is asked for, and still listed', () => {
  const other = with1(map, 'text: takes the card\n', 'text: pockets the card\n');
  for (const [side, text] of [
    ['ours', theirs],
    ['theirs', other],
  ] as const) {
    const merged = merge([map, theirs, other], `--${side}`, '-o', 'out');
    assert.equal(merged.code, 0);
    assert.equal(merged.text, text);
    assert.match(merged.out, new RegExp(`1 conflict decided for ${side}\n$`));
  }
  const json = merge([map, theirs, other], '--json', '-o', 'out');
  const [conflict] = JSON.parse(json.out) as readonly { readonly record: string; readonly path: string }[];
  assert.deepEqual([conflict?.record, conflict?.path], ['takes-card', 'text']);
});

test('libraries merge, whatever their files are called; without an ancestor both are laid together', () => {
  const [a, b] = ['A', 'B'].map((sign) => library.replace(/^name: .*$/m, `name: Bank ${sign}`));
  const both = merge([library, a ?? '', library], '--driver');
  assert.equal(both.code, 0);
  assert.equal(both.text, a);
  assert.equal(merge([library, a ?? '', b ?? '']).code, 1);
  const apart = merge(['', ours, theirs]);
  assert.equal(apart.code, 1);
  assert.match(apart.error, /! card takes-card .*\n {4}base: {3}nothing/);
});

test('what cannot be read is told with its place and changes nothing; a wrong call ends with 2', () => {
  const broken = merge([map, ours, 'sightline: 1\nmap: m\n']);
  assert.equal(broken.code, 1);
  assert.match(broken.error, /^theirs:1:1: .*title/);
  assert.equal(broken.text, ours);
  assert.equal(merge([map, ours, theirs], '--ours', '--theirs').code, 2);
});

test('Git calls it: a merge of two branches needs nobody where the fields differ', () => {
  const repository = mkdtempSync(join(folder, 'git-'));
  const git = (...args: readonly string[]): number | null =>
    spawnSync(
      'git',
      ['-c', 'user.name=T', '-c', 'user.email=t@example.org', '-c', 'core.hooksPath=/dev/null', ...args],
      { cwd: repository, encoding: 'utf8' },
    ).status;
  const commit = (text: string): void => {
    writeFileSync(join(repository, 'a.journey.yaml'), text);
    git('add', '.');
    assert.equal(git('commit', '-qm', 'edit'), 0);
  };
  git('init', '-q', '-b', 'main');
  git(
    'config',
    'merge.sightline.driver',
    `"${process.execPath}" --no-warnings "${main}" merge --driver %O %A %B`,
  );
  writeFileSync(join(repository, '.gitattributes'), '*.journey.yaml merge=sightline\n');
  commit(map);
  git('checkout', '-qb', 'theirs');
  commit(with1(map, 'text: takes the card\n', 'text: takes the card back\n'));
  git('checkout', '-q', 'main');
  commit(with1(map, 'text: takes the card\n', 'text: slowly takes the card\n'));
  assert.equal(git('merge', '-q', '--no-edit', 'theirs'), 0);
  assert.equal(
    readFileSync(join(repository, 'a.journey.yaml'), 'utf8'),
    with1(map, 'text: takes the card\n', 'text: slowly takes the card back\n'),
  );
});
