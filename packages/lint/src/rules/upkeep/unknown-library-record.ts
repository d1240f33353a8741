import type { Report } from '../../engine/finding.ts';
import { mapRule } from '../../engine/rule.ts';
import { putIn } from '../../put-in.ts';
import type { UnknownReference } from '../../facts/unknown-references.ts';
import { LIBRARY, unknownReferencesFact } from '../../facts/unknown-references.ts';
import { list, named, quoted } from '../../say.ts';

/** Types of library records, as sentences call them. */
const words: Readonly<Record<string, string>> = {
  dataObject: 'data object',
  dataSet: 'data set',
  stakeholderMap: 'stakeholder map',
};

type Use = Pick<UnknownReference, 'from' | 'place' | 'path' | 'types'>;

/** A map that names something which its library does not have. */
export const unknownLibraryRecord = mapRule({
  id: 'U04',
  name: 'unknown-library-record',
  family: 'upkeep',
  severity: 'warning',
  docs: {
    detects:
      'References to records that the library of the workspace does not have, that it has as something else, or that are retired; and needs of steps that no persona has. Each is told once, with all that names it. The source “guess” is built in.',
    why: 'What the library does not know has no name, no owner and no numbers: the card looks complete and is not. What is retired is no longer kept true.',
    source: 'The rules of the file: an unknown id of the library is kept, and is a finding.',
    instead: 'Choose another record, add the missing one to the library, or bring the retired one back.',
  },
  reads: ['step.needs', 'persona.needs', ...LIBRARY],
  uses: { references: unknownReferencesFact },
  *check({ index, library, facts }) {
    const unknown = new Map<string, Use[]>();
    const retired = new Map<string, Use[]>();
    const needs = new Map<string, Use[]>();
    for (const use of facts.references) putIn(use.isRetired ? retired : unknown, use.to, use);
    for (const step of index.records.values()) {
      if (step.type !== 'step') continue;
      for (const need of step.needs ?? []) {
        const [persona = '', key = ''] = need.split('/');
        const known = library.get(persona);
        const use = { from: step.id, place: named(step.id), path: 'needs' };
        if (known?.type === 'persona' && !Object.hasOwn(known.needs ?? {}, key))
          putIn(needs, need, { ...use, types: ['need'] });
        else if (known?.type !== 'persona') putIn(unknown, persona, { ...use, types: ['persona'] });
      }
    }
    if (library.size === 0 && unknown.size > 0) {
      yield {
        key: 'library',
        numbers: { unknown: unknown.size },
        message:
          'This map comes without its library: who acts, on which touchpoint and with which data has no name. Open it together with the library.',
      };
      return;
    }
    for (const [id, uses] of unknown) {
      const target = library.get(id);
      const should = [...new Set(uses.flatMap(({ types }) => types))]
        .toSorted()
        .map((type) => words[type] ?? type);
      yield reported(id, uses, (names) =>
        target === undefined
          ? `The library has no ${should.join(' or ')} ${quoted(id)}, which ${names} ${verb(uses, 'names', 'name')}: choose another one, or add it.`
          : `${named(id)} is a ${words[target.type] ?? target.type}, and ${names} ${verb(uses, 'names', 'name')} it as a ${should.join(' or ')}: choose another one.`,
      );
    }
    for (const [id, uses] of retired)
      yield reported(
        `${id}-retired`,
        uses,
        (names) =>
          `${named(id)} is retired, and ${names} still ${verb(uses, 'names', 'name')} it: choose another one, or bring it back.`,
      );
    for (const [need, uses] of needs) {
      const [persona = '', key = ''] = need.split('/');
      yield reported(
        need,
        uses,
        (names) =>
          `${named(persona)} has no need ${quoted(key)}, which ${names} ${verb(uses, 'serves', 'serve')}: choose another one, or add it.`,
      );
    }
  },
  violates: [
    {
      shows: 'A card names a clerk whom the library does not have',
      map: `customer: enters-bank | asks | waits | signs | leaves!
        frontstage: greets | explains
        lee participant staff Lee
        greets.who = lee
        explains.who = branch-clerk`,
    },
    {
      shows: 'A touchpoint that was retired',
      map: `customer: opens-page | applies | waits | signs | has-money!
        fax touchpoint Fax form
        fax.retired = true
        applies.how = fax`,
    },
    {
      shows: 'A need that the persona does not have; a system where a channel should stand',
      map: `customer: opens-page | applies | waits | signs | has-money!
        priya persona Priya
        priya.needs.clear-price = Know what it costs
        crm participant system Customer file
        s1.needs = [priya/quick-answer]
        applies.how = crm`,
    },
    {
      shows: 'A map that came without its library',
      map: `customer: opens-page | applies | waits | signs | has-money!
        applies.how = loan-page`,
    },
  ],
  passes: [
    {
      shows: 'All is in the library, and a guess needs no record',
      map: `customer: opens-page | applies | waits | signs | has-money!
        page touchpoint Loan page
        priya persona Priya
        priya.needs.clear-price = Know what it costs
        s1.needs = [priya/clear-price]
        opens-page.how = page
        opens-page.sources = [guess]`,
    },
    { shows: 'Nothing is named', map: 'customer: opens-page | applies | waits | signs | has-money!' },
  ],
});

function verb(uses: readonly Use[], one: string, many: string): string {
  return new Set(uses.map(({ place }) => place)).size === 1 ? one : many;
}

function reported(key: string, uses: readonly Use[], say: (names: string) => string): Report {
  const sorted = uses.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const ids = [...new Set(sorted.map(({ from }) => from))];
  const [first = '', ...related] = ids;
  const field = sorted[0]?.path;
  return {
    key,
    targets: [first],
    related,
    ...(field === undefined ? {} : { field }),
    numbers: { uses: ids.length },
    message: say(list([...new Set(sorted.map(({ place }) => place))])),
  };
}
