// Which data are made, carried, asked for and used where on a map.

import type { Card, MapIndex } from '@sightline/model';
import { laneOf } from '@sightline/model';
import { eachFact, fact, gatheredFact } from '../engine/fact.ts';
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

type Ids = readonly string[];

const NONE: Ids = Object.freeze([]);

interface Use {
  readonly makers: Set<string>;
  readonly takers: Set<string>;
  readonly given: Set<string>;
  carried: boolean;
}

/** What a card in a step does with data; undefined where nothing. */
const dataOfCardFact = eachFact({
  name: 'data of a card',
  each: 'card',
  reads: ['card.position', 'card.dataIn', 'card.dataOut', 'lane.role'],
  of: (
    card,
    { index },
  ): { readonly takes: Ids; readonly makes: Ids; readonly isCustomers: boolean } | undefined =>
    card.position.step === undefined || (card.dataIn === undefined && card.dataOut === undefined)
      ? undefined
      : { takes: card.dataIn ?? NONE, makes: card.dataOut ?? NONE, isCustomers: isCustomers(index, card) },
});

/** What an arrow does with data. */
export interface FlowData {
  readonly carries: Ids;
  /** What it asks the customer for. */
  readonly asks: Ids;
  readonly to: string;
}

/** The data that an arrow carries, and those that it asks the customer for at the card where it leads. */
const dataOfFlowFact = eachFact({
  name: 'data of an arrow',
  each: 'flow',
  reads: ['flow.data', 'flow.asksFor', 'flow.to', 'card.position', 'lane.role'],
  of: (flow, { index }): FlowData | undefined => {
    if (flow.data === undefined && flow.asksFor === undefined) return undefined;
    const to = index.records.get(flow.to);
    const asks = to?.type === 'card' && to.position.step !== undefined && isCustomers(index, to);
    return { carries: flow.data ?? NONE, asks: asks ? (flow.asksFor ?? NONE) : NONE, to: flow.to };
  },
});

/** What cards that stand in a step do with data, by id. */
export const dataOfCardsFact = gatheredFact('data of cards', dataOfCardFact);

/** What arrows do with data, by id. */
export const dataOfFlowsFact = gatheredFact('data of arrows', dataOfFlowFact);

/** The data objects of a map by id, with their use. Cards that stand in no step count for nothing. */
export const dataUseFact = fact({
  name: 'data use',
  reads: ['card.position', 'lane.order', 'step.position', 'phase.order'],
  uses: {
    ofCards: dataOfCardsFact,
    ofFlows: dataOfFlowsFact,
  },
  of({ index, facts }): ReadonlyMap<string, DataUse> {
    const uses = new Map<string, Use>();
    const useOf = (id: string): Use => {
      let use = uses.get(id);
      if (use === undefined)
        uses.set(id, (use = { makers: new Set(), takers: new Set(), given: new Set(), carried: false }));
      return use;
    };
    for (const [card, { takes, makes, isCustomers: gives }] of facts.ofCards) {
      for (const id of takes) useOf(id).takers.add(card);
      for (const id of makes) {
        useOf(id).makers.add(card);
        if (gives) useOf(id).given.add(card);
      }
    }
    for (const { carries, asks, to } of facts.ofFlows.values()) {
      for (const id of carries) useOf(id).carried = true;
      for (const id of asks) useOf(id).given.add(to);
    }
    const found = new Map<string, DataUse>();
    for (const id of [...uses.keys()].toSorted()) {
      const use = useOf(id);
      const [first] = inTime(index, new Set([...use.makers, ...use.given]));
      found.set(id, {
        makers: sorted(use.makers),
        takers: sorted(use.takers),
        given: sorted(use.given),
        carried: use.carried,
        ...(first === undefined ? {} : { first: first.id }),
      });
    }
    return found;
  },
});

function isCustomers(index: MapIndex, card: Card): boolean {
  return laneOf(index, card)?.role === 'customer';
}

/** The same ids in an order that tells nothing of edits. */
function sorted(ids: ReadonlySet<string>): ReadonlySet<string> {
  return ids.size < 2 ? ids : new Set([...ids].toSorted());
}
