import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMapIndex } from '@sightline/model';
import { generateMap } from '@sightline/model/generate';
import { colouringOf } from './colouring.ts';
import { actorGroupings } from './group-by-actor.ts';

const { map, library } = generateMap({ seed: 5, cards: 200, flows: 100 });
const index = createMapIndex(map);

test('every card of a stage has one colour, and no two groups have the same letters', () => {
  for (const by of actorGroupings) {
    const { groups, byCard } = colouringOf(by, index, library);
    const cards = groups.flatMap((group) => group.cards);
    assert.ok(cards.length > 100, by);
    assert.equal(new Set(cards).size, cards.length, by);
    assert.equal(byCard.size, cards.length, by);
    assert.equal(new Set(groups.map(({ letters }) => letters)).size, groups.length, by);
    assert.ok(groups.length > 1 || by === 'team', by);
  }
});

test('colours differ as long as there are enough; a participant keeps its own', () => {
  const { groups } = colouringOf('participant', index, library);
  const named = groups.filter(({ key }) => key !== '');
  assert.ok(named.length > 1);
  assert.equal(new Set(named.map(({ hue }) => hue)).size, Math.min(named.length, 10));
  assert.ok(
    [...library.values()].some((record) => record.type === 'participant' && record.colour !== undefined),
  );
  for (const { key, hue } of named) {
    const who = library.get(key);
    const owners = named.filter((other) => {
      const record = library.get(other.key);
      return record?.type === 'participant' && who?.type === 'participant' && record.colour === who.colour;
    });
    if (who?.type === 'participant' && who.colour !== undefined && owners.length === 1)
      assert.equal(hue, who.colour);
  }
});

test('who has the most cards comes first, nobody last and in grey', () => {
  const { groups } = colouringOf('participant', index, new Map());
  assert.deepEqual(
    groups.map(({ key, letters, hue }) => [key, letters, hue]),
    [['', '?', 'grey']],
  );
  const sizes = colouringOf('kind', index, library)
    .groups.filter(({ key }) => key !== '')
    .map(({ cards }) => cards.length);
  assert.deepEqual(
    sizes,
    sizes.toSorted((a, b) => b - a),
  );
});
