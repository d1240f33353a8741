import type { Participant } from '@sightline/model';
import { eachRule } from '../../engine/rule.ts';
import { SIDES, sidesOf } from '../../facts/hand-off-sides.ts';
import { named } from '../../say.ts';

/** A hand-off to nobody, or to a group in which nobody looks after the queue. */
export const handoffWithoutReceiver = eachRule({
  id: 'H03',
  name: 'handoff-without-receiver',
  family: 'handoff',
  severity: 'error',
  presets: ['recommended', 'workshop'],
  each: 'flow',
  docs: {
    detects:
      'A hand-off to a card on which nobody acts: neither the card nor its lane names who. Milder where that card is marked as unknown, and where it goes to a group of staff (several people, or a team by its name) whose `owner` is not named.',
    why: 'Work that is handed to nobody waits until somebody asks for it, and that is mostly the customer. A group without an owner for its queue is nobody, too.',
    source:
      'Rummler and Brache, Improving Performance: How to Manage the White Space on the Organization Chart, 1990: work is lost where it passes from one function to the next.',
    instead: 'Name who takes over; for a group, name in the library who owns its queue.',
  },
  options: {
    groups: {
      kind: 'words',
      default: ['team', 'department', 'group', 'unit', 'sales', 'marketing', 'operations', 'back office'],
      what: 'Words at the end of a name that make it the name of a group',
    },
  },
  reads: [
    ...SIDES,
    'card.status',
    'participant.kind',
    'participant.owner',
    'participant.name',
    'participant.shifts',
  ],
  check(flow, { index, library, options }) {
    if (flow.kind !== 'handoff') return undefined;
    const to = sidesOf(index, flow)?.to;
    if (to === undefined) return undefined;
    if (to.owner === undefined)
      return {
        targets: [to.card.id, flow.id],
        field: 'who',
        message: `Nobody takes over ${named(to.card.id)} when it is handed over: name who does it.`,
        milder: to.card.status === 'unknown',
      };
    const receiver = library.get(to.owner);
    if (receiver?.type !== 'participant' || receiver.kind !== 'staff' || receiver.owner !== undefined)
      return undefined;
    const group = groupOf(receiver, options.groups);
    if (group === undefined) return undefined;
    return {
      related: [receiver.id],
      message: `${named(to.card.id)} is handed over to ${named(receiver.id)}, and nobody owns the queue there: name who does.`,
      milder: true,
      confidence: group,
    };
  },
  fix(finding, { index }) {
    const [id = ''] = finding.targets;
    const card = index.records.get(id);
    if (card?.type !== 'card') return undefined;
    const others = new Set(index.cardsOfLane(card.position.lane).map(({ who }) => who));
    others.delete(undefined);
    const [who] = others;
    // a guess is honest only where the lane knows one actor
    return who === undefined || others.size > 1
      ? undefined
      : { title: 'Let who acts in this lane take over', map: { kind: 'set', id, path: 'who', value: who } };
  },
  violates: [
    {
      shows: 'A lead moves to customer success, and nobody is named there',
      map: `customer: signs-up | tries | asks | buys | uses
        backstage/marketing: scores
        backstage/success: | welcomes
        crm participant system CRM
        marketing.who = crm
        scores handoff welcomes
        welcomes.text = welcomes the new customer`,
    },
    {
      shows:
        'The lab result goes to a card that the hospital has not given to anybody; the other cards are the ward clerk’s',
      map: `customer: gives-sample | waits | asks | hears | leaves
        backstage: | files | calls
        thirdParty: analyses
        clerk participant staff Ward clerk
        lab participant thirdParty Laboratory
        thirdparty.who = lab
        files.who = clerk
        calls.text = calls the patient with the result
        analyses handoff calls`,
    },
    {
      shows: 'A team is named, but nobody who owns its queue',
      map: `customer: applies | waits | asks | waits-again | hears
        backstage: registers | decides
        portal participant system Permit portal
        reviewers participant staff Fire review team
        registers.who = portal
        decides.who = reviewers
        registers handoff decides`,
    },
  ],
  passes: [
    {
      shows: 'One person takes over',
      map: `customer: applies | waits | asks | waits-again | hears
        backstage: registers | decides
        portal participant system Permit portal
        officer participant staff Case officer
        registers.who = portal
        decides.who = officer
        registers handoff decides`,
    },
    {
      shows: 'A pool whose queue has an owner',
      map: `customer: applies | waits | asks | waits-again | hears
        backstage: registers | decides
        portal participant system Permit portal
        reviewers participant staff Fire review team
        reviewers.owner = Head of fire safety
        registers.who = portal
        decides.who = reviewers
        registers handoff decides`,
    },
  ],
});

/** How sure it is that a participant is several people; undefined where nothing says so. */
function groupOf({ name, shifts }: Participant, words: readonly string[]): number | undefined {
  if ((shifts ?? []).reduce((sum, { count }) => sum + count, 0) > 1) return 1;
  const said = name.toLowerCase();
  return words.some((word) => said === word || said.endsWith(` ${word}`)) ? 0.8 : undefined;
}
