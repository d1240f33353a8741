// The command `remove`: records go, and with them what cannot stand without them. Cards of a step or lane that goes
// are parked, unless they are meant to go too.

import { mendReferrers } from '../mend.ts';
import type { MapRecord } from '../record-types.ts';
import type { Problem } from '../records.ts';
import type { Command } from './command.ts';
import type { Draft } from './draft.ts';

export function removeRecords(
  draft: Draft,
  command: Extract<Command, { kind: 'remove' }>,
): readonly Problem[] {
  for (const id of command.ids) {
    const record = draft.get(id);
    if (record === undefined) return [{ record: id, message: `id: no record has the id ${id}` }];
    if (record.type === 'map') return [{ record: id, message: 'map: cannot be removed from itself' }];
  }
  const gone = new Set<string>();
  const cards = command.withCards === true ? cardsByHolder(draft) : undefined;
  const take = (id: string): void => {
    gone.add(id);
    draft.delete(id);
  };
  const withCards = (record: MapRecord): readonly string[] => {
    gone.add(record.id);
    const going = (cards?.get(record.id) ?? []).filter((id) => draft.get(id) !== undefined);
    going.forEach(take);
    return going;
  };
  for (const id of command.ids) {
    const record = draft.get(id);
    if (record === undefined) continue;
    withCards(record);
    take(id);
  }
  mendReferrers(draft, [...gone], (id) => gone.has(id), withCards);
  return [];
}

/** The ids of the cards that stand in each lane and step. */
function cardsByHolder(draft: Draft): ReadonlyMap<string, readonly string[]> {
  const cards = new Map<string, string[]>();
  for (const record of draft.records()) {
    if (record.type !== 'card') continue;
    const { lane, step } = record.position;
    for (const holder of step === undefined ? [lane] : [lane, step]) {
      const known = cards.get(holder);
      if (known === undefined) cards.set(holder, [record.id]);
      else known.push(record.id);
    }
  }
  return cards;
}
