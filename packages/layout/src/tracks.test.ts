import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '@sightline/model/generate';
import { arrange, clearTrack, joinTrack, newTrack } from './tracks.ts';
import type { Track } from './tracks.ts';

const options = { distance: 10, collide: true };

/** A line joined from before (left) and after (right) at these places. */
function track(key: string, before: readonly number[], after: readonly number[]): Track {
  const made = newTrack(key);
  for (const at of before) joinTrack(made, at, false);
  for (const at of after) joinTrack(made, at, true);
  return made;
}

test('the shorter loop lies inside the longer one, on either side', () => {
  const [long, short] = [track('long', [0, 100], []), track('short', [20, 60], [])];
  assert.equal(arrange([long, short], options), 2);
  assert.ok(short.level < long.level);
  const [longRight, shortRight] = [track('long', [], [0, 100]), track('short', [], [20, 60])];
  arrange([longRight, shortRight], options);
  assert.ok(shortRight.level > longRight.level);
});

test('what comes from the left and what goes to the right do not cross where they need not', () => {
  const loop = track('loop', [0, 100], []);
  const trunk = track('trunk', [], [10, 90]);
  const through = track('through', [50], [50.5]);
  arrange([trunk, loop, through], options);
  assert.ok(loop.level < trunk.level);
});

test('lines that do not meet share a track, and keep their distance', () => {
  const [a, b, c] = [track('a', [0, 40], []), track('b', [60, 90], []), track('c', [95, 120], [])];
  assert.equal(arrange([a, b, c], options), 2);
  assert.equal(a.level, c.level);
  assert.notEqual(b.level, c.level, 'nearer than ten');
});

test('pieces that join at one height from both sides do not lie on each other', () => {
  const left = track('left', [50, 10], []);
  const right = track('right', [], [50, 90]);
  arrange([right, left], options);
  assert.ok(left.level < right.level);
});

test('a line that was emptied is as a new one', () => {
  const used = track('used', [0, 100], [3]);
  clearTrack(used);
  joinTrack(used, 5, true);
  assert.deepEqual([used.low, used.high, used.before.count, used.after.count], [5, 5, 0, 1]);
});

test('the order in which lines come does not matter, and no two that meet share a track (seeds 1 to 60)', () => {
  let met = 0;
  for (let seed = 1; seed <= 60; seed++) {
    const random = seededRandom(seed);
    const place = (): number => Math.round(random() * 400);
    const joints = Array.from({ length: seed < 55 ? 12 : 90 }, (_, i) => ({
      key: `k${i}`,
      before: random() < 0.7 ? [place()] : [],
      after: random() < 0.6 ? [place(), place()] : [place()],
    }));
    const make = (): Track[] => joints.map(({ key, before, after }) => track(key, before, after));
    const [tracks, turned] = [make(), make().toReversed()];
    assert.equal(arrange(tracks, options), arrange(turned, options), `seed ${seed}`);
    const levels = new Map(turned.map(({ key, level }) => [key, level]));
    for (const { key, level } of tracks) assert.equal(levels.get(key), level, `${key} of seed ${seed}`);
    for (const [i, a] of tracks.entries())
      for (const b of tracks.slice(i + 1)) {
        if (a.high < b.low || b.high < a.low) continue;
        met++;
        assert.notEqual(a.level, b.level, `${a.key} and ${b.key} of seed ${seed}`);
      }
  }
  assert.ok(met > 500, `${met} pairs met`);
});
