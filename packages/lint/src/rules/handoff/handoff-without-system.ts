import { eachRule } from '../../engine/rule.ts';
import { SIDES, sidesOf, SYSTEMS, systemsOf } from '../../facts/hand-off-sides.ts';
import { named } from '../../say.ts';

/** A hand-off of which nobody can say through what it goes. */
export const handoffWithoutSystem = eachRule({
  id: 'H02',
  name: 'handoff-without-system',
  family: 'handoff',
  severity: 'warning',
  each: 'flow',
  docs: {
    detects:
      'A hand-off without `how` between two cards that name neither a system in `where` nor a `place`, and of which neither is done by a system.',
    why: '“Passed on” can mean a task in a tool, an e-mail, a form in a tray or a word in the corridor. Each gets lost in its own way, and only one that is named can be checked, measured or automated.',
    source:
      'Bitner, Ostrom and Morgan, Service Blueprinting: A Practical Technique for Service Innovation, California Management Review 50(3), 2008: a blueprint shows the systems that support each action.',
    instead: 'Say on the arrow how it is passed on, or on the cards in which system the work is done.',
  },
  reads: [...SIDES, ...SYSTEMS, 'flow.how', 'card.place'],
  check(flow, { index, library }) {
    if (flow.kind !== 'handoff' || flow.how !== undefined) return undefined;
    const sides = sidesOf(index, flow);
    if (sides === undefined) return undefined;
    const { from, to } = sides;
    if (from.card.place !== undefined || to.card.place !== undefined) return undefined;
    if (systemsOf(from, library).size > 0 || systemsOf(to, library).size > 0) return undefined;
    return {
      field: 'how',
      message: `Nothing says through what ${named(flow.from)} is handed over to ${named(flow.to)}: a task in a system, an e-mail, a call?`,
    };
  },
  violates: [
    {
      shows: 'A lead that is “passed on” from marketing to the people who look after customers',
      map: `customer: signs-up | tries | asks | buys | uses
        backstage: qualifies | welcomes
        marketer participant staff Campaign manager
        success participant staff Onboarding specialist
        qualifies.who = marketer
        qualifies.text = marks the sign-up as a good lead
        welcomes.who = success
        welcomes.text = welcomes the customer
        qualifies handoff welcomes`,
    },
    {
      shows: 'A garage hands the damage over to an assessor, nobody knows how',
      map: `customer: reports | waits | brings-car | waits-again | drives-off
        backstage: lists-damage | assesses
        garage participant thirdParty Garage
        assessor participant staff Claims assessor
        lists-damage.who = garage
        assesses.who = assessor
        lists-damage handoff assesses`,
    },
  ],
  passes: [
    {
      shows: 'The arrow says that it goes by e-mail',
      map: `customer: reports | waits | brings-car | waits-again | drives-off
        backstage: lists-damage | assesses
        mail channel E-mail
        lists-damage handoff assesses
        lists-damage:handoff:assesses.how = mail`,
    },
    {
      shows: 'A system does the work, so it is where the work is done',
      map: `customer: orders | pays | waits | unpacks | keeps
        backstage: books-order | picks
        shop participant system Web shop
        picker participant staff Picker
        books-order.who = shop
        picks.who = picker
        books-order handoff picks`,
    },
    {
      shows: 'The sender works in the ticket system',
      map: `customer: reports | waits | answers | waits-again | thanks
        backstage: triages | repairs
        desk participant system Ticket system
        triages.where = [desk]
        triages handoff repairs`,
    },
  ],
});
