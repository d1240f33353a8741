import type { Participant } from '@sightline/model';
import { mapRule } from '../../engine/rule.ts';
import { peopleFact } from '../../facts/actors.ts';
import { putIn } from '../../put-in.ts';
import { list, named } from '../../say.ts';

const KINDS = {
  customer: 'customers',
  staff: 'staff',
  system: 'systems',
  thirdParty: 'third parties',
} as const;

/** Two kinds of participants that look alike. */
export const sameColour = mapRule({
  id: 'G15',
  name: 'same-colour',
  family: 'governance',
  severity: 'warning',
  docs: {
    detects:
      'Participants of two kinds (customer, staff, system, third party) that act on the map in the same chosen colour. Milder where their icons differ; where icon and colour are the same, nothing tells them apart. Without a chosen colour or icon each kind has its own.',
    why: 'Colours show at a glance who is involved when. Where people and machines share one, the glance misleads; and colour alone says nothing to one man in twelve.',
    source:
      'WCAG 2.2, success criterion 1.4.1 Use of Color: colour is not the only visual means of conveying information.',
    instead: 'Give each kind a colour of its own, and an icon.',
  },
  reads: ['participant.kind', 'participant.colour', 'participant.icon'],
  uses: { people: peopleFact },
  *check({ facts }) {
    const byColour = new Map<string, Participant[]>();
    for (const who of facts.people.named) if (who.colour !== undefined) putIn(byColour, who.colour, who);
    for (const [colour, people] of byColour) {
      const kinds = new Set(people.map(({ kind }) => kind));
      if (kinds.size < 2) continue;
      const ids = people.map(({ id }) => id).toSorted();
      yield {
        targets: ids,
        key: colour,
        field: 'colour',
        message: `Here ${list([...kinds].map((kind) => KINDS[kind]).toSorted())} share one colour, ${colour}: ${list(ids.map(named))}. Give each kind its own.`,
        numbers: { participants: ids.length },
        milder: !looksAlike(people),
      };
    }
  },
  fix: ({ targets }, { library }) => {
    const people = targets
      .map((id) => library.get(id))
      .filter((record): record is Participant => record?.type === 'participant');
    const [first] = people;
    const others = people.filter(({ kind }) => kind !== first?.kind);
    if (others.length === 0) return undefined;
    return {
      title: 'Let each kind have its usual colour',
      library: {
        kind: 'batch',
        label: 'Reset colours',
        commands: people.map(({ id }) => ({ kind: 'set' as const, id, path: 'colour', value: undefined })),
      },
    };
  },
  violates: [
    {
      shows: 'Reps and systems are both blue',
      map: `customer: asks | waits | reads | pays | leaves
        frontstage: answers shows | | | |
        rep participant staff Service rep
        site participant system Website
        rep.colour = blue
        site.colour = blue
        rep.icon = headset
        site.icon = web
        answers.who = rep
        shows.who = site`,
    },
    {
      shows: 'A courier and a driver of the firm look the same in every way',
      map: `customer: orders | waits | gets-parcel | opens | keeps
        frontstage: delivers brings | | | |
        driver participant staff Driver
        courier participant thirdParty Courier
        driver.colour = orange
        courier.colour = orange
        driver.icon = van
        courier.icon = van
        delivers.who = driver
        brings.who = courier`,
    },
  ],
  passes: [
    {
      shows: 'Each kind has its colour',
      map: `customer: asks | waits | reads | pays | leaves
        frontstage: answers shows | | | |
        rep participant staff Service rep
        site participant system Website
        rep.colour = vermilion
        site.colour = blue
        answers.who = rep
        shows.who = site`,
    },
    {
      shows: 'Two systems share one',
      map: `customer: asks | waits | reads | pays | leaves
        frontstage: shows answers | | | |
        site participant system Website
        crm participant system CRM
        site.colour = blue
        crm.colour = blue
        shows.who = site
        answers.who = crm`,
    },
  ],
});

/** Whether two of different kinds have the same chosen icon. */
function looksAlike(people: readonly Participant[]): boolean {
  const kindOf = new Map<string, string>();
  return people.some(({ icon, kind }) => {
    if (icon === undefined) return false;
    const known = kindOf.get(icon);
    kindOf.set(icon, kind);
    return known !== undefined && known !== kind;
  });
}
