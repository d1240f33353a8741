// The same work in several places: the same act on the same thing, over all maps of a workspace, whatever the wording.

import type { Card, LibraryRecords, MapIndex } from '@sightline/model';
import { actorOf, nameOf, pathOf, sideOf, timeOrder } from '@sightline/model';
import { createSentenceReader } from '../english/read-sentence.ts';
import { knownWordsOf } from '../facts/sentences.ts';

export interface RepeatedWork {
  /** The act in short: `verify identity card`. */
  readonly act: string;
  readonly places: readonly {
    readonly map: MapIndex;
    readonly card: Card;
    readonly actor: string | undefined;
  }[];
}

/**
 * Acts of the firm that are done on the same thing more than once, the most frequent first. A map that another one of
 * the list is based on is left out: a to-be map repeats its as-is map on purpose. English only.
 */
export function repeatedWork(maps: readonly MapIndex[], library: LibraryRecords): readonly RepeatedWork[] {
  const read = createSentenceReader(knownWordsOf(library));
  const found = new Map<string, { places: RepeatedWork['places'][number][] }>();
  for (const map of withoutBases(maps))
    for (const card of timeOrder(map)) {
      if (card.text === undefined || sideOf(map, card) !== 'firm' || (card.kind ?? 'action') !== 'action')
        continue;
      const actor = actorOf(card, map.lanes[map.rowOf(card.position.lane)]);
      const { verb, object } = read({
        text: card.text,
        actor: actor === undefined ? undefined : nameOf(library, actor),
      });
      if (verb === undefined || object === undefined) continue;
      const act = `${verb.lemma} ${object}`;
      const known = found.get(act);
      const place = { map, card, actor };
      if (known === undefined) found.set(act, { places: [place] });
      else known.places.push(place);
    }
  return [...found]
    .map(([act, { places }]) => ({ act, places }))
    .filter(({ places }) => isRepeated(places))
    .sort((a, b) => b.places.length - a.places.length || (a.act < b.act ? -1 : 1));
}

/** Twice for the same owner on different paths of one map is one way of working, not two. */
function isRepeated(places: RepeatedWork['places']): boolean {
  const distinct = new Set(
    places.map(({ map, card, actor }) => `${map.map.id} ${actor ?? ''} ${pathOf(map, card) === undefined}`),
  );
  return (
    distinct.size > 1 && new Set(places.map(({ map, actor }) => `${map.map.id} ${actor ?? ''}`)).size > 1
  );
}

function withoutBases(maps: readonly MapIndex[]): readonly MapIndex[] {
  const bases = new Set<string | undefined>(maps.map(({ map }) => map.basedOn?.map));
  return maps
    .filter(({ map }, i) => i === 0 || !bases.has(map.id))
    .filter(({ map }) => map.basedOn?.map !== maps[0]?.map.id);
}
