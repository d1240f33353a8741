// Which data are made, carried, asked for and used where on a map.

import type { Card, MapIndex } from '@sightline/model';
import { laneOf } from '@sightline/model';
import { fact } from '../engine/fact.ts';
import { inTime } from './in-time.ts';

/** What a map does with one data object; cards by id. */
export interface DataUse {
  /** Cards that give it out. */
  readonly makers: ReadonlySet<string>;
  /** Cards that need it. */
  readonly takers: ReadonlySet<string>;
  /** Customers' cards in which the customer gives it: they give it out, or an arrow to them asks for it. */
  readonly given: ReadonlySet<string>;
  /** True where an arrow carries it. */
  readonly carried: boolean;
  /** The id of the first card in time that gives it out or in which the customer gives it. */
  readonly first?: string;
}

interface Use {
  readonly makers: Set<string>;
  readonly takers: Set<string>;
  readonly given: Set<string>;
  carried: boolean;
  first?: string;
}

/** The data objects of a map by id, with their use. Cards that stand in no step count for nothing. */
export const dataUseFact = fact({
  name: 'data use',
  reads: [
    'card.position',
    'card.dataIn',
    'card.dataOut',
    'lane.role',
    'flow.data',
    'flow.asksFor',
    'flow.to',
    'lane.order',
    'step.position',
    'phase.order',
  ],
  of: ({ index }): ReadonlyMap<string, DataUse> => dataUseOf(index),
});

function dataUseOf(index: MapIndex): ReadonlyMap<string, DataUse> {
  const uses = new Map<string, Use>();
  const useOf = (id: string): Use => {
    let use = uses.get(id);
    if (use === undefined)
      uses.set(id, (use = { makers: new Set(), takers: new Set(), given: new Set(), carried: false }));
    return use;
  };
  const isCustomers = (card: Card): boolean => laneOf(index, card)?.role === 'customer';
  for (const record of index.records.values())
    if (record.type === 'card' && record.position.step !== undefined) {
      for (const id of record.dataIn ?? []) useOf(id).takers.add(record.id);
      for (const id of record.dataOut ?? []) {
        useOf(id).makers.add(record.id);
        if (isCustomers(record)) useOf(id).given.add(record.id);
      }
    } else if (record.type === 'flow') {
      for (const id of record.data ?? []) useOf(id).carried = true;
      if (record.asksFor === undefined) continue;
      const to = index.records.get(record.to);
      if (to?.type === 'card' && to.position.step !== undefined && isCustomers(to))
        for (const id of record.asksFor) useOf(id).given.add(to.id);
    }
  for (const use of uses.values()) {
    const [first] = inTime(index, new Set([...use.makers, ...use.given]));
    if (first !== undefined) use.first = first.id;
  }
  return uses;
}
