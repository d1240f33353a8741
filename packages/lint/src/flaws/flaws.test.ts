// Each example map with one flaw put in gets exactly the findings listed beside the flaw, by all checks, and loses them
// again when it is mended. Only differences are listed, so other edits of the examples seldom matter here. Where one
// does, run this test and judge what it tells, sentence by sentence, before a list is changed.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exampleMaps } from '../example-maps.ts';
import { allRules } from '../rules/all.ts';
import { atmFlaws } from './atm-flaws.ts';
import type { Flaw } from './flaw.ts';
import { flawFinder } from './found-with.ts';
import { loanFlaws } from './loan-flaws.ts';
import { loanToBeFlaws } from './loan-to-be-flaws.ts';

const maps: readonly (readonly [map: string, flaws: readonly Flaw[]])[] = [
  ['atm-withdrawal', atmFlaws],
  ['online-loan-to-be', loanToBeFlaws],
  ['online-loan', loanFlaws],
];

/** Rules that no flaw of a map can bring, and why. */
const outOfReach: Readonly<Record<string, string>> = {
  U01: 'It tells of a check that broke, and no check of ours may break on any map.',
};

const find = flawFinder(
  exampleMaps.filter(({ name }) => name.startsWith('retail-bank/')),
  '2026-11-26',
);

/** `S01:gets-code`, one a line with its sentence, so that a difference can be judged as it is told. */
const told = (found: ReadonlyMap<string, string>): string =>
  [...found].map(([fingerprint, sentence]) => `  ${fingerprint}  ${sentence}\n`).join('');

for (const [map, flaws] of maps)
  for (const flaw of flaws)
    test(`${map}: ${flaw.title}`, () => {
      const { come, gone } = find(map, flaw);
      assert.ok(flaw.come.length > 0, 'a flaw that nobody is told of is none');
      assert.deepEqual([...come.keys()], flaw.come, `these come:\n${told(come)}`);
      assert.deepEqual([...gone.keys()], flaw.gone ?? [], `these go:\n${told(gone)}`);
    });

test('every check finds a flaw on a real map', () => {
  const found = new Set(maps.flatMap(([, flaws]) => flaws.flatMap(({ come }) => come)).map(ruleOf));
  const unseen = allRules.map(({ id }) => id).filter((id) => !found.has(id));
  assert.deepEqual(unseen, Object.keys(outOfReach));
});

test('no two flaws of a map have one title', () => {
  for (const [, flaws] of maps)
    assert.equal(new Set(flaws.map(({ title }) => title)).size, flaws.length, flaws[0]?.title);
});

function ruleOf(fingerprint: string): string {
  return fingerprint.slice(0, fingerprint.indexOf(':'));
}
