import { STRUCTURE } from '../../engine/reads.ts';
import { mapRule } from '../../engine/rule.ts';
import { happyPathFact } from '../../facts/happy-path.ts';
import { onward, reachFact, orphansFact } from '../../facts/reach.ts';
import { stageFact } from '../../facts/stage.ts';
import { count, named } from '../../say.ts';

/** Work that nothing sets going: no way leads there from where the journey starts. */
export const unreachable = mapRule({
  id: 'S02',
  name: 'unreachable',
  family: 'structure',
  severity: 'error',
  docs: {
    detects:
      'A card that no arrow of any kind, no default and no failure leads to, neither directly nor over others, from where the journey starts: the first card of each customer, a card marked as a way in, a card with a rhythm of its own. Helpers are reached from whom they help. Of cards that follow each other the first is told. A card outside the customer’s lane without any arrow is told by S04 or S07 instead.',
    why: 'What nothing leads to never happens, or happens in a way that nobody has written down. Either the map misses an arrow, or the service misses a trigger.',
    source: 'Service blueprinting practice: each piece of work is drawn with what sets it going.',
    instead:
      'Draw an arrow from what sets it going, mark it as a way in, say how often it happens by itself, or delete it.',
  },
  reads: STRUCTURE,
  uses: { stage: stageFact, happy: happyPathFact, reach: reachFact, orphans: orphansFact },
  *check({ index, facts: { stage, happy, reach, orphans } }) {
    if (happy.first.length === 0) return;
    const isLost = (id: string): boolean => {
      if (reach.reached.has(id)) return false;
      if (stage.ranks.get(id) === 0) return true;
      return !orphans.has(id) && index.flowsFrom(id).length + index.flowsTo(id).length > 0;
    };
    const lost = [...stage.ranks.keys()].filter(isLost);
    const hasWayIn = new Set(lost.flatMap((id) => onward(index, id).filter((to) => to !== id)));
    const told = new Set<string>();
    // first those that nothing at all leads to; what is left then are circles
    for (const id of [...lost.filter((card) => !hasWayIn.has(card)), ...lost]) {
      if (told.has(id)) continue;
      const behind = new Set([id]);
      for (const each of behind)
        for (const to of onward(index, each)) if (!reach.reached.has(to) && !told.has(to)) behind.add(to);
      for (const each of behind) told.add(each);
      const cards = [...behind].filter((each) => each !== id && stage.ranks.has(each));
      const customers = stage.ranks.get(id) === 0;
      yield {
        targets: [id],
        related: cards,
        numbers: { behind: cards.length },
        message: `Nothing leads to ${named(id)}${cards.length === 0 ? '' : ` and ${count(cards.length, 'card')} behind it`}: draw an arrow from what comes before, ${customers ? 'or mark it as a way in' : 'or say how often it happens by itself'}.`,
      };
    }
  },
  violates: [
    {
      shows: 'A call back on a path of its own, to which no failure leads',
      map: `customer: finds-offer | orders-boots | waits-for-parcel answers-call-back@delayed | unpacks | wears-them!
        path delayed unhappy
        answers-call-back.text = answers the call back about the delay
        answers-call-back recovery unpacks`,
    },
    {
      shows: 'The payment shows in the app, and nothing says what makes it show',
      map: `customer: compares-loans | applies | signs | sees-money | pays-bill!
        frontstage: shows-rates | takes-form | asks-for-code | shows-credit
        backstage: | books-loan | | reports-payment
        compares-loans interaction shows-rates
        applies interaction takes-form
        takes-form trigger books-loan
        signs interaction asks-for-code
        reports-payment trigger shows-credit
        shows-credit interaction sees-money`,
    },
  ],
  passes: [
    {
      shows: 'The delay is a failure that leads to the call back',
      map: `customer: finds-offer | orders-boots | waits-for-parcel answers-call-back@delayed | unpacks | wears-them!
        path delayed unhappy
        fail late at waits-for-parcel bump
        late failure answers-call-back
        answers-call-back recovery unpacks`,
    },
    {
      shows: 'The nightly report runs by itself, and the helper is reached from whom it helps',
      map: `customer: inserts-card | types-pin | takes-cash | takes-receipt | leaves!
        frontstage: reads-card
        backstage: reports-health
        support: keeps-keys
        inserts-card interaction reads-card
        keeps-keys support reads-card
        reports-health support reads-card
        reports-health.every = 1 d`,
    },
  ],
});
