// What a map names and its library does not have, has as something else, or has retired. Asked of each card and each
// arrow by itself, so that naming somebody whom the library knows changes nothing here.

import type { LibraryRecords, MapRecord } from '@sightline/model';
import { libraryReads, libraryReferencesOf } from '@sightline/model';
import { eachFact, fact, gatheredFact } from '../engine/fact.ts';
import type { Read } from '../engine/reads.ts';
import { named } from '../say.ts';

/** A reference that leads nowhere. */
export interface UnknownReference {
  /** The record that names it. */
  readonly from: string;
  /** The same as sentences call it. */
  readonly place: string;
  readonly path: string;
  readonly to: string;
  /** The types of library records that could stand there. */
  readonly types: readonly string[];
  /** Whether the library has it, retired. */
  readonly isRetired: boolean;
}

/** Built in: says that nobody was asked. */
const GUESS = 'guess';

/** What decides whether a record of the library is there. */
export const LIBRARY = (
  [
    'participant',
    'calendar',
    'channel',
    'touchpoint',
    'dataObject',
    'persona',
    'metric',
    'objective',
    'source',
    'dataSet',
    'opportunity',
  ] as const
).map((type) => `${type}.retired` as const) satisfies readonly Read[];

/** The fields of some types that hold references to the library. */
function referencesOf(isOf: (type: string) => boolean): readonly Read[] {
  return libraryReads.filter(({ type }) => isOf(type)).map(({ type, field }) => `${type}.${field}` as Read);
}

const ofCardFact = eachFact({
  name: 'unknown references of a card',
  each: 'card',
  reads: [...referencesOf((type) => type === 'card'), ...LIBRARY],
  of: (card, { library }) => unknownReferencesOf(card, library),
});

const ofFlowFact = eachFact({
  name: 'unknown references of an arrow',
  each: 'flow',
  reads: [...referencesOf((type) => type === 'flow'), ...LIBRARY],
  of: (flow, { library }) => unknownReferencesOf(flow, library),
});

const ofOthersFact = fact({
  name: 'unknown references of other records',
  reads: [...referencesOf((type) => type !== 'card' && type !== 'flow'), 'emotion.step', ...LIBRARY],
  of: ({ index, library }): readonly UnknownReference[] => {
    const found: UnknownReference[] = [];
    for (const record of index.records.values())
      if (record.type !== 'card' && record.type !== 'flow')
        found.push(...(unknownReferencesOf(record, library) ?? []));
    return found;
  },
});

/** All references of a map that lead nowhere. */
export const unknownReferencesFact = fact({
  name: 'unknown references',
  reads: [],
  uses: {
    ofCards: gatheredFact('unknown references of cards', ofCardFact),
    ofFlows: gatheredFact('unknown references of arrows', ofFlowFact),
    ofOthers: ofOthersFact,
  },
  of: ({ facts }): readonly UnknownReference[] => [
    ...[...facts.ofCards.values()].flat(),
    ...[...facts.ofFlows.values()].flat(),
    ...facts.ofOthers,
  ],
});

function unknownReferencesOf(
  record: MapRecord,
  library: LibraryRecords,
): readonly UnknownReference[] | undefined {
  let found: UnknownReference[] | undefined;
  for (const { to, path, spec } of libraryReferencesOf(record)) {
    const target = library.get(to);
    if (target === undefined && to === GUESS && spec.to.includes('source')) continue;
    const isKnown = target !== undefined && spec.to.includes(target.type);
    const isRetired = isKnown && 'retired' in target && target.retired;
    if (isKnown && !isRetired) continue;
    // the place in a list says nothing: the list is what one jumps to
    const field = path.replace(/\.\d+(\..*)?$/, '');
    (found ??= []).push({
      from: record.id,
      place: placeOf(record),
      path: field,
      to,
      types: spec.to,
      isRetired,
    });
  }
  return found;
}

/** A record by its name; one without a name by where it stands. */
function placeOf(record: MapRecord): string {
  switch (record.type) {
    case 'emotion':
      return named(record.step);
    case 'cast':
      return 'the cast';
    case 'map':
      return 'the map itself';
    case 'binding':
    case 'review':
    case 'waiver':
      return `a ${record.type}`;
    default:
      return named(record.id);
  }
}
