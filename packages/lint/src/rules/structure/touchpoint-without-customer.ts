import { mapRule } from '../../engine/rule.ts';
import { frontTiesFact, stageFact, stepsOf } from '../../facts/stage.ts';
import { named } from '../../say.ts';

/** Something is shown or said in front, and nothing says what the customer does with it. */
export const touchpointWithoutCustomer = mapRule({
  id: 'S07',
  name: 'touchpoint-without-customer',
  family: 'structure',
  severity: 'warning',
  only: { blueprint: true },
  docs: {
    detects:
      'A card of the frontstage, other than an end, without any arrow from or to a card of the customer, directly or over other cards in front, that is not marked as standing alone. While fewer than half of the cards in front have such an arrow, a card of the customer in the same step counts.',
    why: 'What stands in front is seen by the customer, or it does not belong there. What they do with it decides whether it was worth the effort.',
    source:
      'Bitner, Ostrom and Morgan, Service Blueprinting, California Management Review 50(3), 2008: the customer’s actions are the anchor of the blueprint.',
    instead:
      'Draw an arrow to what the customer does with it, move it backstage, or mark it as standing alone.',
  },
  reads: ['card.alone', 'card.kind', 'card.position'],
  uses: { stage: stageFact, ties: frontTiesFact },
  *check({ index, facts: { stage, ties } }) {
    const steps = ties.isMeetingDrawn ? undefined : stepsOf(index, stage.customer);
    for (const id of stage.front) {
      const card = index.records.get(id);
      if (card?.type !== 'card' || card.kind === 'end' || card.alone === true) continue;
      if (ties.meeting.has(id) || steps?.has(card.position.step ?? '') === true) continue;
      yield {
        targets: [id],
        message: `What does the customer do with ${named(id)}? No arrow ties it to one of their cards.`,
      };
    }
  },
  fix: ({ targets: [id = ''] }) => ({
    title: 'It stands alone',
    map: { kind: 'set', id, path: 'alone', value: true },
  }),
  violates: [
    {
      shows: 'A leaflet that nobody reads',
      map: `customer: asks-for-loan | listens | signs | gets-money | pays-bill!
        frontstage: explains-rates | sends-leaflet | takes-signature
        asks-for-loan interaction explains-rates
        signs interaction takes-signature`,
    },
    {
      shows: 'A rough sketch without arrows: in one step only the firm acts',
      map: `customer: enters | orders | | eats | leaves!
        frontstage: greets | takes-order | sends-newsletter`,
    },
  ],
  passes: [
    {
      shows: 'The leaflet is read; the goodbye stands alone; two cards in front are one contact',
      map: `customer: asks-for-loan | reads-leaflet | signs | gets-money | pays-bill!
        frontstage: explains-rates | sends-leaflet | takes-pen files-contract | says-goodbye
        asks-for-loan interaction explains-rates
        sends-leaflet interaction reads-leaflet
        signs interaction takes-pen
        takes-pen next files-contract
        says-goodbye.alone = true`,
    },
    {
      shows: 'A failure of the customer sets off the message',
      map: `customer: applies | waits | hears-answer | signs | has-money!
        frontstage: takes-form | sends-decline
        applies interaction takes-form
        fail declined at waits ends
        declined trigger sends-decline`,
    },
  ],
});
