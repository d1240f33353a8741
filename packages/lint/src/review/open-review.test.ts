// After any edit the review of an open map is that of a check from scratch.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Command, LibraryRecords } from '@sightline/model';
import { createMapIndex, runMapCommand } from '@sightline/model';
import { anyCommand, generateAnyMap, generateMap, pick, seededRandom } from '@sightline/model/generate';
import { caseOf } from '../case-of.ts';
import type { ConfigLayer } from '../engine/config.ts';
import { readConfig } from '../engine/config.ts';
import type { Finding } from '../engine/finding.ts';
import { allRules } from '../rules/all.ts';
import { checkMap } from './check-map.ts';
import { findingKey } from './waivers.ts';
import { openReview } from './open-review.ts';

function configOf(...layers: readonly ConfigLayer[]) {
  const config = readConfig(allRules, layers);
  assert.ok(config.ok);
  return config.value;
}

const sorted = (findings: Iterable<Finding>): readonly Finding[] =>
  [...findings].sort((a, b) => (a.fingerprint < b.fingerprint ? -1 : 1));

/** Follows a review as the page does. */
function told(): { readonly findings: Map<string, Finding>; take(change: Change): void } {
  const findings = new Map<string, Finding>();
  return {
    findings,
    take({ gone, come }) {
      for (const fingerprint of gone) findings.delete(fingerprint);
      for (const finding of come) findings.set(finding.fingerprint, finding);
    },
  };
}
type Change = ReturnType<ReturnType<typeof openReview>['takeChange']>;

for (const seed of [1, 2, 3, 4, 5, 6])
  test(`3.4 findings, waivers and health follow random edits, seed ${seed}`, () => {
    const { map, library } =
      seed % 2 === 0 ? generateAnyMap(seed, 6) : generateMap({ seed, cards: 60, flows: 70 });
    const random = seededRandom(seed);
    const index = createMapIndex(map);
    const options = {
      index,
      library,
      config: configOf({ preset: 'strict' }),
      surroundings: { today: '2026-11-26' },
    };
    const review = openReview(options);
    const page = told();
    page.take(review.takeChange());
    let ids = 0;
    let waived = 0;
    let upkeep = 0;
    for (let i = 0; i < 60; i++) {
      const command =
        i % 4 === 0
          ? waiving(pick(random, [...review.findings.values()]), `w${i}`, random() < 0.3)
          : anyCommand(random, index, () => `n${++ids}`);
      const change = runMapCommand(command, index);
      if (!change.ok || change.value.removed.size > index.records.size / 8) continue;
      index.apply(change.value);
      review.afterMap(change.value, () => random() < 0.3);
      page.take(review.takeChange());
      if (i % 3 !== 0) continue;
      review.settle();
      page.take(review.takeChange());
      const fresh = checkMap({ ...options, index: createMapIndex(index.records) });
      const expected = sorted(fresh.findings);
      assert.deepEqual(sorted(review.findings.values()), expected, `after edit ${i}`);
      assert.deepEqual(sorted(page.findings.values()), expected, `what was told after edit ${i}`);
      assert.deepEqual(review.health, fresh.health);
      waived += fresh.health.waived;
      upkeep += expected.filter(({ rule }) => rule === 'U02' || rule === 'U03').length;
    }
    assert.ok(waived > 0, 'no waiver accepted anything');
    assert.ok(upkeep > 0, 'no waiver was stale or had run out');
  });

function waiving(finding: Finding, id: string, isOld: boolean): Command {
  const { rule, targets } = finding;
  const key = findingKey(finding);
  return {
    kind: 'add',
    record: {
      id,
      type: 'waiver',
      rule,
      targets: [...targets],
      ...(key === undefined || isOld ? {} : { key }),
      reason: 'Checked in the workshop',
      ...(isOld ? { until: '2026-11-01' } : {}),
    },
  };
}

const TEXT = `customer: asks | chooses | pays | leaves | returns
  backstage/back: x
  x.text = Post the starter kit`;

function opened(text: string) {
  const { map, library } = caseOf(text);
  const options = { index: createMapIndex(map), library, config: configOf({}), surroundings: {} };
  const review = openReview(options);
  const page = told();
  page.take(review.takeChange());
  const check = (now: { config?: ReturnType<typeof configOf>; library?: LibraryRecords; today?: string }) => {
    page.take(review.takeChange());
    const { today, ...others } = now;
    const fresh = checkMap({ ...options, ...others, surroundings: today === undefined ? {} : { today } });
    assert.deepEqual(sorted(page.findings.values()), sorted(fresh.findings));
    assert.deepEqual(review.health, fresh.health);
    return fresh;
  };
  return { ...options, review, check };
}

test('3.4 a review follows the configuration and the day', () => {
  const { index, review, check } = opened(TEXT);
  const [first] = [...review.findings.values()];
  assert.ok(first !== undefined);
  const change = runMapCommand(waiving(first, 'w', true), index);
  assert.ok(change.ok);
  index.apply(change.value);
  review.afterMap(change.value);
  assert.equal(check({}).health.waived, 1);
  review.afterSurroundings({ today: '2026-11-26' });
  const late = check({ today: '2026-11-26' });
  assert.equal(late.health.waived, 0);
  assert.ok(late.findings.some(({ rule }) => rule === 'U03'));
  const config = configOf({ [first.rule]: 'off' });
  review.afterConfig(config);
  assert.ok(!check({ config, today: '2026-11-26' }).findings.some(({ rule }) => rule === first.rule));
});
