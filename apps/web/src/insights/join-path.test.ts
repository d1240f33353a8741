import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinPath } from './join-path.ts';

const card = (x: number, y: number, height = 70) => ({ x, y, width: 210, height });

test('neighbours of any height are joined by a straight line with a head', () => {
  assert.equal(joinPath(card(0, 0), card(238, 0, 106)), 'M210 20H238m-5 -4l5 4l-5 4');
});

test('a line down and a line up turn round their corners ahead of the card that they lead to', () => {
  assert.equal(joinPath(card(0, 0), card(238, 100)), 'M210 20H218q6 0 6 6V114q0 6 6 6H238m-5 -4l5 4l-5 4');
  assert.equal(joinPath(card(0, 100), card(238, 0)), 'M210 120H218q6 0 6 -6V26q0 -6 6 -6H238m-5 -4l5 4l-5 4');
});

test('where two cards are nearly level the corners are smaller', () => {
  assert.equal(joinPath(card(0, 0), card(238, 4)), 'M210 20H222q2 0 2 2V22q0 2 2 2H238m-5 -4l5 4l-5 4');
});
