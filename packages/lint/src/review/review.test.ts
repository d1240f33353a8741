import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Waiver } from '@sightline/model';
import { readConfig } from '../engine/config.ts';
import type { Finding, Severity } from '../engine/finding.ts';
import { fingerprintOf } from '../engine/finding.ts';
import { allRules } from '../rules/all.ts';
import type { FindingHistory } from './history.ts';
import { followFindings } from './history.ts';
import { healthOf } from './health.ts';
import { applyWaivers, findingKey } from './waivers.ts';

function finding(
  rule: string,
  targets: readonly string[],
  severity: Severity = 'warning',
  key?: string,
): Finding {
  return {
    rule,
    targets,
    related: [],
    message: 'A sentence.',
    severity,
    confidence: 1,
    numbers: {},
    fingerprint: fingerprintOf(rule, targets, key),
    fixable: false,
  };
}

function waiver(rule: string, targets: readonly string[], until?: string): Waiver {
  return {
    id: `${rule}:${targets.join(':')}`,
    type: 'waiver',
    rule,
    targets,
    reason: 'It is fine',
    ...(until === undefined ? {} : { until }),
  };
}

const config = readConfig(allRules, [{}]);
assert.ok(config.ok);
const options = { rules: allRules, config: config.value, today: '2026-11-26' };

test('3.1 a waiver without a key accepts the findings of its rule on just its targets, whatever their order or key', () => {
  const found = [
    finding('S01', ['a', 'b']),
    finding('S01', ['b', 'a'], 'warning', 'k'),
    finding('S01', ['a']),
    finding('H01', ['a', 'b']),
  ];
  const marked = applyWaivers(found, { ...options, waivers: [waiver('S01', ['b', 'a'])] });
  assert.deepEqual(
    marked.map(({ waiver: by }) => by),
    ['S01:b:a', 'S01:b:a', undefined, undefined],
  );
});

test('3.1 a waiver with a key accepts the finding with this key alone', () => {
  const found = ['customer', 'backstage'].map((role) => finding('S12', ['m'], 'warning', role));
  const one = { ...waiver('S12', ['m']), key: 'customer' };
  assert.deepEqual(
    applyWaivers(found, { ...options, waivers: [one] }).map(({ fingerprint, waiver: by }) => [
      fingerprint,
      by,
    ]),
    [
      ['S12:m#customer', 'S12:m'],
      ['S12:m#backstage', undefined],
    ],
  );
  assert.deepEqual(found.map(findingKey), ['customer', 'backstage']);
  assert.equal(findingKey(finding('S01', ['a'])), undefined);
});

test('3.1 a waiver that holds counts before one that has run out; the other one is told as not needed', () => {
  const old = { ...waiver('S01', ['a'], '2026-02-01'), id: 'old' };
  const valid = { ...waiver('S01', ['a']), id: 'valid' };
  const own = { ...valid, id: 'own', key: 'k' };
  for (const waivers of [
    [old, valid],
    [valid, old],
    [old, own],
    [own, old],
    [valid, own],
  ]) {
    const [marked, ...upkeep] = applyWaivers([finding('S01', ['a'], 'warning', 'k')], {
      ...options,
      waivers,
    });
    assert.equal(marked?.waiver, waivers.find(({ id }) => id !== 'old')?.id);
    assert.deepEqual(
      upkeep.map(({ rule }) => rule),
      ['U02'],
    );
  }
  const [, told] = applyWaivers([finding('S01', ['a'])], { ...options, waivers: [old, valid] });
  assert.match(told?.message ?? '', /is accepted by another waiver as well/);
});

test('3.1 a waiver may name its rule in words', () => {
  const [marked] = applyWaivers([finding('S01', ['a'])], {
    ...options,
    waivers: [waiver('dead-end', ['a'])],
  });
  assert.equal(marked?.waiver, 'dead-end:a');
});

test('3.1 a waiver without a finding, of no rule, or past its day is a finding itself', () => {
  const marked = applyWaivers([finding('S01', ['a'])], {
    ...options,
    waivers: [waiver('S01', ['a'], '2026-11-25'), waiver('S01', ['gone']), waiver('Q99', ['a'])],
  });
  assert.deepEqual(
    marked.map(({ rule, targets, waiver: by }) => [rule, targets[0], by]),
    [
      ['S01', 'a', undefined],
      ['U03', 'S01:a', undefined],
      ['U02', 'S01:gone', undefined],
      ['U02', 'Q99:a', undefined],
    ],
  );
});

test('3.1 on its last day a waiver still holds; without a day none runs out; a rule that is off says nothing', () => {
  const last = [waiver('S01', ['a'], '2026-11-26')];
  assert.equal(applyWaivers([finding('S01', ['a'])], { ...options, waivers: last })[0]?.waiver, 'S01:a');
  const old = [waiver('S01', ['a'], '2020-01-01')];
  const { today: _, ...timeless } = options;
  assert.equal(applyWaivers([finding('S01', ['a'])], { ...timeless, waivers: old })[0]?.waiver, 'S01:a');
  const off = readConfig(allRules, [{ S01: 'off' }]);
  assert.ok(off.ok);
  assert.deepEqual(applyWaivers([], { ...options, config: off.value, waivers: last }), []);
});

test('3.2 findings are new, open, fixed, reopened and waived', () => {
  const a = finding('S01', ['a']);
  const states = (history: FindingHistory) =>
    [...history].map(([fingerprint, { state, returns }]) => [fingerprint, state, returns]);
  const first = followFindings(new Map(), [a], 't1');
  assert.deepEqual(states(first), [['S01:a', 'new', 0]]);
  const second = followFindings(first, [a], 't2');
  assert.deepEqual(states(second), [['S01:a', 'open', 0]]);
  assert.equal(followFindings(second, [a], 't3'), second, 'nothing changed');
  const third = followFindings(second, [], 't4');
  assert.deepEqual(states(third), [['S01:a', 'fixed', 0]]);
  assert.equal(third.get('S01:a')?.since, 't4');
  const fourth = followFindings(third, [a], 't5');
  assert.deepEqual(states(fourth), [['S01:a', 'reopened', 1]]);
  assert.equal(fourth.get('S01:a')?.first, 't1');
  assert.equal(followFindings(fourth, [a], 't6'), fourth);
  const fifth = followFindings(fourth, [{ ...a, waiver: 'w' }], 't7');
  assert.deepEqual(states(fifth), [['S01:a', 'waived', 1]]);
  assert.deepEqual(states(followFindings(fifth, [a], 't8')), [['S01:a', 'open', 1]]);
});

const SMALL = { steps: 6, cards: 12, failures: 2, flows: 10 };
const LARGE = { steps: 20, cards: 100, failures: 20, flows: 100 };

test('3.3 health is 100 without open findings and falls with weight, confidence and repetition', () => {
  assert.equal(healthOf([], SMALL).score, 100);
  assert.equal(healthOf([{ ...finding('S01', ['a'], 'error'), waiver: 'w' }], SMALL).score, 100);
  const one = (severity: Severity, confidence = 1, drawn = SMALL): number =>
    healthOf([{ ...finding('S01', ['a'], severity), confidence }], drawn).score;
  assert.ok(one('error') < one('warning') && one('warning') < one('info') && one('info') < 100);
  assert.ok(one('warning', 0.5) > one('warning'));
  assert.ok(Math.abs(one('error', 1, LARGE) - 100 / (1 + 9 / 90)) < 1e-9);
  const many = Array.from({ length: 50 }, (_, i) => finding('S01', [`c${i}`]));
  assert.ok(
    healthOf(many, LARGE).score > 100 / (1 + (3 * 5) / 90) - 1e-6,
    'a rule weighs at most five of its findings',
  );
});

test('3.3 mending raises health, and drawing what nothing is said against never lowers it', () => {
  const found = Array.from({ length: 20 }, (_, i) =>
    finding(i % 2 === 0 ? 'S01' : 'H01', [`c${i}`], i % 5 === 0 ? 'error' : 'warning'),
  );
  for (let i = 1; i <= found.length; i++)
    assert.ok(healthOf(found.slice(i), SMALL).score > healthOf(found.slice(i - 1), SMALL).score);
  for (const one of ['steps', 'cards', 'failures', 'flows'] as const) {
    const drawn = { ...LARGE, [one]: LARGE[one] + 1 };
    assert.ok(healthOf(found, drawn).score > healthOf(found, LARGE).score, one);
    assert.ok(healthOf(found, { ...SMALL, [one]: SMALL[one] + 1 }).score >= healthOf(found, SMALL).score);
  }
});

test('3.3 a map with few steps or few cards is a draft', () => {
  assert.equal(healthOf([], SMALL).draft, false);
  assert.equal(healthOf([], { ...SMALL, steps: 4 }).draft, true);
  assert.equal(healthOf([], { ...SMALL, cards: 4 }).draft, true);
});

test('3.3 health says what each rule costs, the dearest first, and counts what is open and waived', () => {
  const found = [
    finding('H01', ['a']),
    finding('S01', ['b'], 'error'),
    finding('S01', ['c'], 'error'),
    { ...finding('X01', ['m'], 'info'), waiver: 'w' },
  ];
  const health = healthOf(found, SMALL);
  assert.deepEqual(
    health.gains.map(({ rule, findings }) => [rule, findings]),
    [
      ['S01', 2],
      ['H01', 1],
    ],
  );
  const [dearest] = health.gains;
  assert.ok(
    dearest &&
      Math.abs(dearest.gain - (healthOf([finding('H01', ['a'])], SMALL).score - health.score)) < 1e-9,
  );
  assert.deepEqual([health.errors, health.warnings, health.infos, health.waived], [2, 1, 0, 1]);
});
