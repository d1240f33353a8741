// Which marks of the legend a map wears as it is drawn.

import type { LegendMark, Scene } from '@sightline/layout';
import type { Card, LibraryRecords, MapIndex } from '@sightline/model';
import { actorOf } from '@sightline/model';

export function marksShown(
  { groups }: Scene,
  index: MapIndex,
  library: LibraryRecords,
): ReadonlySet<LegendMark['kind']> {
  const shown = new Set<LegendMark['kind']>();
  for (const { record } of groups.cards) {
    const card = index.records.get(record ?? '');
    if (card?.type !== 'card') continue;
    if (card.optional === true) shown.add('optional');
    if (card.path !== undefined && roleOf(card, index) === 'customer') shown.add('offPath');
    if (isByThirdParty(card, index, library)) shown.add('thirdParty');
  }
  if (groups.marks.some(({ kind }) => kind === 'failureMark')) shown.add('failure');
  if (index.steps.some(({ momentOfTruth }) => momentOfTruth !== undefined)) shown.add('momentOfTruth');
  return shown;
}

const laneOf = (card: Card, index: MapIndex) => index.lanes[index.rowOf(card.position.lane)];
const roleOf = (card: Card, index: MapIndex) => laneOf(card, index)?.role;

function isByThirdParty(card: Card, index: MapIndex, library: LibraryRecords): boolean {
  const lane = laneOf(card, index);
  if (lane === undefined || lane.role === 'thirdParty') return lane !== undefined;
  const actor = library.get(actorOf(card, lane) ?? '');
  return actor?.type === 'participant' && actor.kind === 'thirdParty';
}
