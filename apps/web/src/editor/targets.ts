// Where an arrow can lead: to every card and failure, in the order in which somebody most likely wants them.

import type { Card, MapIndex } from '@sightline/model';
import { isWorking } from '@sightline/model';
import { spotOf } from './map/spots.ts';

/** What stands in one step. */
export interface Targets {
  readonly title: string;
  readonly options: readonly { readonly id: string; readonly text: string }[];
}

const asText = (text: string): string => text.slice(0, 90);

/** Step by step: the own step, the next, the one before, then the others in order; in each the lanes in which one acts first. */
export function targetsFrom(index: MapIndex, from: string): readonly Targets[] {
  const at = index.columnOf(spotOf(index, from)?.step ?? '');
  const nearness = (column: number): number =>
    at < 0 ? column : column === at ? -3 : column === at + 1 ? -2 : column === at - 1 ? -1 : column;
  return index.steps
    .map((step, column) => ({ step, column }))
    .toSorted((a, b) => nearness(a.column) - nearness(b.column))
    .map(({ step }) => ({
      title: step.name,
      options: [
        ...cardsOf(index, step.id, true),
        ...index.failuresOfStep(step.id).map(({ id, what }) => ({ id, text: asText(`Failure: ${what}`) })),
        ...cardsOf(index, step.id, false),
      ].filter(({ id }) => id !== from),
    }))
    .filter(({ options }) => options.length > 0);
}

function cardsOf(index: MapIndex, step: string, working: boolean): Targets['options'] {
  return index.lanes
    .filter(({ role }) => isWorking(role) === working)
    .flatMap((lane) =>
      index
        .cardsIn(lane.id, step)
        .map((card) => ({ id: card.id, text: asText(`${lane.name}: ${card.text ?? card.id}`) })),
    );
}

/** What an arrow most likely leads to: what comes next in the lane; the customer's card, from a failure; else what is near. */
export function likelyTarget(index: MapIndex, from: string): string | undefined {
  const record = index.records.get(from);
  const known = new Set([from, ...index.flowsFrom(from).map(({ to }) => to)]);
  const first = (cards: readonly Card[]): string | undefined => cards.find(({ id }) => !known.has(id))?.id;
  const at = index.columnOf(spotOf(index, from)?.step ?? '');
  const next = index.steps[at + 1]?.id;
  if (record?.type === 'card' && next !== undefined) {
    const found = first(index.cardsIn(record.position.lane, next));
    if (found !== undefined) return found;
  }
  const customer = index.lanes.find(({ role }) => role === 'customer')?.id;
  const here = index.steps[at]?.id;
  if (record?.type === 'failure' && customer !== undefined && here !== undefined) {
    const found = first(index.cardsIn(customer, here));
    if (found !== undefined) return found;
  }
  return targetsFrom(index, from)
    .flatMap(({ options }) => options)
    .find(({ id }) => !known.has(id))?.id;
}
