// Which cards are the firm's, and which of them people of the staff work on, by ids in the order of time: what rules on
// words go through at each key press.

import { participantOf, sideOf, timeOrder } from '@sightline/model';
import { fact } from '../engine/fact.ts';
import { OWNER } from '../engine/reads.ts';

const PLACES = ['step.position', 'phase.order', 'lane.order'] as const;

/** The ids of the firm's cards. */
export const firmCardsFact = fact({
  name: 'cards of the firm',
  reads: ['card.position', 'lane.role', ...PLACES],
  of: ({ index }): readonly string[] =>
    timeOrder(index)
      .filter((card) => sideOf(index, card) === 'firm')
      .map(({ id }) => id),
});

/** The ids of the firm's cards on which somebody of the staff works. */
export const staffCardsFact = fact({
  name: 'cards of the staff',
  reads: [...OWNER, 'participant.kind'],
  uses: { firm: firmCardsFact },
  of: ({ index, library, facts }): readonly string[] =>
    facts.firm.filter((id) => {
      const card = index.records.get(id);
      return card?.type === 'card' && participantOf(index, card, library)?.kind === 'staff';
    }),
});
