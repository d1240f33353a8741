import { inTime } from '../../facts/in-time.ts';
import { eachFact, gatheredFact } from '../../engine/fact.ts';
import { channelSwitches, sideOf } from '@sightline/model';
import { numberOption } from '../../engine/options.ts';
import { STRUCTURE } from '../../engine/reads.ts';
import { mapRule } from '../../engine/rule.ts';
import { solvedFact } from '../../facts/opportunities.ts';
import { threadFact } from '../../facts/thread.ts';
import { opportunityFix } from '../../fixes/opportunity-fix.ts';
import { count, named } from '../../say.ts';

/** The customer's cards that name a touchpoint or channel, by id. */
const channelUsersFact = gatheredFact(
  'cards of customers with a channel',
  eachFact({
    name: 'channel of a customer',
    each: 'card',
    reads: ['card.how', 'card.position', 'lane.role'],
    of: (card, { index }) => (sideOf(index, card) === 'customer' ? card.how : undefined),
  }),
);

/** The customer is sent from channel to channel within one phase. */
export const forcedChannelSwitch = mapRule({
  id: 'P08',
  name: 'forced-channel-switch',
  family: 'pattern',
  severity: 'warning',
  docs: {
    detects:
      'A way through one phase on which the channel changes more than {switches} times from one card of the customer to the next, along arrows that the customer did not choose. Contacts that the firm does not control do not count. At rest where an opportunity says that it solves one of the cards.',
    why: 'At each change of channel people explain themselves anew, lose what they entered, or give up.',
    source:
      'Dixon, Freeman and Toman, Stop Trying to Delight Your Customers, Harvard Business Review 88(7/8), 2010: having to switch channels is one of the efforts that cost loyalty.',
    instead: 'Let people finish where they began; take data along where a change cannot be avoided.',
  },
  options: { switches: numberOption('How many changes in one phase are still fine', 2, 0, 50) },
  reads: [
    ...STRUCTURE,
    'card.how',
    'card.controlled',
    'flow.chosenBy',
    'touchpoint.channel',
    'touchpoint.controlled',
  ],
  uses: { thread: threadFact, users: channelUsersFact, solved: solvedFact },
  *check({ index, library, facts, options }) {
    for (const { phase, cards, channels, switches } of channelSwitches(index, library, {
      thread: facts.thread.moves,
      cards: inTime(index, facts.users.keys()),
    })) {
      if (switches <= options.switches || cards.some(({ id }) => facts.solved.has(id))) continue;
      const way = channels.filter((channel, i) => channel !== channels[i - 1]);
      yield {
        targets: [phase.id],
        related: cards.map(({ id }) => id),
        message: `In ${named(phase.id)} the customer is sent from channel to channel ${count(switches, 'time')}: ${way.map(named).join(' → ')}. Let people finish where they began.`,
        numbers: { switches },
      };
    }
  },
  fix: ({ related }, look) =>
    opportunityFix(
      {
        title: 'Add the opportunity: finish in one channel',
        name: 'Let people finish in the channel in which they began',
        kind: 'product',
        solves: related,
      },
      look,
    ),
  violates: [
    {
      shows: 'App, phone, branch and a letter for one change of address',
      map: `customer: opens-app | calls | visits | posts-form | hears
        app channel App
        phone channel Phone
        branch channel Branch
        post channel Post
        opens-app.how = app
        calls.how = phone
        visits.how = branch
        posts-form.how = post`,
    },
    {
      shows: 'A failed check-in sends the traveller from screen to screen to counter and back',
      map: `path stuck unhappy
        customer: checks-in | calls@stuck | queues@stuck | scans | boards
        fail no-seat at checks-in blocking
        no-seat failure calls
        queues recovery scans
        app channel App
        phone channel Phone
        counter channel Counter
        checks-in.how = app
        calls.how = phone
        queues.how = counter
        scans.how = app`,
    },
  ],
  passes: [
    {
      shows: 'Two changes, one of them chosen by the customer',
      map: `customer: opens-app | calls | visits | posts-form | hears
        app channel App
        phone channel Phone
        branch channel Branch
        post channel Post
        opens-app.how = app
        calls.how = phone
        visits.how = branch
        posts-form.how = post
        opens-app next calls
        opens-app:next:calls.chosenBy = customer`,
    },
    {
      shows: 'Three changes, but in three phases',
      map: `customer: opens-app | calls | visits | posts-form | hears
        phase p2 s2 Talk
        phase p3 s3 Sign
        phase p4 s4 After
        app channel App
        phone channel Phone
        branch channel Branch
        post channel Post
        opens-app.how = app
        calls.how = phone
        visits.how = branch
        posts-form.how = post`,
    },
  ],
});
