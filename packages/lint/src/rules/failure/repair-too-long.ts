import { durationOption, numberOption } from '../../engine/options.ts';
import { mapRule } from '../../engine/rule.ts';
import { solvedFact } from '../../facts/opportunities.ts';
import { waysBackFact } from '../../facts/ways-back.ts';
import { opportunityFix } from '../../fixes/opportunity-fix.ts';
import { count, list, named, sayTime } from '../../say.ts';

/** A way back to the happy path that costs the customer too much. */
export const repairTooLong = mapRule({
  id: 'F12',
  name: 'repair-too-long',
  family: 'failure',
  severity: 'warning',
  docs: {
    detects:
      'A failure whose shortest way back to the happy path takes the customer through more cards, more changes of channel, or more of their time than the options allow. At rest where an opportunity says that it solves the failure.',
    why: 'What customers have to do after a failure makes them leave more than the failure itself. Each step back is one at which they can give up.',
    source:
      'Dixon, Freeman and Toman, Stop Trying to Delight Your Customers, Harvard Business Review 88(7/8), 2010: the effort of getting a problem solved drives people away.',
    instead:
      'Bring the customer back sooner: mend it in place, keep them in their channel, do the work for them.',
  },
  options: {
    cards: numberOption('Most cards off the happy path', 3, 0, 1000),
    channelChanges: numberOption('Most changes of channel', 1, 0, 1000),
    time: durationOption('Most of the customer’s own time', '30 min'),
  },
  reads: [],
  uses: { ways: waysBackFact, solved: solvedFact },
  *check({ facts, options }) {
    for (const [id, { ids, cards, channelChanges, seconds }] of facts.ways) {
      const costs = [
        ...(cards > options.cards ? [count(cards, 'card')] : []),
        ...(channelChanges > options.channelChanges
          ? [count(channelChanges, 'change of channel', 'changes of channel')]
          : []),
        ...(seconds > options.time ? [`${sayTime(seconds)} of their time`] : []),
      ];
      if (costs.length === 0 || facts.solved.has(id)) continue;
      yield {
        targets: [id],
        related: ids,
        message: `After ${named(id)} it costs the customer ${list(costs)} to come back to the happy path: shorten it.`,
        numbers: { cards, channelChanges, seconds },
      };
    }
  },
  fix: ({ targets, related }, look) =>
    opportunityFix(
      {
        title: 'Add the opportunity: a shorter way back',
        name: 'Bring the customer back to the happy path sooner',
        kind: 'process',
        solves: [...targets, ...related],
      },
      look,
    ),
  violates: [
    {
      shows: 'A blocked card: a call, the branch, a letter, a new PIN',
      map: `path blocked unhappy
        customer: inserts-card | calls@blocked | visits@blocked | waits-post@blocked sets-pin@blocked | types-pin | leaves!
        fail card-blocked at inserts-card blocking
        card-blocked failure calls
        sets-pin recovery types-pin`,
    },
    {
      shows: 'App, phone, branch, app for one new address',
      map: `path stuck unhappy
        customer: opens-app | calls@stuck | visits@stuck | checks-app | leaves!
        app channel App
        phone channel Phone
        branch channel Branch
        opens-app.how = app
        calls.how = phone
        visits.how = branch
        checks-app.how = app
        fail refused at opens-app blocking
        refused failure calls
        visits recovery checks-app`,
    },
    {
      shows: 'An hour of old leases for one form',
      map: `path history unhappy
        customer: fills-in | looks-for-leases@history | sends | waits | reads!
        looks-for-leases.work = {p50: 50 min, p90: 2 h}
        fail too-young at fills-in bump
        too-young failure looks-for-leases
        looks-for-leases recovery sends`,
    },
  ],
  passes: [
    {
      shows: 'One call, and on it goes',
      map: `path blocked unhappy
        customer: inserts-card | calls@blocked | types-pin | takes-cash | leaves!
        calls.work = 6 min
        fail card-blocked at inserts-card blocking
        card-blocked failure calls
        calls recovery types-pin`,
    },
    {
      shows: 'Mended where it happened',
      map: `customer: types-number | sends | waits | reads | signs!
        fail too-short at types-number bump
        too-short recovery types-number`,
    },
  ],
});
