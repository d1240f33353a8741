import type { Report } from '../../engine/finding.ts';
import { numberOption } from '../../engine/options.ts';
import { STRUCTURE } from '../../engine/reads.ts';
import { mapRule } from '../../engine/rule.ts';
import { happyPathFact } from '../../facts/happy-path.ts';
import { onward, reachFact, orphansFact } from '../../facts/reach.ts';
import { stageFact } from '../../facts/stage.ts';
import { count, list, named } from '../../say.ts';

/** The share of the cards from which on arrows are not forgotten, but not drawn yet. */
const MANY = 0.1;

/** Work that nothing sets going: no way leads there from where the journey starts. */
export const unreachable = mapRule({
  id: 'S02',
  name: 'unreachable',
  family: 'structure',
  severity: 'error',
  docs: {
    detects:
      'A card that no arrow of any kind, no default and no failure leads to, neither directly nor over others, from where the journey starts: the first card of each customer, a card marked as a way in, a card with a rhythm of its own. Helpers are reached from whom they help. Of cards that follow each other the first is told. A card outside the customer’s lane without any arrow is told by S04 or S07 instead, and where there are such, one with arrows is a warning. Where more than a few, and more than a tenth of all cards, are such, arrows are not drawn yet: one warning tells them all.',
    why: 'What nothing leads to never happens, or happens in a way that nobody has written down. Either the map misses an arrow, or the service misses a trigger.',
    source: 'Service blueprinting practice: each piece of work is drawn with what sets it going.',
    instead:
      'Draw an arrow from what sets it going, mark it as a way in, say how often it happens by itself, or delete it.',
  },
  options: {
    manyCards: numberOption(
      'From how many such cards on one finding tells them all, where they are more than a tenth of the map',
      4,
      2,
      1000,
    ),
  },
  reads: STRUCTURE,
  uses: { stage: stageFact, happy: happyPathFact, reach: reachFact, orphans: orphansFact },
  *check({ index, facts: { stage, happy, reach, orphans }, options }) {
    if (happy.first.length === 0) return;
    const isLost = (id: string): boolean => {
      if (stage.rankOf(id) === 0) return true;
      return !orphans.has(id) && index.flowsFrom(id).length + index.flowsTo(id).length > 0;
    };
    if (reach.unreached.size === 0) return;
    const lost = [...stage.ids()].filter((id) => reach.unreached.has(id) && isLost(id));
    if (lost.length === 0) return;
    const hasWayIn = new Set(lost.flatMap((id) => onward(index, id).filter((to) => to !== id)));
    const told = new Set<string>();
    // where cards beside them have no arrow at all, arrows are not forgotten: they are being drawn
    const isBare = (id: string): boolean => index.flowsFrom(id).length + index.flowsTo(id).length === 0;
    const bare = [...stage.front, ...stage.behind].filter(isBare).length;
    const found: Report[] = [];
    // first those that nothing at all leads to; what is left then are circles
    for (const id of [...lost.filter((card) => !hasWayIn.has(card)), ...lost]) {
      if (told.has(id)) continue;
      const behind = new Set([id]);
      for (const each of behind)
        for (const to of onward(index, each)) if (reach.unreached.has(to) && !told.has(to)) behind.add(to);
      for (const each of behind) told.add(each);
      const cards = [...behind].filter((each) => each !== id && stage.has(each));
      const customers = stage.rankOf(id) === 0;
      found.push({
        targets: [id],
        related: cards,
        numbers: { behind: cards.length },
        ...(!customers && bare > 0 ? { milder: true } : {}),
        message: `Nothing leads to ${named(id)}${cards.length === 0 ? '' : ` and ${count(cards.length, 'card')} behind it`}: draw an arrow from what comes before, ${customers ? 'or mark it as a way in' : 'or say how often it happens by itself'}.`,
      });
    }
    if (found.length < options.manyCards || found.length <= stage.size * MANY) {
      yield* found;
      return;
    }
    yield {
      key: 'many',
      related: lost,
      numbers: { cards: lost.length },
      milder: true,
      message: `Nothing leads to ${lost.length} of ${stage.size} cards, such as ${list(found.slice(0, 3).map(({ targets }) => named(targets?.[0] ?? '')))}: draw the arrows that set them going.`,
    };
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
    {
      shows: 'A blueprint in a workshop: few arrows are drawn yet',
      map: `path blocked unhappy
        customer: walks-up | inserts-card | types-pin | calls@blocked waits | takes-cash!
        frontstage: invites | pulls-in | asks-pin | explains | opens-shutter
        backstage: reports | reads-chip | checks-pin | looks-up | counts
        walks-up interaction invites
        pulls-in trigger reads-chip
        asks-pin trigger checks-pin
        explains trigger looks-up
        calls interaction explains
        counts trigger opens-shutter
        opens-shutter interaction takes-cash`,
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
