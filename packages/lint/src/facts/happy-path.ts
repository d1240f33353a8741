// What the customer goes through when all goes well: the cards of the happy path, and the steps in which they stand.

import { pathOf } from '@sightline/model';
import { fact } from '../engine/fact.ts';
import { stageFact, STANDING } from './stage.ts';

export interface HappyPath {
  /** The customers' cards on the happy path, ends left out, in the order of time. */
  readonly cards: readonly string[];
  /** The same for one customer: those of the lane that has most of them. */
  readonly longest: readonly string[];
  /** The first card of each customer lane, ends included: where the journey starts unless something else says so. */
  readonly first: readonly string[];
  /** The steps in which those cards stand, in the order of time. */
  readonly steps: readonly string[];
}

export const happyPathFact = fact({
  name: 'happy path',
  reads: [...STANDING, 'card.kind', 'card.path', 'path.kind'],
  uses: { stage: stageFact },
  of({ index, facts }): HappyPath {
    const lanes = new Map<string, string[]>();
    const first: string[] = [];
    const cards: string[] = [];
    const steps = new Set<string>();
    for (const id of facts.stage.customer) {
      const card = index.records.get(id);
      if (card?.type !== 'card' || pathOf(index, card) !== undefined) continue;
      const { lane, step } = card.position;
      let known = lanes.get(lane);
      if (known === undefined) {
        lanes.set(lane, (known = []));
        first.push(id);
      }
      if (card.kind === 'end') continue;
      known.push(id);
      cards.push(id);
      if (step !== undefined) steps.add(step);
    }
    let longest: readonly string[] = [];
    for (const own of lanes.values()) if (own.length > longest.length) longest = own;
    return { cards, longest, first, steps: [...steps] };
  },
});
