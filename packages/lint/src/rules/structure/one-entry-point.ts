import { mapRule } from '../../engine/rule.ts';
import { happyPathFact } from '../../facts/happy-path.ts';
import { stageFact } from '../../facts/stage.ts';
import { named } from '../../say.ts';

/** People come in by one door only, says the map. */
export const oneEntryPoint = mapRule({
  id: 'S21',
  name: 'one-entry-point',
  family: 'structure',
  severity: 'info',
  presets: [],
  docs: {
    detects:
      'A map with cards of the customer on which fewer than two ways in stand: cards marked as a way in, or the first card of each customer where none is marked.',
    why: 'People come by doors that the firm does not know or own: a friend, a review, a sign on the road. Where they come from decides what they expect.',
    source:
      'Lecinski, Winning the Zero Moment of Truth, Google, 2011: people have made up their minds before they reach the firm.',
    instead: 'Add the other ways in, word of mouth included, and mark each as a way in with its share.',
  },
  reads: ['card.entry'],
  uses: { stage: stageFact, happy: happyPathFact },
  check({ index, facts: { stage, happy } }) {
    const marked = [...stage.ids()].filter((id) => {
      const card = index.records.get(id);
      return card?.type === 'card' && card.entry !== undefined;
    });
    const ways = marked.length > 0 ? marked : happy.first;
    const [only] = ways;
    if (only === undefined || ways.length > 1) return undefined;
    return {
      related: [only],
      message: `People come in only by ${named(only)}, says this map: which other ways are there, and who tells them?`,
    };
  },
  violates: [
    {
      shows: 'Everybody visits the website',
      map: 'customer: visits-website | compares | orders | unpacks | wears-it!',
    },
    {
      shows: 'One way in is marked, and only one',
      map: `customer: reads-advert | visits-shop | tries-on | pays | wears-it!
        reads-advert.entry.why = A poster at the station`,
    },
  ],
  passes: [
    {
      shows: 'Most come by themselves, some on the word of a friend',
      map: `customer: asks-friend sees-sign | enters-shop | tries-on | pays | wears-it!
        asks-friend.entry.share = 0.3
        sees-sign.entry.share = 0.7`,
    },
    {
      shows: 'Two customers, each with a start',
      map: `customer/buyer: reads-offer | asks-boss | signs | pays | is-content!
        customer/user: hears-of-it | tries | | | uses!`,
    },
  ],
});
