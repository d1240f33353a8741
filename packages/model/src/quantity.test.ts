import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  formatDuration,
  formatHours,
  formatRate,
  parseDuration,
  parseHours,
  parseRate,
  perMonth,
  readableTime,
  timeProblem,
  typicalSeconds,
} from './quantity.ts';

test('6.1 durations are a number, a space and a unit; a workday is as long as the workspace says', () => {
  const cases: readonly (readonly [string, number | undefined])[] = [
    ['8 s', 8],
    ['400 ms', 0.4],
    ['1.5 h', 5400],
    ['2 workday', 16 * 3600],
    ['1 week', 604_800],
    ['1 year', 31_557_600],
    ['0 s', 0],
    ['5min', undefined],
    ['5  min', undefined],
    ['5 minutes', undefined],
    ['-5 min', undefined],
    ['1e3 s', undefined],
    ['.5 s', undefined],
    ['1,5 h', undefined],
    [' 5 min', undefined],
    ['5 min\n', undefined],
    ['', undefined],
  ];
  for (const [text, seconds] of cases) assert.equal(parseDuration(text), seconds, JSON.stringify(text));
  assert.equal(parseDuration('2 workday', { workdaySeconds: 7 * 3600 }), 14 * 3600);
});

test('6.2 what is written of seconds is read back as those seconds', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e9 }), (thousandths) => {
      const seconds = thousandths / 1000;
      assert.ok(
        Math.abs((parseDuration(formatDuration(seconds)) ?? NaN) - seconds) < 1e-6,
        formatDuration(seconds),
      );
    }),
    { seed: 6, numRuns: 500 },
  );
  assert.deepEqual([5400, 300, 100, 0.4, 86_400, 0, 129_600, 0.000_25].map(formatDuration), [
    '1.5 h',
    '5 min',
    '100 s',
    '400 ms',
    '1 d',
    '0 s',
    '1.5 d',
    '0.00025 s',
  ]);
  assert.throws(() => formatDuration(-1), /seconds: -1 is no duration/);
});

test('6.3 rates count cases in a unit of time', () => {
  assert.equal(parseRate('60 per min'), 1);
  assert.equal(parseRate('8 per workday', { workdaySeconds: 8 }), 1);
  for (const text of ['40 a month', '40 per months', 'per month', '40 per ms', '40'])
    assert.equal(parseRate(text), undefined);
  assert.equal(perMonth('40 per month'), 40);
  assert.equal(Math.round(perMonth('12 per year') ?? 0), 12 / 12);
  for (const text of ['40 per month', '3 per h', '2.5 per d', '10 per year'])
    assert.equal(formatRate(parseRate(text) ?? NaN), text);
});

test('6.4 hours are days, a span of the clock, and a weight of demand', () => {
  assert.deepEqual(parseHours('mon-fri 09:00-17:30 x1.6'), {
    firstDay: 0,
    lastDay: 4,
    fromMinute: 540,
    untilMinute: 1050,
    weight: 1.6,
  });
  for (const text of ['sat 09:00-13:00', 'mon-sun 00:00-24:00', 'fri-sat 22:00-23:59 x0.5']) {
    const hours = parseHours(text);
    assert.ok(hours !== undefined);
    assert.equal(formatHours(hours), text);
  }
  for (const text of [
    'fri-mon 09:00-17:00',
    'mon 17:00-09:00',
    'mon 25:00-26:00',
    'mon 9:00-17:00',
    'Mon 09:00-17:00',
    'mon',
  ])
    assert.equal(parseHours(text), undefined, text);
});

test('6.5 spread times are of a known shape, above 0 and rising', () => {
  const sound = [
    { p50: '8 s', p90: '20 s' },
    { mean: '5 min', cv: 0.8 },
    { min: '0 s', mode: '1 s', max: '2 s' },
    { values: ['1 s'] },
  ];
  for (const time of sound) assert.equal(timeProblem(time), undefined);
  assert.match(timeProblem({ p50: '8 s' }) ?? '', /is no time; write/);
  assert.match(timeProblem({ p50: '2 min', p90: '90 s' }) ?? '', /does not rise/);
  assert.match(timeProblem({ mean: '0 s', cv: 1 }) ?? '', /mean: a spread time must be above 0/);
  assert.match(timeProblem({ mean: '5 min', max: '1 h' }) ?? '', /is no time/);
});

test('6.6 the typical time is the one in the middle, as far as it is given', () => {
  assert.equal(typicalSeconds({ p50: '8 s', p90: '20 s' }), 8);
  assert.equal(typicalSeconds({ min: '1 s', mode: '2 s', max: '9 s' }), 2);
  assert.equal(typicalSeconds('1 workday', { workdaySeconds: 60 }), 60);
  assert.equal(typicalSeconds(undefined), undefined);
  assert.equal(readableTime({ p50: '8 s', p90: '20 s' }), '8 s – 20 s');
  assert.equal(readableTime('5 min'), '5 min');
});
