// The command `remove`: records go, and with them what cannot stand without them. Cards of a step or lane that goes
// are parked, unless they are meant to go too.

import { mendRecord } from '../mend.ts';
import type { Problem } from '../records.ts';
import type { Command } from './command.ts';
import type { Draft } from './draft.ts';

export function removeRecords(
  draft: Draft,
  command: Extract<Command, { kind: 'remove' }>,
): readonly Problem[] {
  const gone = new Set<string>();
  for (const id of command.ids) {
    const record = draft.get(id);
    if (record === undefined) return [{ record: id, message: `id: no record has the id ${id}` }];
    if (record.type === 'map') return [{ record: id, message: 'map: cannot be removed from itself' }];
    remove(draft, id, gone);
    if (command.withCards === true) for (const card of cardsWith(draft, id)) remove(draft, card, gone);
  }
  sweep(draft, gone, command.withCards === true);
  return [];
}

function remove(draft: Draft, id: string, gone: Set<string>): void {
  draft.delete(id);
  gone.add(id);
}

function cardsWith(draft: Draft, id: string): readonly string[] {
  const { index } = draft;
  const cards = [
    ...index.cardsOfStep(id),
    ...index.cardsOfLane(id),
    ...index.stepsOf(id).flatMap((step) => index.cardsOfStep(step.id)),
  ];
  return cards.map((card) => card.id).filter((card) => draft.get(card) !== undefined);
}

/** Mends all that refers to what is gone, until nothing does. */
function sweep(draft: Draft, gone: Set<string>, withCards: boolean): void {
  for (let before = -1; before !== gone.size;) {
    before = gone.size;
    const isGone = (id: string): boolean => gone.has(id);
    const ids = new Set([...draft.index.records.keys(), ...draft.touched().keys()]);
    for (const id of ids) {
      const record = draft.get(id);
      if (record === undefined) continue;
      const mended = mendRecord(record, isGone);
      if (mended === record) continue;
      if (mended !== undefined) draft.put(mended);
      else {
        if (withCards) for (const card of cardsWith(draft, id)) remove(draft, card, gone);
        remove(draft, id, gone);
      }
    }
  }
}
