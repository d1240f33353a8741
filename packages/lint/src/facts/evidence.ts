// Who says so: the sources that a map rests on, and where on the map they stand.

import type { MapRecord, Source } from '@sightline/model';
import { laneOf } from '@sightline/model';
import { fact } from '../engine/fact.ts';

/** The sources of a map by where they speak. */
export interface Evidence {
  /** The sources behind what the customer does, says, feels and suffers. */
  readonly customer: readonly Source[];
  /** All sources that the map, its metrics' readings and its personas name. */
  readonly all: readonly Source[];
}

/** Lanes that tell the customer's side. */
const CUSTOMERS = new Set(['customer', 'thought', 'quote', 'pain', 'emotion']);

/** The sources that the library knows, each once, by id. The built-in guess is none. */
export const evidenceFact = fact({
  name: 'evidence',
  reads: [
    'map.sources',
    'cast.sources',
    'cast.basis',
    'cast.persona',
    'phase.sources',
    'step.sources',
    'step.momentOfTruth',
    'card.sources',
    'card.basis',
    'card.position',
    'flow.sources',
    'flow.basis',
    'failure.sources',
    'failure.basis',
    'emotion.sources',
    'review.sources',
    'lane.role',
    'persona.sources',
    'persona.quotes',
    'source.*',
  ],
  of: ({ index, library }): Evidence => {
    const [customer, all] = [new Set<string>(), new Set<string>()];
    for (const record of index.records.values()) {
      const ids = idsOf(record);
      if (ids.length === 0) continue;
      for (const id of ids) all.add(id);
      const lane = record.type === 'card' ? laneOf(index, record)?.role : undefined;
      if (record.type === 'emotion' || (lane !== undefined && CUSTOMERS.has(lane)))
        for (const id of ids) customer.add(id);
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
  const own = 'sources' in record ? (record.sources ?? []) : [];
  const basis = 'basis' in record ? Object.values(record.basis ?? {}) : [];
  const moment = record.type === 'step' ? (record.momentOfTruth?.sources ?? []) : [];
  return [...own, ...moment, ...basis.flatMap(({ source }) => (source === undefined ? [] : [source]))];
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
