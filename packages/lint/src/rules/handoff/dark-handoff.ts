import { durationOption } from '../../engine/options.ts';
import { mapRule } from '../../engine/rule.ts';
import { darkStretchesFact } from '../../facts/dark-stretches.ts';
import { solvedFact } from '../../facts/opportunities.ts';
import { opportunityFix } from '../../fixes/opportunity-fix.ts';
import { count, named, sayTime } from '../../say.ts';

/** Work that runs for long out of the customer's sight, while the customer is told nothing. */
export const darkHandoff = mapRule({
  id: 'H11',
  name: 'dark-handoff',
  family: 'handoff',
  severity: 'warning',
  only: { blueprint: true },
  docs: {
    detects:
      'A stretch between two things that the customer sees in which work runs below the line of visibility for longer than the customer was told, or than a waiting customer accepts (`tolerance`); where the map says neither, for longer than the option. Times are the measured ones of the arrows, else the agreed ones, with work and queues. At rest where an opportunity says that it solves where the stretch begins.',
    why: 'People who hear nothing think that they were forgotten. They call, send things twice, or go. A wait of known length feels shorter than one of unknown length.',
    source:
      'Maister, The Psychology of Waiting Lines, in The Service Encounter, 1985: uncertain and unexplained waits feel longer.',
    instead:
      'Send a message when the work is taken on, with what happens next and until when; then write the promise on it.',
  },
  options: {
    tolerance: durationOption('How long a customer may be told nothing, where the map does not say', '1 d'),
  },
  reads: [],
  uses: { stretches: darkStretchesFact, solved: solvedFact },
  *check({ facts, options }) {
    const { stretches } = facts;
    for (let i = 0; i < stretches.length; i++) {
      const accepted = stretches.tolerances[i] ?? 0;
      const tolerance = accepted > 0 ? accepted : options.tolerance;
      if ((stretches.seconds[i] ?? 0) <= tolerance) continue;
      const { from, to, chain, seconds, handOffs } = stretches.at(i);
      const [first = to, ...rest] = chain();
      if (facts.solved.has(first)) continue;
      const passed = handOffs > 1 ? ` over ${count(handOffs, 'hand-off')}` : '';
      yield {
        targets: [first],
        related: [from, to, ...rest],
        message: `From ${named(from)} to ${named(to)} work runs for ${sayTime(seconds)}${passed}, and the customer is told nothing (${accepted > 0 ? 'accepted' : 'allowed'}: ${sayTime(tolerance)}). Say what happens and until when.`,
        numbers: { seconds, tolerance, handOffs },
      };
    }
  },
  fix: ({ targets, related }, look) =>
    opportunityFix(
      {
        title: 'Add the opportunity: tell the customer where it stands',
        name: 'Tell the customer what happens and until when',
        kind: 'communication',
        solves: [...targets, ...related.slice(0, 2)],
        note: 'A message when the work is taken on, with what happens next, by when, and whom to ask.',
      },
      look,
    ),
  violates: [
    {
      shows: 'Two days between “documents received” and the decision',
      map: `customer: sends-papers | waits | checks-mail | reads | signs
        frontstage: confirms | | | decides
        backstage: registers | reviews
        sends-papers interaction confirms
        confirms trigger registers
        registers handoff reviews
        registers:handoff:reviews.time = {p50: 2 d, p90: 5 d}
        reviews.work = 20 min
        reviews trigger decides
        decides interaction reads`,
    },
    {
      shows: 'A shop says nothing between the parcel shop and the refund; the customer accepts two days',
      map: `customer: drops-parcel | waits | waits-on | sees-money | orders-again
        frontstage/counter: scans
        backstage: | inspects
        support: | | pays-back
        drops-parcel interaction scans
        scans handoff inspects
        scans:handoff:inspects.time = 2 d
        inspects.wait = 3 d
        inspects handoff pays-back
        inspects:handoff:pays-back.within = 1 d
        pays-back interaction sees-money
        waits.kind = wait
        waits.tolerance = 2 d`,
    },
  ],
  passes: [
    {
      shows: 'A message goes out when the parcel is there',
      map: `customer: drops-parcel | reads | waits-on | sees-money | orders-again
        frontstage/counter: scans
        frontstage/mail: | says-arrived
        backstage: receives | inspects
        support: | | pays-back
        drops-parcel interaction scans
        scans handoff receives
        scans:handoff:receives.time = 20 h
        receives trigger says-arrived
        says-arrived interaction reads
        receives handoff inspects
        inspects.wait = 20 h
        inspects handoff pays-back
        pays-back interaction sees-money`,
    },
    {
      shows: 'Three days, as the confirmation said',
      map: `customer: sends-papers | waits | checks-mail | reads | signs
        frontstage: confirms | | | decides
        backstage: registers | reviews
        confirms.promise = {within: 4 d}
        sends-papers interaction confirms
        confirms trigger registers
        registers handoff reviews
        registers:handoff:reviews.time = 3 d
        reviews trigger decides
        decides interaction reads`,
    },
  ],
});
