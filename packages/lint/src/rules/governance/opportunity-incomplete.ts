import { mapRule } from '../../engine/rule.ts';
import { opportunitiesFact } from '../../facts/opportunities.ts';
import { list, named } from '../../say.ts';

/** An opportunity that cannot be begun: nobody, no effort, no state, nobody whom it touches. */
export const opportunityIncomplete = mapRule({
  id: 'G09',
  name: 'opportunity-incomplete',
  family: 'governance',
  severity: 'warning',
  docs: {
    detects:
      'An opportunity of the map that lacks an owner, an effort, a status, or the people, systems, channels and data that it affects. Rejected ones are left in peace; an idea needs no owner and no effort yet.',
    why: 'What nobody owns and nobody has sized is not done; what nobody knows it touches breaks something else.',
    source:
      'Service blueprinting practice: every issue names the teams, third parties, systems and data flows involved.',
    instead: 'Name who owns it, how much work it is, where it stands, and whom and what it touches.',
  },
  reads: ['opportunity.owner', 'opportunity.effort', 'opportunity.status', 'opportunity.affects'],
  uses: { opportunities: opportunitiesFact },
  *check({ facts }) {
    for (const { id, owner, effort, status, affects } of facts.opportunities) {
      if (status === 'rejected') continue;
      const begun = status !== 'idea';
      const missing = [
        ...(begun && owner === undefined ? [{ field: 'owner', words: 'owner' }] : []),
        ...(begun && effort === undefined ? [{ field: 'effort', words: 'effort' }] : []),
        ...(status === undefined ? [{ field: 'status', words: 'status' }] : []),
        ...((affects ?? []).length === 0
          ? [{ field: 'affects', words: 'word on whom and what it affects' }]
          : []),
      ];
      const [first] = missing;
      if (first === undefined) continue;
      yield {
        targets: [id],
        field: first.field,
        message: `The opportunity ${named(id)} has no ${list(missing.map(({ words }) => words)).replace(/ and ([^,]*)$/, ' and no $1')}. Fill it in, so that it can be planned.`,
        numbers: { missing: missing.length },
        milder: status === 'idea',
      };
    }
  },
  violates: [
    {
      shows: '“Improve onboarding”, and nothing else',
      map: `customer: a | b | c | d | e
        opportunity: o | | | |
        better opportunity Improve onboarding
        o.opportunity = better`,
    },
    {
      shows: 'Planned, with an effort, but nobody owns it',
      map: `customer: orders | b | c | d | e
        mail channel E-mail
        texts opportunity One text message a day
        texts.solves = [m/orders]
        texts.status = planned
        texts.effort = 2
        texts.affects = [mail]`,
    },
  ],
  passes: [
    {
      shows: 'All is said',
      map: `customer: orders | b | c | d | e
        mail channel E-mail
        texts opportunity One text message a day
        texts.solves = [m/orders]
        texts.status = planned
        texts.owner = Service lead
        texts.effort = 2
        texts.affects = [mail]`,
    },
    {
      shows: 'An idea that says what it touches, and a rejected one',
      map: `customer: orders | b | c | d | e
        mail channel E-mail
        texts opportunity One text message a day
        drones opportunity Drones
        texts.solves = [m/orders]
        texts.status = idea
        texts.affects = [mail]
        drones.solves = [m/orders]
        drones.status = rejected`,
    },
  ],
});
