import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMapIndex } from '../create-map-index.ts';
import { sketch } from '../generate/sketch.ts';
import type { MapIndex } from '../map-index.ts';
import type { Card, LibraryRecord, MapRecord } from '../record-types.ts';
import { alternation } from './alternation.ts';
import { approvalChains } from './approval-chains.ts';
import { channelSwitches } from './channel-switches.ts';
import { chainTo, longestChains } from './longest-chains.ts';
import { timeOrder } from './time-order.ts';

const indexOf = (text: string, edit: Readonly<Record<string, object>> = {}) => {
  const records = new Map<string, MapRecord>(sketch(text));
  for (const [id, fields] of Object.entries(edit))
    records.set(id, { ...records.get(id), ...fields } as MapRecord);
  return createMapIndex(records);
};
const ids = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id);

test('5.17 a rally is what a contact sets going: crossings of the line of visibility, hand-offs on one level', () => {
  const index = indexOf(`
    customer: orders | waits
    frontstage: takes confirms |
    backstage: checks picks | packs
    support: | stocks
    orders interaction takes
    takes trigger checks
    checks trigger confirms
    confirms trigger picks
    picks handoff packs
    stocks support packs
    confirms interaction waits`);
  assert.deepEqual(
    alternation(index).map(({ card, cards, crossings, handOffs }) => ({
      card: card.id,
      cards: ids(cards),
      crossings,
      handOffs,
    })),
    [{ card: 'orders', cards: ['takes', 'checks', 'confirms', 'picks', 'packs'], crossings: 3, handOffs: 1 }],
  );
});

test('5.18 approvals in a row by different people are a chain; by the same, or with work between, they are none', () => {
  const text = `
    customer: a
    backstage: clerk-signs | lead-signs | works manager-signs
    clerk-signs next lead-signs
    lead-signs next manager-signs
    works next clerk-signs`;
  const signing = (index: MapIndex): readonly Card[] =>
    timeOrder(index).filter(({ id }) => id.endsWith('signs'));
  const chains = (edit: Readonly<Record<string, object>> = {}): readonly (readonly string[])[] => {
    const index = indexOf(text, edit);
    return approvalChains(index, signing(index)).map(ids);
  };
  const who = {
    'clerk-signs': { who: 'clerk' },
    'lead-signs': { who: 'lead' },
    'manager-signs': { who: 'manager' },
  };
  assert.deepEqual(chains(who), [['clerk-signs', 'lead-signs', 'manager-signs']]);
  const same = { ...who, 'lead-signs': { who: 'clerk' } };
  assert.deepEqual(chains(same), [['lead-signs', 'manager-signs']]);
  assert.deepEqual(chains(), [], 'nobody is named');
});

const library = new Map<string, LibraryRecord>(
  [
    ...['app', 'phone', 'post'].map((id) => ({ id, type: 'channel', name: id })),
    { id: 'friend', type: 'touchpoint', name: 'A friend', channel: 'street', controlled: false },
  ].map((record) => [record.id, record as LibraryRecord]),
);

test('5.19 the way through a phase with the most changes of channel; chosen ones and hearsay do not count', () => {
  const text = 'customer: hears | opens | calls | posts | reads';
  const hows = {
    hears: { how: 'friend' },
    opens: { how: 'app' },
    calls: { how: 'phone' },
    posts: { how: 'post' },
    reads: { how: 'app' },
  };
  const [found, ...others] = channelSwitches(indexOf(text, hows), library);
  assert.deepEqual(others, []);
  assert.deepEqual(ids(found?.cards ?? []), ['opens', 'calls', 'posts', 'reads']);
  assert.deepEqual(found?.channels, ['app', 'phone', 'post', 'app']);
  assert.equal(found?.switches, 3);
  const chosen = { ...hows, 'opens:next:calls': { chosenBy: 'customer' } };
  assert.equal(channelSwitches(indexOf(`${text}\n opens next calls`, chosen), library)[0]?.switches, 2);
});

test('5.13 the longest chain is found, the first of equals holds, a circle is cut', () => {
  const steps: Readonly<Record<string, readonly string[]>> = { a: ['b', 'c'], b: ['d'], c: ['d'], d: ['a'] };
  const next = (thing: string) => (steps[thing] ?? []).map((to) => [to, 1] as const);
  assert.deepEqual(chainTo(longestChains(['a', 'b', 'c', 'd'], next), 'd'), ['a', 'b', 'd']);
  assert.deepEqual(chainTo(longestChains(['b', 'c', 'd'], next), 'd'), ['b', 'd']);
});
