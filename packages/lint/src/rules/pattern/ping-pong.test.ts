// The ping-pong of the loan as it is, and what its fix makes of it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyChange, createMapIndex, runLibraryCommand, runMapCommand } from '@sightline/model';
import { readConfig } from '../../engine/config.ts';
import { openLint } from '../../engine/linter.ts';
import { exampleMaps } from '../../example-maps.ts';
import { sentenceOf } from '../../say.ts';
import { pingPong } from './ping-pong.ts';

const config = readConfig([pingPong], [{ preset: 'recommended' }]);
assert.ok(config.ok);
const example = (name: string) => {
  const found = exampleMaps.find((map) => map.name.endsWith(`/${name}.journey.yaml`));
  assert.ok(found !== undefined, name);
  return found;
};
const lintOf = ({ map, library }: ReturnType<typeof example>) =>
  openLint([pingPong], { index: createMapIndex(map), library, config: config.value });

test('the loan as it is goes to and fro for papers: round trips, waiting and cost', () => {
  const loan = example('online-loan');
  const finding = [...lintOf(loan).findings.values()].find(({ targets }) =>
    targets.includes('asks-payslips'),
  );
  assert.deepEqual(finding?.targets, ['asks-payslips', 'asks-statements', 'asks-return']);
  assert.equal(finding.numbers['roundTrips'], 3);
  assert.equal(finding.numbers['waiting'], 7 * 86_400);
  const { costPerCase = 0, costPerMonth = 0 } = finding.numbers;
  // the mean of p50 18 min and p90 40 min is 21.9 min, of 16 and 30 it is 18.0, of 24 and 55 it is 29.6
  assert.ok(Math.abs(costPerCase - ((21.9 + 18 + 29.6) / 60) * 46) < 0.3, String(costPerCase));
  assert.ok(costPerMonth > 35_000 && costPerMonth < 40_000, String(costPerMonth));
  const sentence = sentenceOf(finding, createMapIndex(loan.map), loan.library);
  assert.match(sentence, /3 times.*7 d of waiting.*GBP 53 a case and GBP 37,000 a month/);
});

test('its fix is an opportunity, filled in, that solves the cards, and a card that shows it', () => {
  const loan = example('online-loan');
  const lint = lintOf(loan);
  const finding = [...lint.findings.values()].find(({ targets }) => targets.includes('asks-payslips'));
  assert.ok(finding !== undefined);
  const fix = lint.fixOf(finding, { newId: (prefix) => `${prefix}-new` });
  assert.ok(fix?.map !== undefined && fix.library !== undefined);
  const edit = runMapCommand(fix.map, createMapIndex(loan.map));
  const shared = runLibraryCommand(fix.library, loan.library);
  assert.ok(edit.ok && shared.ok);
  const map = applyChange(loan.map, edit.value);
  const library = applyChange(loan.library, shared.value);
  const opportunity = library.get('opportunity-new');
  assert.ok(opportunity?.type === 'opportunity');
  assert.match(opportunity.name, /form/);
  assert.match(opportunity.test?.hypothesis ?? '', /instead of 3 .* 7 d/);
  for (const card of ['reviews-case', 'asks-payslips', 'sends-payslips', 'receives-statements'])
    assert.ok(opportunity.solves?.includes(`online-loan/${card}`), card);
  assert.deepEqual([...(opportunity.affects ?? [])].sort(), [
    'income-proof',
    'loan-origination',
    'underwriter',
  ]);
  const card = map.get('c-new');
  assert.ok(card?.type === 'card' && card.opportunity === 'opportunity-new');
  assert.deepEqual([card.position.lane, card.position.step], ['ideas', 'papers']);
  const left = lintOf({ ...loan, map, library }).findings;
  assert.ok(!left.has(finding.fingerprint), 'the finding rests');
});

test('the loan as it is to be has no ping-pong', () => {
  assert.equal(lintOf(example('online-loan-to-be')).findings.size, 0);
});
