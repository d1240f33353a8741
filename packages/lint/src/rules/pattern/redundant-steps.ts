import type { Card, MapIndex } from '@sightline/model';
import { actorOf, cardsOf, laneOf, participantOf, pathOf } from '@sightline/model';
import { numberOption } from '../../engine/options.ts';
import { mapRule } from '../../engine/rule.ts';
import { sharedDeedsFact } from '../../facts/same-work.ts';
import { named } from '../../say.ts';

/** Two owners do the same to the same thing, or check the same data. */
export const redundantSteps = mapRule({
  id: 'P06',
  name: 'redundant-steps',
  family: 'pattern',
  severity: 'info',
  docs: {
    detects:
      'Two cards of the firm with different owners at least one of them no machine, that do the same to the same thing (verb and object of their texts; all words for checking count as one), or that check and need exactly the same data, on the same path or on the happy path. Words that more than {most} cards share are a routine of the service and no repeat. The same owner doing the same twice is T16.',
    why: 'What one department has done, the next does again because it does not see or trust it. Both cost time; the second finds little.',
    source: 'Hammer, Reengineering Work: Don’t Automate, Obliterate, Harvard Business Review 68(4), 1990.',
    instead: 'Drop one, or let the second see the result of the first.',
  },
  options: {
    most: numberOption('How many cards may say the same before it counts as a routine', 6, 2, 1000),
  },
  reads: [
    'card.position',
    'card.path',
    'card.who',
    'lane.who',
    'lane.order',
    'step.position',
    'phase.order',
    'path.kind',
    'participant.kind',
  ],
  uses: { deeds: sharedDeedsFact },
  *check({ index, library, facts, options }) {
    const machine = (card: Card): boolean => participantOf(index, card, library)?.kind === 'system';
    const who = (card: Card): string => actorOf(card, laneOf(index, card)) ?? '';
    for (const [key, ids] of facts.deeds) {
      if (ids.length > options.most) continue;
      const same = doubled(cardsOf(index, ids), (a, b) => {
        const others = who(a) !== who(b);
        return others && together(index, a, b) && !(machine(a) && machine(b));
      });
      const [first, second] = same;
      if (first === undefined || second === undefined) continue;
      const more = same.length > 2 ? `, and ${same.length - 2} more,` : '';
      yield {
        targets: same.map(({ id }) => id),
        key,
        message: `${named(first.id)} (${named(who(first))}) and ${named(second.id)} (${named(who(second))})${more} are the same work by different owners. Drop one, or let the next see the result of the first.`,
        numbers: { cards: same.length },
        confidence: 0.6,
      };
    }
  },
  violates: [
    {
      shows: 'The branch verifies the identity, and the back office does it again',
      map: `customer: shows-passport | waits | signs | pays | leaves
        frontstage: verifies | | | |
        backstage: | verifies-again | | |
        clerk participant staff Branch clerk
        office participant staff Back office
        verifies.who = clerk
        verifies-again.who = office
        verifies.text = verifies the identity at the desk
        verifies-again.text = checks the identity in the register`,
    },
    {
      shows: 'Two teams review the same claim file',
      map: `customer: claims | waits | reads | signs | leaves
        backstage: reviews-damage | examines | | |
        file dataObject Claim file
        assessor participant staff Assessor
        lawyer participant staff Lawyer
        reviews-damage.who = assessor
        reviews-damage.text = reviews what was damaged
        reviews-damage.dataIn = [file]
        examines.who = lawyer
        examines.text = examines whether all is complete
        examines.dataIn = [file]`,
    },
  ],
  passes: [
    {
      shows: 'Two owners check different things',
      map: `customer: shows-passport | waits | signs | pays | leaves
        frontstage: verifies | | | |
        backstage: | checks-file | | |
        clerk participant staff Branch clerk
        office participant staff Back office
        verifies.who = clerk
        checks-file.who = office
        verifies.text = verifies the identity
        checks-file.text = checks the credit file`,
    },
    {
      shows: 'Two machines, one inside the other',
      map: `customer: inserts-card | waits | types | takes | leaves
        frontstage: pulls-in | | | |
        backstage: | pulls-into-bin | | |
        atm participant system Cash machine
        controller participant system Controller
        pulls-in.who = atm
        pulls-into-bin.who = controller
        pulls-in.text = pulls the card in
        pulls-into-bin.text = pulls the card into the bin`,
    },
    {
      shows: 'The same on two paths that exclude each other',
      map: `path phone alternative
        path branch alternative
        customer: calls@phone comes@branch | waits | signs | pays | leaves
        frontstage: asks-id@phone sees-id@branch | | | |
        agent participant staff Agent
        clerk participant staff Clerk
        asks-id.who = agent
        sees-id.who = clerk
        asks-id.text = checks the identity
        sees-id.text = checks the identity`,
    },
  ],
});

/** Whether one case can pass both cards: they share a path, or one is on the happy path. */
function together(index: MapIndex, a: Card, b: Card): boolean {
  const [one, other] = [pathOf(index, a), pathOf(index, b)];
  return one === other || one === undefined || other === undefined;
}

/** The first card that has a partner, and all its partners. */
function doubled(cards: readonly Card[], isPartner: (a: Card, b: Card) => boolean): readonly Card[] {
  for (const [i, card] of cards.entries()) {
    const partners = cards.slice(i + 1).filter((other) => isPartner(card, other));
    if (partners.length > 0) return [card, ...partners];
  }
  return [];
}
