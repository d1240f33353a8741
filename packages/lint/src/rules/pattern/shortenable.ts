import { numberOption } from '../../engine/options.ts';
import { mapRule } from '../../engine/rule.ts';
import { noValueFact } from '../../facts/said-in-words.ts';
import { list, named, sayShare } from '../../say.ts';

/** Much of what the customer does gives the customer nothing. */
export const shortenable = mapRule({
  id: 'P10',
  name: 'shortenable',
  family: 'pattern',
  severity: 'info',
  docs: {
    detects:
      'A map on which more than {share} of the customer’s cards, and at least {cards}, give the customer nothing: waits, and cards whose words enter, send or confirm something again, print, scan, copy or post, or do the firm’s work (P02). Ends do not count.',
    why: 'Each such step is effort without worth. What is left out cannot fail.',
    source:
      'Womack and Jones, Lean Consumption, Harvard Business Review 83(3), 2005: map what the consumer does, and take out what creates no value.',
    instead: 'Leave out, merge, or fill in beforehand what the firm knows already.',
  },
  options: {
    share: numberOption('Which share of the steps may be without worth', 0.3, 0, 1),
    cards: numberOption('From how many such cards on it is said', 3, 1, 100),
  },
  reads: ['card.position', 'card.kind', 'lane.role', 'step.position'],
  uses: { noValue: noValueFact },
  *check({ index, facts, options }) {
    const cards = index.lanes
      .filter(({ role }) => role === 'customer')
      .flatMap(({ id }) => index.cardsOfLane(id))
      .filter(({ kind, position }) => kind !== 'end' && position.step !== undefined);
    const idle = cards.filter((card) => facts.noValue(card));
    const share = idle.length / Math.max(1, cards.length);
    if (idle.length < options.cards || share <= options.share) return;
    yield {
      related: idle.map(({ id }) => id),
      message: `Of the customer’s ${cards.length} steps, ${idle.length} (${sayShare(share)}) give the customer nothing: ${some(idle.map(({ id }) => named(id)))}. Leave out, merge or fill in beforehand what you can.`,
      numbers: { cards: cards.length, without: idle.length, share },
      confidence: 0.6,
    };
  },
  violates: [
    {
      shows: 'Enter, print, sign, scan, upload',
      map: `customer: enters | prints | signs | scans | uploads
        enters.text = enters the address in the form
        prints.text = prints the form
        signs.text = signs the form
        scans.text = scans the form
        uploads.text = copies the file and uploads it again`,
    },
    {
      shows: 'A visit that is mostly queueing',
      map: `customer: arrives | queues | states | waits | tells | leaves
        arrives.text = comes to the office
        queues.text = queues at the desk
        states.text = says what it is about
        waits.kind = wait
        tells.text = repeats the story to the officer
        leaves.text = leaves with the paper`,
    },
  ],
  passes: [
    {
      shows: 'A short order with one wait',
      map: `customer: picks | pays | waits | collects | drinks
        picks.text = picks a coffee in the app
        pays.text = pays with one tap
        waits.kind = wait
        collects.text = collects the cup
        drinks.text = drinks the coffee`,
    },
    {
      shows: 'A form that asks once',
      map: `customer: compares | enters | sends | reads | signs
        compares.text = compares prices
        enters.text = enters the address
        sends.text = sends the form
        reads.text = reads the offer
        signs.text = signs with a code`,
    },
  ],
});

/** The first three names, and how many more there are. */
function some(names: readonly string[]): string {
  return list(names.length > 3 ? [...names.slice(0, 3), `${names.length - 3} more`] : names);
}
