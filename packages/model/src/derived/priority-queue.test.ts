import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom, wholeBetween } from '../generate/random.ts';
import { PriorityQueue } from './priority-queue.ts';

test('what is added comes out in order, whatever comes in between (seeds 1 to 50)', () => {
  let some = 0;
  for (let seed = 1; seed <= 50; seed++) {
    const random = seededRandom(seed);
    const queue = new PriorityQueue<number>((a, b) => a < b);
    const waiting: number[] = [];
    for (let i = 0; i < 200; i++)
      if (random() < 0.6) {
        const n = wholeBetween(random, 0, 50);
        queue.add(n);
        waiting.push(n);
      } else {
        waiting.sort((a, b) => a - b);
        assert.equal(queue.take(), waiting.shift(), `seed ${seed}`);
        some++;
      }
  }
  assert.ok(some > 1000);
});

test('an empty queue gives nothing', () => assert.equal(new PriorityQueue(() => true).take(), undefined));
