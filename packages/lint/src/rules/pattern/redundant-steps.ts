import type { Card, MapIndex } from '@sightline/model';
import { participantOf, pathOf, sideOf, timeOrder } from '@sightline/model';
import { mapRule } from '../../engine/rule.ts';
import { deedFact } from '../../facts/said-in-words.ts';
import { named } from '../../say.ts';

/** Two owners do the same to the same thing, or check the same data. */
export const redundantSteps = mapRule({
  id: 'P06',
  name: 'redundant-steps',
  family: 'pattern',
  severity: 'info',
  docs: {
    detects:
      'Two cards of the firm with different owners at least one of them no machine, that do the same to the same thing (verb and object of their texts; all words for checking count as one), or that check and need exactly the same data, on the same path or on the happy path. The same owner doing the same twice is T16.',
    why: 'What one department has done, the next does again because it does not see or trust it. Both cost time; the second finds little.',
    source: 'Hammer, Reengineering Work: Don’t Automate, Obliterate, Harvard Business Review 68(4), 1990.',
    instead: 'Drop one, or let the second see the result of the first.',
  },
  reads: [
    'card.position',
    'card.path',
    'card.dataIn',
    'lane.role',
    'step.position',
    'path.kind',
    'card.who',
    'lane.who',
    'participant.kind',
  ],
  uses: { deed: deedFact },
  *check({ index, library, facts }) {
    const byMachine = (card: Card): boolean => participantOf(index, card, library)?.kind === 'system';
    const known = new Map<string, Card[]>();
    for (const card of timeOrder(index)) {
      if (sideOf(index, card) !== 'firm') continue;
      const { deed, check, who } = facts.deed(card);
      if (who === undefined) continue;
      const data = (card.dataIn ?? []).toSorted();
      const keys = [deed, check && data.length > 0 ? `checks ${data.join(' ')}` : undefined];
      for (const key of keys) {
        if (key === undefined) continue;
        const before = known.get(key);
        if (before === undefined) {
          known.set(key, [card]);
          continue;
        }
        const other = before.find(
          (earlier) =>
            facts.deed(earlier).who !== who &&
            together(index, earlier, card) &&
            !(byMachine(earlier) && byMachine(card)),
        );
        before.push(card);
        if (other === undefined) continue;
        yield {
          targets: [card.id, other.id],
          message: `${named(other.id)} (${named(facts.deed(other).who ?? '')}) and ${named(card.id)} (${named(who)}) are the same work by two owners. Drop one, or let the second see the result of the first.`,
          confidence: 0.6,
        };
        break;
      }
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
