import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMapIndex } from '../create-map-index.ts';
import { generateAnyMap } from '../generate/generate-any.ts';
import { sketch } from '../generate/sketch.ts';
import type { MapRecord } from '../record-types.ts';
import { darkStretches } from './dark-stretches.ts';

const stretchesOf = (text: string, edit: Readonly<Record<string, object>> = {}) => {
  const records = new Map<string, MapRecord>(sketch(text));
  for (const [id, fields] of Object.entries(edit))
    records.set(id, { ...records.get(id), ...fields } as MapRecord);
  return darkStretches(createMapIndex(records)).map(
    ({ from, to, seconds, tolerance, handOffs }) =>
      `${from} → ${to} ${seconds} s${tolerance === undefined ? '' : ` of ${tolerance}`}, ${handOffs}`,
  );
};

const order = `
  customer: orders | waits | unpacks
  frontstage: confirms | | delivers
  backstage: books | picks |
  support: | loads |
  orders interaction confirms
  confirms trigger books
  books handoff picks
  picks handoff loads
  loads trigger delivers
  delivers interaction unpacks
`;
const times = { books: { work: '1 min' }, picks: { work: '10 min', wait: '2 h' }, loads: { work: '1 h' } };

test('5.24 a stretch lasts from what the customer sees to what the customer sees next: work and queues', () => {
  assert.deepEqual(stretchesOf(order, times), ['confirms → delivers 11460 s, 2']);
});

test('5.24 the time of an arrow and the queue before its receiver overlap: the longer counts', () => {
  const flow = { 'books:handoff:picks': { time: { p50: '3 h', p90: '1 d' } } };
  assert.deepEqual(stretchesOf(order, { ...times, ...flow }), ['confirms → delivers 15060 s, 2']);
  const agreed = { 'books:handoff:picks': { within: '1 h' } };
  assert.deepEqual(stretchesOf(order, { ...times, ...agreed }), ['confirms → delivers 11460 s, 2']);
});

test('5.24 a message on the way ends one stretch and begins the next', () => {
  const told = `${order}
    frontstage/messages: | tells
    loads trigger tells`;
  assert.deepEqual(stretchesOf(told, { ...times, delivers: { wait: '1 d' } }), [
    'confirms → tells 11460 s, 2',
    'tells → delivers 86400 s, 0',
  ]);
});

test('5.24 work that branches out of sight: what comes later is a stretch of its own', () => {
  const branched = `${order}
    frontstage/mail: sends
    books trigger sends`;
  assert.deepEqual(stretchesOf(branched, times), ['confirms → sends 60 s, 0', 'sends → delivers 11400 s, 2']);
});

test('5.24 what the customer was told or accepts is the tolerance', () => {
  const waits = { waits: { kind: 'wait', tolerance: '1 d' } };
  assert.deepEqual(stretchesOf(order, { ...times, ...waits }), ['confirms → delivers 11460 s of 86400, 2']);
  const promised = { confirms: { promise: { within: '4 h' } } };
  assert.deepEqual(stretchesOf(order, { ...times, ...promised }), [
    'confirms → delivers 11460 s of 14400, 2',
  ]);
});

test('5.24 a failure begins a stretch, with the time for its fix as tolerance where the customer is told', () => {
  const broken = `
    customer: pays | gets
    frontstage: | texts
    backstage: | corrects
    fail short at pays blocking
    short trigger corrects
    corrects trigger texts
    texts interaction gets
    short recovery gets`;
  const fix = { response: { fixWithin: '1 d' }, message: { what: 'The amount was wrong.' } };
  const late = { corrects: { wait: '5 h' } };
  assert.deepEqual(stretchesOf(broken, late), ['short → texts 18000 s, 0']);
  assert.deepEqual(stretchesOf(broken, { ...late, short: fix }), ['short → texts 18000 s of 86400, 0']);
  const silent = { ...fix, escalation: { told: false } };
  assert.deepEqual(stretchesOf(broken, { ...late, short: silent }), ['short → texts 18000 s, 0']);
});

test('5.24 who waits for hidden work without an arrow hears of it; work that nobody ever hears of is no stretch', () => {
  const waiting = `
    customer: asks | waits
    backstage: checks files
    asks interaction checks
    checks next files`;
  assert.deepEqual(stretchesOf(waiting, { checks: { work: '2 h' } }), []);
  assert.deepEqual(stretchesOf(waiting, { checks: { work: '2 h' }, waits: { waitsFor: ['checks'] } }), [
    'asks → waits 7200 s, 0',
  ]);
});

test('5.24 work that runs in circles ends where it comes into sight', () => {
  const circle = `
    customer: asks | hears
    frontstage: | says
    backstage: a b
    asks interaction a
    a next b
    b next a
    b trigger says`;
  assert.deepEqual(stretchesOf(circle), ['asks → says 0 s, 0']);
});

test('5.24 stretches of any map: their ends are there, their time is none below zero', () => {
  let some = 0;
  for (let seed = 0; seed < 100; seed++) {
    const { map } = generateAnyMap(seed, 8);
    for (const stretch of darkStretches(createMapIndex(map))) {
      some++;
      assert.ok(stretch.seconds >= 0 && Number.isFinite(stretch.seconds), `seed ${seed}`);
      const chain = stretch.chain();
      for (const id of [stretch.from, stretch.to, ...chain]) assert.ok(map.has(id), `seed ${seed}: ${id}`);
      assert.equal(new Set(chain).size, chain.length, `seed ${seed}: no way goes in circles`);
    }
  }
  assert.ok(some > 5, `only ${some} stretches`);
});
