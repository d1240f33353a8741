// Holds every import of the repository against the picture in ARCHITECTURE.md. Types count too: a wall is a wall.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { test } from 'node:test';
import { files, root } from './repository.ts';

/** What each package may import of ours. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  model: [],
  document: ['model'],
  text: [],
  layout: ['model'],
  paint: ['layout', 'text'],
  lint: ['model'],
  server: ['model', 'document', 'text', 'layout', 'paint', 'lint'],
  cli: ['model', 'document', 'text', 'layout', 'paint', 'lint', 'server'],
  web: ['model', 'document', 'text', 'layout', 'paint', 'lint', 'server'],
};

const sources = files('packages/*/src/**/*.{ts,tsx}', 'apps/*/src/**/*.{ts,tsx}');
const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file);

interface Import {
  readonly file: string;
  readonly from: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  const from = file.split('/')[1] ?? '';
  const found = text.matchAll(
    /^\s*(?:import|export)\s+(type\s)?[^'";]*?from\s+'([^']+)'|^\s*import\s+'([^']+)'|\bimport\('([^']+)'\)/gm,
  );
  return [...found].map((match) => ({
    file,
    from,
    target: match[2] ?? match[3] ?? match[4] ?? '',
    typeOnly: match[1] !== undefined,
  }));
}

const all = sources.flatMap(importsOf);

test('there is something to check', () => {
  assert.ok(sources.length > 40, `${sources.length} sources`);
  assert.ok(all.length > 100, `${all.length} imports`);
});

test('packages import only what the architecture allows', () => {
  const wrong = all.filter(({ file, from, target }) => {
    const ours = /^@sightline\/([a-z]+)/.exec(target)?.[1];
    return ours !== undefined && ours !== from && !isTest(file) && !(allowed[from] ?? []).includes(ours);
  });
  assert.deepEqual(
    wrong.map(({ file, target }) => `${file} imports ${target}`),
    [],
  );
});

test('nobody reaches into another package past its entries', () => {
  const wrong = all.filter(({ file, target }) => {
    if (!target.startsWith('.')) return /^@sightline\/[a-z]+\/src/.test(target);
    const place = relative(root, resolve(root, dirname(file), target))
      .split('/')
      .slice(0, 2)
      .join('/');
    return place !== file.split('/').slice(0, 2).join('/');
  });
  assert.deepEqual(
    wrong.map(({ file, target }) => `${file} imports ${target}`),
    [],
  );
});

test('the web app takes types only from the server, and no PNG or PDF', () => {
  const wrong = all.filter(
    ({ from, target, typeOnly }) =>
      from === 'web' &&
      ((target.startsWith('@sightline/server') && !typeOnly) || /@sightline\/paint\/(png|pdf)/.test(target)),
  );
  assert.deepEqual(
    wrong.map(({ file, target }) => `${file} imports ${target}`),
    [],
  );
});

test('every package that is imported is declared where it is imported', () => {
  const wrong = all.filter(({ file, from, target }) => {
    if (
      target.startsWith('.') ||
      target.startsWith('node:') ||
      isTest(file) ||
      target.startsWith(`@sightline/${from}`)
    )
      return false;
    const folder = file.split('/').slice(0, 2).join('/');
    const manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Record<
      string,
      Record<string, string> | undefined
    >;
    const name = target
      .split('/')
      .slice(0, target.startsWith('@') ? 2 : 1)
      .join('/');
    return (
      manifest['dependencies']?.[name] === undefined &&
      manifest['devDependencies']?.[name] === undefined &&
      manifest['devDependencies']?.[`@types/${name}`] === undefined
    );
  });
  assert.deepEqual(
    wrong.map(({ file, target }) => `${file} imports ${target}`),
    [],
  );
});

test('no "export *" and no default exports', () => {
  const wrong = sources.filter((file) =>
    /^export (\*|default)/m.test(readFileSync(join(root, file), 'utf8')),
  );
  assert.deepEqual(wrong, []);
});

test('no folder or file is a drawer for everything', () => {
  const wrong = sources.filter((file) =>
    /(^|\/)(common|utils?|types|shared|helpers?|misc)(\/|\.tsx?$)/.test(file),
  );
  assert.deepEqual(wrong, []);
});

test('no imports run in circles', () => {
  const edges = new Map<string, string[]>();
  for (const { file, target, typeOnly } of all) {
    if (typeOnly || !target.startsWith('.')) continue;
    const to = relative(root, resolve(root, dirname(file), target)).replaceAll('\\', '/');
    edges.set(file, [...(edges.get(file) ?? []), to]);
  }
  const state = new Map<string, 'open' | 'done'>();
  const circles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open')
      return void circles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
    state.set(file, 'open');
    for (const next of edges.get(file) ?? []) visit(next, [...path, file]);
    state.set(file, 'done');
  };
  for (const file of sources) visit(file, []);
  assert.deepEqual(circles, []);
});

test('the lock file names no registry and has every optional part', () => {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<
      string,
      { resolved?: string; link?: boolean; optionalDependencies?: Record<string, string> }
    >;
  };
  const entries = Object.entries(lock.packages);
  assert.deepEqual(
    entries.filter(([, entry]) => entry.resolved !== undefined && entry.link !== true).map(([path]) => path),
    [],
  );
  const names = new Set(entries.map(([path]) => path.replace(/^.*node_modules\//, '')));
  const missing = entries.flatMap(([path, entry]) =>
    Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !names.has(name))
      .map((name) => `${path}: ${name}`),
  );
  assert.deepEqual(missing, []);
});
