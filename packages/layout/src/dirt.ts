// What an edit makes undone: the rows to place again, the arrows to find ways for, or all of it. Where something is not
// listed here, everything is done again: that is slower, and never wrong.

import type { Card, Lane, MapChange, MapIndex, MapRecord } from '@sightline/model';

export interface Dirt {
  /** Ids of lanes whose rows are to be placed again. */
  readonly lanes: Set<string>;
  /** By lane the cards that say something else and stand where they stood. */
  readonly rewritten: Map<string, Set<string>>;
  /** Ids of what arrows start from that are to find new ways. */
  readonly owners: Set<string>;
  /** What can break and what follows by default stand or lead elsewhere. */
  failures: boolean;
  following: boolean;
}

/** What a change of the map touches; undefined for everything. `index` has taken the change in. */
export function dirtOf(change: MapChange, index: MapIndex): Dirt | undefined {
  const dirt: Dirt = {
    lanes: new Set(),
    rewritten: new Map(),
    owners: new Set(),
    failures: false,
    following: false,
  };
  for (const [from, to] of change.updated.values()) if (!markUpdated(dirt, from, to, index)) return undefined;
  for (const records of [change.added, change.removed])
    for (const record of records.values()) if (!markBornOrGone(dirt, record, index)) return undefined;
  return dirt;
}

function markUpdated(dirt: Dirt, from: MapRecord, to: MapRecord, index: MapIndex): boolean {
  if (from.type === 'card' && to.type === 'card') {
    if (standsAsBefore(from, to)) markRewritten(dirt, to);
    else markCards(dirt, index, from, to);
    return true;
  }
  if (from.type === 'lane' && to.type === 'lane') {
    if (!isSameLane(from, to)) return false;
    dirt.lanes.add(to.id);
    return true;
  }
  if (from.type === 'step' && to.type === 'step')
    return from.position.phase === to.position.phase && from.position.order === to.position.order;
  if (from.type === 'phase' && to.type === 'phase') return from.order === to.order;
  return from.type === to.type && markBornOrGone(dirt, from, index) && markBornOrGone(dirt, to, index);
}

/** What is drawn anew from the index each time, or not drawn, needs no mark. */
function markBornOrGone(dirt: Dirt, record: MapRecord, index: MapIndex): boolean {
  switch (record.type) {
    case 'card':
      markCards(dirt, index, record);
      return true;
    case 'flow':
      dirt.owners.add(record.from);
      dirt.failures ||= index.failuresAt(record.id).length > 0;
      dirt.following ||= record.kind === 'next' || record.kind === 'recovery';
      return true;
    case 'failure':
      dirt.failures = true;
      dirt.owners.add(record.id);
      return true;
    case 'emotion':
    case 'map':
    case 'binding':
    case 'scenario':
    case 'waiver':
    case 'review':
      return true;
    default:
      return false;
  }
}

function markRewritten({ rewritten }: Dirt, { id, position }: Card): void {
  const cards = rewritten.get(position.lane);
  if (cards === undefined) rewritten.set(position.lane, new Set([id]));
  else cards.add(id);
}

function markCards(dirt: Dirt, index: MapIndex, ...cards: readonly Card[]): void {
  for (const card of cards) {
    dirt.lanes.add(card.position.lane);
    dirt.owners.add(card.id);
    dirt.failures ||=
      index.failuresAt(card.id).length > 0 ||
      index.flowsFrom(card.id).some((flow) => index.failuresAt(flow.id).length > 0);
    dirt.following ||= index.lanes[index.rowOf(card.position.lane)]?.role === 'customer';
  }
}

/** True where nothing but what a card says has changed: it stands where it stood, and leads where it led. */
function standsAsBefore(from: Card, to: Card): boolean {
  return (
    from.position.lane === to.position.lane &&
    from.position.step === to.position.step &&
    from.position.order === to.position.order &&
    from.kind === to.kind &&
    from.path === to.path &&
    from.untilStep === to.untilStep
  );
}

function isSameLane(from: Lane, to: Lane): boolean {
  return from.role === to.role && from.who === to.who && from.order === to.order;
}
