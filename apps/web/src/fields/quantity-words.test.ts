import assert from 'node:assert/strict';
import { test } from 'node:test';
import { percentOf, readDuration, readHours, readNumber, readRate, shareOf } from './quantity-words.ts';

test('times as people type them become times that the model keeps', () => {
  for (const [typed, kept] of [
    ['5 min', '5 min'],
    ['5m', '5 min'],
    ['5 minutes', '5 min'],
    ['1,5 hours', '1.5 h'],
    ['2 working days', '2 workday'],
    ['3wk', '3 week'],
    ['soon', 'soon'],
  ] as const)
    assert.equal(readDuration(typed), kept);
});

test('rates as people type them', () => {
  assert.equal(readRate('40/month'), '40 per month');
  assert.equal(readRate('12 a day'), '12 per d');
  assert.equal(readRate('40 per month'), '40 per month');
  assert.equal(readRate('often'), 'often');
});

test('hours as people type them', () => {
  assert.equal(readHours('Mon–Fri 9–17'), 'mon-fri 09:00-17:00');
  assert.equal(readHours('Saturday 9:30 to 13 x1,8'), 'sat 09:30-13:00 x1.8');
  assert.equal(readHours('sun 10:00-20:00 x0.7'), 'sun 10:00-20:00 x0.7');
  assert.equal(readHours('at night'), 'at night');
});

test('numbers and shares', () => {
  assert.equal(readNumber('1 200,5'), 1200.5);
  assert.equal(readNumber('35 %'), 35);
  assert.equal(readNumber('many'), undefined);
  assert.equal(readNumber(''), undefined);
  assert.equal(percentOf(0.07), 7);
  assert.equal(shareOf(7), 0.07);
});
