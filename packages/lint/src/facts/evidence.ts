// Who says so: the sources that a map rests on, and where on the map they stand.

import type { MapRecord, MapType, Source } from '@sightline/model';
import { laneOf } from '@sightline/model';
import type { GatheredFact } from '../engine/fact.ts';
import { eachFact, fact, gatheredFact } from '../engine/fact.ts';
import type { Read } from '../engine/reads.ts';

/** The sources of a map by where they speak. */
export interface Evidence {
  /** The sources behind what the customer does, says, feels and suffers. */
  readonly customer: readonly Source[];
  /** All sources that the map, its metrics' readings and its personas name. */
  readonly all: readonly Source[];
}

/** Lanes that tell the customer's side. */
const CUSTOMERS = new Set(['customer', 'thought', 'quote', 'pain', 'emotion']);

/** The sources that a record names, each once, and whether it speaks for the customer. */
interface Named {
  readonly ids: readonly string[];
  readonly isCustomers: boolean;
}

/** What names sources, by the record that does. */
function namedBy(type: MapType, reads: readonly Read[]): GatheredFact<Named> {
  return gatheredFact(
    `sources of each ${type}`,
    // what is asked of a record here is asked alike of all types
    eachFact<'card', Named | undefined>({
      name: `sources of a ${type}`,
      each: type as 'card',
      reads,
      of: (record: MapRecord, { index }): Named | undefined => {
        const ids = idsOf(record);
        if (ids.length === 0) return undefined;
        const lane = record.type === 'card' ? laneOf(index, record)?.role : undefined;
        return {
          ids,
          isCustomers: record.type === 'emotion' || (lane !== undefined && CUSTOMERS.has(lane)),
        };
      },
    }),
  );
}

/** The sources that the library knows, each once, by id. The built-in guess is none. */
export const evidenceFact = fact({
  name: 'evidence',
  reads: ['cast.persona', 'cast.order', 'persona.sources', 'persona.quotes', 'source.*'],
  uses: {
    ofMap: namedBy('map', ['map.sources']),
    ofCast: namedBy('cast', ['cast.sources', 'cast.basis']),
    ofPhases: namedBy('phase', ['phase.sources']),
    ofSteps: namedBy('step', ['step.sources', 'step.momentOfTruth']),
    ofCards: namedBy('card', ['card.sources', 'card.basis', 'card.position', 'lane.role']),
    ofFlows: namedBy('flow', ['flow.sources', 'flow.basis']),
    ofFailures: namedBy('failure', ['failure.sources', 'failure.basis']),
    ofEmotions: namedBy('emotion', ['emotion.sources']),
    ofReviews: namedBy('review', ['review.sources']),
  },
  of: ({ index, library, facts }): Evidence => {
    const [customer, all] = [new Set<string>(), new Set<string>()];
    for (const named of Object.values(facts))
      for (const { ids, isCustomers } of named.values())
        for (const id of ids) {
          all.add(id);
          if (isCustomers) customer.add(id);
        }
    for (const { persona } of index.cast) {
      const record = library.get(persona);
      if (record?.type !== 'persona') continue;
      for (const id of record.sources ?? []) all.add(id);
      for (const { source } of record.quotes ?? []) if (source !== undefined) all.add(source);
    }
    const known = (ids: ReadonlySet<string>): readonly Source[] =>
      [...ids]
        .sort()
        .filter((id) => id !== 'guess')
        .map((id) => library.get(id))
        .filter((record): record is Source => record?.type === 'source');
    return { customer: known(customer), all: known(all) };
  },
});

function idsOf(record: MapRecord): readonly string[] {
  const ids = new Set<string>('sources' in record ? record.sources : undefined);
  const basis = 'basis' in record ? record.basis : undefined;
  for (const name in basis) {
    const source = basis[name]?.source;
    if (source !== undefined) ids.add(source);
  }
  if (record.type === 'step') for (const id of record.momentOfTruth?.sources ?? []) ids.add(id);
  return [...ids];
}

/** Whether a source gives numbers, words or both: as it says itself, else as its kind usually does. */
export function givesOf({ gives, kind }: Source): readonly ('numbers' | 'words')[] {
  if (gives !== undefined && gives.length > 0) return gives;
  switch (kind) {
    case 'analytics':
      return ['numbers'];
    case 'survey':
    case 'supportLog':
      return ['numbers', 'words'];
    default:
      return ['words'];
  }
}
