import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LibraryRecord, Metric } from '@sightline/model';
import { metricFigure } from './metric-figure.ts';

const metric = {
  id: 'reads',
  type: 'metric',
  name: 'First-time reads',
  direction: 'up',
  baseline: { value: 40 },
  target: { value: 90 },
} as Metric;

const figureAfter = (...values: readonly number[]) => {
  const readings = values.map((value, i) => ({
    id: `r${i}`,
    type: 'reading',
    metric: 'reads',
    value,
    until: `2026-0${9 - i}-01`,
  })) as readonly LibraryRecord[];
  return metricFigure(metric, new Map(readings.map((record) => [record.id, record])));
};

test('the figure is the newest reading, else where the metric began, else a dash', () => {
  assert.equal(figureAfter(98.44, 12).text, '98.4');
  assert.deepEqual(
    figureAfter(98.44, 12).readings.map(({ value }) => value),
    [12, 98.44],
  );
  assert.equal(figureAfter().text, '40');
  const { baseline: _, ...bare } = metric;
  assert.equal(metricFigure(bare, new Map()).text, '–');
});

test('numbers keep three digits that matter and have a real minus', () => {
  assert.equal(figureAfter(1234.5).text, '1235');
  assert.equal(figureAfter(-0.456_7).text, '−0.457');
});

test('a figure is hot where it is worse than where it began, and far from what it is to be', () => {
  assert.equal(figureAfter(30).hot, true);
  assert.equal(figureAfter(60).hot, false);
});
