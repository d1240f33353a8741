import { eachRule } from '../../engine/rule.ts';
import { sentenceFact } from '../../facts/sentences.ts';
import { named } from '../../say.ts';

/** A step in which a thing acts. */
export const inanimateOwner = eachRule({
  id: 'T17',
  name: 'inanimate-owner',
  family: 'text',
  severity: 'warning',
  language: 'en',
  each: 'card',
  docs: {
    detects: 'A step whose subject is a thing that cannot act: a ticket, letter, parcel, application.',
    why: 'Parcels do not move themselves. The person or system behind is who can fail, be asked or be helped.',
    source: 'Plain language practice (ISO 24495-1:2023): say who does what, in the active voice.',
    instead: 'Name who makes it happen: "Warehouse clerk hands the parcel to the carrier".',
  },
  reads: [],
  uses: { sentence: sentenceFact },
  check(card, { facts }) {
    const read = facts.sentence(card);
    if (read === undefined) return undefined;
    if (!read.faults.includes('inanimate-subject')) return undefined;
    return { field: 'text', message: `${named(card.id)} lets a thing act: who makes it happen?` };
  },
  violates: [
    {
      shows: 'An order ships',
      map: `customer: asks | chooses | pays | leaves | returns
        backstage/back: x
        
        x.text = The order ships on Monday`,
    },
    {
      shows: 'A letter goes out',
      map: `customer: asks | chooses | pays | leaves | returns
        backstage/back: x
        
        x.text = The letter goes out by post`,
    },
  ],
  passes: [
    {
      shows: 'Somebody hands it over',
      map: `customer: asks | chooses | pays | leaves | returns
        backstage/back: x
        
        x.text = Warehouse clerk hands the parcel to the carrier`,
    },
    {
      shows: 'A system acts',
      map: `customer: asks | chooses | pays | leaves | returns
        backstage/back: x
        crm participant system CRM
        x.text = CRM sends the letter`,
    },
  ],
});
