import { mapRule } from '../../engine/rule.ts';
import { frontTiesFact, stageFact, stepsOf, tiesFact } from '../../facts/stage.ts';
import { named } from '../../say.ts';

/** The customer does something, and nothing says on what or with whom. */
export const customerActionWithoutTouchpoint = mapRule({
  id: 'S06',
  name: 'customer-action-without-touchpoint',
  family: 'structure',
  severity: 'warning',
  presets: ['recommended', 'workshop'],
  only: { blueprint: true },
  docs: {
    detects:
      'An action or choice in a customer lane that names no touchpoint or channel, has no arrow from or to a card below the line of interaction, and is not marked as done alone. While fewer than half of the cards in front have an arrow to the customer, a card in front in the same step counts; while nothing at all stands in front, S12 tells it.',
    why: 'Each contact happens somewhere: on a screen, at a counter, on the phone. A contact without a place belongs to nobody and is not designed.',
    source:
      'Bitner, Ostrom and Morgan, Service Blueprinting, California Management Review 50(3), 2008: each link over the line of interaction is a contact.',
    instead:
      'Name the touchpoint, draw an arrow to who answers, or mark it as done alone (thinking, talking to friends).',
  },
  reads: ['card.kind', 'card.how', 'card.alone', 'card.position'],
  uses: { stage: stageFact, ties: tiesFact, frontTies: frontTiesFact },
  *check({ index, facts: { stage, ties, frontTies } }) {
    if (stage.front.length === 0) return;
    const steps = frontTies.isMeetingDrawn ? undefined : stepsOf(index, stage.front);
    for (const id of stage.customer) {
      const card = index.records.get(id);
      if (card?.type !== 'card' || card.kind === 'wait' || card.kind === 'end') continue;
      if (card.alone === true || card.how !== undefined) continue;
      const { front, behind } = ties(card);
      if (front.length > 0 || behind || steps?.has(card.position.step ?? '') === true) continue;
      yield {
        targets: [id],
        field: 'how',
        message: `On which touchpoint does ${named(id)} happen? Name it, or mark it as done alone.`,
      };
    }
  },
  fix: ({ targets: [id = ''] }) => ({
    title: 'It is done alone',
    map: { kind: 'set', id, path: 'alone', value: true },
  }),
  violates: [
    {
      shows: 'A guest asks for help, and nobody says where',
      map: `customer: enters-store | asks-for-help | tries-on | pays | leaves!
        frontstage: greets | | | takes-payment
        enters-store interaction greets
        pays interaction takes-payment
        tries-on.alone = true
        asks-for-help.text = asks for help with the size`,
    },
    {
      shows: 'An arrow to the next thing that the customer does is no contact',
      map: `customer: reads-leaflet | books-visit | checks-in | sees-doctor | goes-home!
        frontstage: | offers-slots | greets | examines
        books-visit interaction offers-slots
        checks-in interaction greets
        sees-doctor interaction examines
        reads-leaflet next books-visit`,
    },
  ],
  passes: [
    {
      shows: 'One names its touchpoint, one has an arrow, one is done alone, one is waiting',
      map: `customer: talks-to-friend | reads-page | calls | waits | hangs-up!
        frontstage: | | answers
        website channel Website
        reads-page.how = website
        talks-to-friend.alone = true
        calls interaction answers
        waits.kind = wait`,
    },
    {
      shows: 'An arrow from the clerk to the customer is a contact too',
      map: `customer: waits | hands-over-parcel | takes-receipt | walks-home | sees-refund!
        frontstage: | asks-for-parcel | prints-receipt
        waits.alone = true
        walks-home.alone = true
        asks-for-parcel interaction hands-over-parcel
        prints-receipt interaction takes-receipt`,
    },
  ],
});
