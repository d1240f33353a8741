import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allRules } from '../rules/all.ts';
import { ruleTitle, titledRules } from './titles.ts';

test('each title belongs to a rule, and no two rules share one', () => {
  const names = new Set(allRules.map(({ name }) => name));
  assert.ok(titledRules.length > 100);
  assert.deepEqual(
    titledRules.filter((name) => !names.has(name)),
    [],
  );
  const titles = allRules.map(({ name }) => ruleTitle(name));
  assert.equal(new Set(titles).size, titles.length);
});

test('a rule without a title of its own is called by its name', () => {
  assert.equal(ruleTitle('passive-voice'), 'Passive voice');
});
