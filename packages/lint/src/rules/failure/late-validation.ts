import { cardAt } from '@sightline/model';
import { STRUCTURE } from '../../engine/reads.ts';
import { mapRule } from '../../engine/rule.ts';
import { dataUseFact } from '../../facts/data-use.ts';
import { columnOf, inTime } from '../../facts/in-time.ts';
import { named } from '../../say.ts';

/** A slip in an entry that comes to light only at a later step. */
export const lateValidation = mapRule({
  id: 'F15',
  name: 'late-validation',
  family: 'failure',
  severity: 'info',
  docs: {
    detects:
      'A failure by the customer about data (`data`) that they gave in an earlier step, and not where it hangs.',
    why: 'At the end of a form nobody remembers which field it was. Told beside the field, people mend it in seconds.',
    source: 'Wroblewski, Inline Validation in Web Forms, A List Apart, 2009: fewer errors and less time.',
    instead:
      'Check it when the field is left, show an example, and hang the failure where the data are entered.',
  },
  reads: [...STRUCTURE, 'failure.cause', 'failure.data'],
  uses: { uses: dataUseFact },
  *check({ index, facts }) {
    for (const failure of index.failures) {
      if (failure.cause !== 'user') continue;
      const at = cardAt(index, failure.id);
      if (at === undefined) continue;
      for (const id of failure.data ?? []) {
        const given = facts.uses.get(id)?.given ?? new Set<string>();
        if (given.has(at.id)) continue;
        const entered = inTime(index, given).findLast((card) => columnOf(index, card) < columnOf(index, at));
        if (entered === undefined) continue;
        yield {
          targets: [failure.id],
          key: id,
          field: 'data',
          related: [entered.id],
          message: `${named(failure.id)} comes to light at ${named(at.id)}, but ${named(id)} is entered before, at ${named(entered.id)}: check it there, beside the field.`,
        };
        break;
      }
    }
  },
  violates: [
    {
      shows: 'The format of the phone number is checked when the form is sent',
      map: `customer: opens-form | types-number | reads-terms | sends | signs!
        phone dataObject Phone number
        types-number.dataOut = [phone]
        fail refused at sends bump
        refused.what = The phone number is refused when the form is sent
        refused.cause = user
        refused.data = [phone]
        refused recovery types-number`,
    },
    {
      shows: 'At the counter the photo turns out to be too small',
      map: `customer: applies | uploads-photo | pays | goes-to-counter | gets-passport!
        photo dataObject Photo
        uploads-photo.dataOut = [photo]
        fail too-small at goes-to-counter blocking
        too-small.cause = user
        too-small.data = [photo]
        too-small recovery uploads-photo`,
    },
  ],
  passes: [
    {
      shows: 'Told where the number is typed',
      map: `customer: opens-form | types-number | reads-terms | sends | signs!
        phone dataObject Phone number
        types-number.dataOut = [phone]
        fail refused at types-number bump
        refused.cause = user
        refused.data = [phone]
        refused recovery types-number`,
    },
    {
      shows: 'Not the customer’s slip',
      map: `customer: opens-form | types-number | reads-terms | sends | signs!
        phone dataObject Phone number
        types-number.dataOut = [phone]
        fail lost at sends bump
        lost.cause = system
        lost.data = [phone]
        lost recovery sends`,
    },
  ],
});
