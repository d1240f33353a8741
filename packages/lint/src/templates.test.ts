// The templates promise in their note what the checks find, so that a first look at them is no surprise: hold them to
// it. And a workspace takes several of them in, so that an id of the library may mean one thing only.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMapIndex } from '@sightline/model';
import { readConfig } from './engine/config.ts';
import { exampleMaps } from './example-maps.ts';
import { checkMap } from './review/check-map.ts';
import { allRules } from './rules/all.ts';

const templates = exampleMaps.filter(({ name }) => name.startsWith('templates/'));
const config = readConfig(allRules, [{ preset: 'recommended' }]);
assert.ok(config.ok);

/** The rules with errors or warnings that nobody waived. */
function rulesFound({ map, library }: (typeof templates)[number]): readonly string[] {
  const { findings } = checkMap({
    index: createMapIndex(map),
    library,
    config: config.ok ? config.value : assert.fail(),
    surroundings: { today: '2026-11-26', maps: new Map() },
  });
  const open = findings.filter(({ severity, waiver }) => severity !== 'info' && waiver === undefined);
  return [...new Set(open.map(({ rule }) => rule))].toSorted();
}

const noteOf = ({ map }: (typeof templates)[number]): string =>
  [...map.values()].find((record) => record.type === 'map')?.note ?? '';

test('there are a dozen templates, two of them blank', () => {
  assert.equal(templates.length, 12);
  assert.equal(templates.filter(({ name }) => name.includes('blank-')).length, 2);
});

for (const template of templates) {
  test(`${template.name}: the checks find just what its note says`, () => {
    const note = noteOf(template);
    assert.deepEqual(rulesFound(template), (note.match(/\b[A-Z]\d\d\b/g) ?? []).toSorted());
    if (template.name.includes('blank-')) return;
    assert.match(note, /^[^\n]{40,140}\.\nExample data: .+\.\nWhat the checks find here, on purpose: .+\.$/);
  });
}

test('an id of the library means the same in all templates, and in the bank no other kind of thing', () => {
  const bank = exampleMaps.find(({ name }) => name.startsWith('retail-bank/'))?.library ?? new Map();
  assert.ok(bank.size > 100);
  const meaning = new Map<string, string>();
  const clashes: string[] = [];
  for (const { name, library } of templates)
    for (const [id, record] of library) {
      const what = `${record.type} ${'name' in record ? record.name : ''}`;
      const before = meaning.get(id) ?? what;
      meaning.set(id, what);
      if (before !== what) clashes.push(`${name}: ${id} is ${what}, and elsewhere ${before}`);
      const inBank = bank.get(id)?.type ?? record.type;
      if (inBank !== record.type) clashes.push(`${name}: ${id} is a ${record.type}, in the bank a ${inBank}`);
    }
  assert.deepEqual(clashes, []);
});
