import { cardCost, participantOf, sideOf } from '@sightline/model';
import { numberOption } from '../../engine/options.ts';
import { eachRule } from '../../engine/rule.ts';
import { followsARuleFact } from '../../facts/said-in-words.ts';
import { solvedFact } from '../../facts/opportunities.ts';
import { workspaceFact } from '../../facts/workspace.ts';
import { opportunityFix } from '../../fixes/opportunity-fix.ts';
import { nameOfRecord, named, sayMoney } from '../../say.ts';

/** People do by hand, and often, what follows a rule. */
export const automationCandidate = eachRule({
  id: 'P11',
  name: 'automation-candidate',
  family: 'pattern',
  severity: 'info',
  each: 'card',
  docs: {
    detects:
      'A card of the staff whose words follow a rule without judgement (copies, types into, enters, transfers, checks against a list, sends a standard text, files, looks up) and that is carried out more than {volume} times a month. At rest where an opportunity says that it solves the card.',
    why: 'What follows a rule is done faster and with fewer slips by a machine, and people get time for what needs judgement.',
    source:
      'Davenport and Kirby, Just How Smart Are Smart Machines?, MIT Sloan Management Review 57(3), 2016; van der Aalst, Bichler and Heinzl, Robotic Process Automation, 2018: frequent and structured work first.',
    instead:
      'Integrate the two systems, or let a machine read and fill in; keep a person for the exceptions.',
  },
  options: { volume: numberOption('From how many times a month on it pays to look', 100, 1) },
  reads: [
    'card.position',
    'card.who',
    'card.work',
    'card.volume',
    'card.every',
    'card.cost',
    'card.needs',
    'lane.who',
    'lane.role',
    'participant.kind',
    'participant.costPerHour',
    'participant.staffedBy',
  ],
  uses: { followsARule: followsARuleFact, solved: solvedFact, workspace: workspaceFact },
  check(card, { index, library, facts, options }) {
    if (sideOf(index, card) !== 'firm' || !facts.followsARule(card) || facts.solved.has(card.id))
      return undefined;
    if (participantOf(index, card, library)?.kind !== 'staff') return undefined;
    const { working, currency } = facts.workspace;
    const { perMonth = 0, seconds, total } = cardCost(index, card, { library, working });
    if (perMonth <= options.volume) return undefined;
    const hours = (seconds * perMonth) / 3600;
    const effort = hours > 0 ? `, ${Math.round(hours)} h` : '';
    const money = total > 0 ? ` and ${sayMoney(total * perMonth, currency)}` : '';
    return {
      field: 'text',
      message: `${named(card.id)} follows a rule and is done by hand ${Math.round(perMonth)} times a month${effort}${money}. See whether a machine can do it.`,
      numbers: { perMonth, hours, costPerMonth: total * perMonth },
      confidence: 0.6,
    };
  },
  fix: ({ targets: [id = ''] }, look) =>
    opportunityFix(
      {
        title: 'Add the opportunity: let a machine do it',
        name: `Automate: ${nameOfRecord(id, look.index, look.library)}`,
        kind: 'technology',
        solves: [id],
      },
      look,
    ),
  violates: [
    {
      shows: 'A rep copies orders from the mail to the order system, 900 a month',
      map: `customer: orders | waits | gets-parcel | opens | uses
        backstage: copies | | | |
        rep participant staff Sales rep
        copies.who = rep
        copies.text = copies the order from the e-mail into the order system
        copies.volume = 900 per month
        copies.work = 4 min`,
    },
    {
      shows: 'A clerk checks names against a list',
      map: `customer: applies | waits | reads | signs | leaves
        backstage: checks-list | | | |
        clerk participant staff Clerk
        checks-list.who = clerk
        checks-list.text = checks the name against the sanctions list
        checks-list.volume = 30 per workday`,
    },
  ],
  passes: [
    {
      shows: 'Seldom enough',
      map: `customer: orders | waits | gets-parcel | opens | uses
        backstage: copies | | | |
        rep participant staff Sales rep
        copies.who = rep
        copies.text = copies the order from the e-mail into the order system
        copies.volume = 20 per month`,
    },
    {
      shows: 'Work that needs judgement, and copying that a machine does',
      map: `customer: orders | waits | gets-parcel | opens | uses
        backstage: decides copies | | | |
        rep participant staff Sales rep
        robot participant system Order robot
        decides.who = rep
        decides.text = decides on the discount
        decides.volume = 900 per month
        copies.who = robot
        copies.text = copies the order into the order system
        copies.volume = 900 per month`,
    },
  ],
});
