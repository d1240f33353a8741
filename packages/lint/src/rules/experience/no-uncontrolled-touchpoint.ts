import { touchpointInventory } from '@sightline/model';
import { numberOption } from '../../engine/options.ts';
import { mapRule } from '../../engine/rule.ts';

/** The customer only ever meets what the firm owns. */
export const noUncontrolledTouchpoint = mapRule({
  id: 'X10',
  name: 'no-uncontrolled-touchpoint',
  family: 'experience',
  severity: 'info',
  presets: [],
  docs: {
    detects:
      'A map whose cards use at least two touchpoints or channels, none of which the firm does not control: neither a touchpoint nor a card says so.',
    why: 'Friends, reviews and newspapers speak to the customer before the firm does. They are hard to count and they are there.',
    source: 'Lecinski, Winning the Zero Moment of Truth, Google, 2011.',
    instead: 'Add where people hear of you that you do not own: word of mouth, reviews, comparison sites.',
  },
  options: { least: numberOption('From how many touchpoints on', 2, 1, 1000) },
  reads: [
    'card.how',
    'card.position',
    'card.controlled',
    'touchpoint.controlled',
    'touchpoint.channel',
    'step.position',
    'phase.order',
    'lane.order',
  ],
  check({ index, library, options }) {
    const uses = touchpointInventory(index, library);
    if (uses.length < options.least) return undefined;
    const isFree = uses.some(({ id }) => {
      const touchpoint = library.get(id);
      return touchpoint?.type === 'touchpoint' && touchpoint.controlled === false;
    });
    if (isFree) return undefined;
    for (const record of index.records.values())
      if (record.type === 'card' && record.controlled === false && record.position.step !== undefined)
        return undefined;
    return {
      numbers: { touchpoints: uses.length },
      message: `The firm controls all ${uses.length} touchpoints of this map: where do people hear of it from others, such as friends or reviews?`,
    };
  },
  violates: [
    {
      shows: 'Website and shop, and nobody who talks about them',
      map: `customer: visits-website | orders | enters-shop | tries-on | wears!
        web channel Web
        page touchpoint Product page
        page.channel = web
        page.controlled = true
        desk touchpoint Counter
        desk.controlled = true
        visits-website.how = page
        enters-shop.how = desk`,
    },
    {
      shows: 'Two channels of the bank',
      map: `customer: opens-app | applies | calls | signs | has-money!
        app channel App
        phone channel Phone
        opens-app.how = app
        calls.how = phone`,
    },
  ],
  passes: [
    {
      shows: 'A review site that the firm does not own',
      map: `customer: reads-reviews | orders | enters-shop | tries-on | wears!
        reviews touchpoint Review site
        reviews.controlled = false
        desk touchpoint Counter
        reads-reviews.how = reviews
        enters-shop.how = desk`,
    },
    {
      shows: 'A friend tells it',
      map: `customer: asks-friend | opens-app | calls | signs | has-money!
        app channel App
        phone channel Phone
        opens-app.how = app
        calls.how = phone
        asks-friend.controlled = false`,
    },
  ],
});
