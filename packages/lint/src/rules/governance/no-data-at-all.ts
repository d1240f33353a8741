import type { MapIndex, MapRecord } from '@sightline/model';
import { mapRule } from '../../engine/rule.ts';
import { evidenceFact } from '../../facts/evidence.ts';
import { metricsFact, readingsFact } from '../../facts/measures.ts';

/** A map made from memory that does not say so. */
export const noDataAtAll = mapRule({
  id: 'G07',
  name: 'no-data-at-all',
  family: 'governance',
  severity: 'warning',
  docs: {
    detects:
      'A map that says how it feels, what hurts, how long something takes or what it is measured by, without any evidence: no source but guesses, no reading of a metric that it names, no data set bound to it. At rest where the map itself names the guess as its source: a hypothesis map that says so.',
    why: 'A map made from memory looks as sure as one made from research. Readers must be able to tell.',
    source:
      'Journey mapping practice: begin with a hypothesis map if you must, mark it as such, and go and look.',
    instead: 'Add what you know it from, or mark the map as a hypothesis.',
  },
  reads: [
    'map.sources',
    'binding.dataSet',
    'dataSet.name',
    'emotion.score',
    'card.time',
    'card.work',
    'card.wait',
    'card.position',
    'lane.role',
  ],
  uses: { evidence: evidenceFact, metrics: metricsFact, readings: readingsFact },
  check({ index, facts }) {
    if (facts.evidence.all.length > 0 || (index.map.sources ?? []).includes('guess')) return undefined;
    if (facts.metrics.some(({ id }) => (facts.readings.get(id)?.length ?? 0) > 0)) return undefined;
    let claims = facts.metrics.length > 0;
    for (const record of index.records.values()) {
      if (record.type === 'binding') return undefined;
      claims ||= claimsSomething(record, index);
    }
    // a first sketch says only what happens, and nothing that anybody could have measured or been told
    if (!claims) return undefined;
    return {
      field: 'sources',
      message:
        'Nothing on this map says where it is known from. Add a source, or mark the map as a hypothesis until somebody has looked.',
    };
  },
  fix: (_, { index }) => ({
    title: 'Mark it as a hypothesis',
    map: { kind: 'setMembers', id: index.map.id, path: 'sources', add: ['guess'] },
  }),
  violates: [
    {
      shows: 'A map drawn in an afternoon, from memory',
      map: `customer: orders | waits | gets-parcel | opens | keeps
        emotion s2 -1`,
    },
    {
      shows: 'A metric without a single reading',
      map: `customer: orders | waits | gets-parcel | opens | keeps
        score metric NPS
        m.metrics = [score]`,
    },
  ],
  passes: [
    {
      shows: 'One interview',
      map: `customer: orders | waits | gets-parcel | opens | keeps
        talks source interview Interviews
        waits.sources = [talks]`,
    },
    {
      shows: 'A first sketch of what happens',
      map: 'customer: orders | waits | gets-parcel | opens | keeps',
    },
    {
      shows: 'A hypothesis map that says so',
      map: `customer: orders | waits | gets-parcel | opens | keeps
        m.sources = [guess]`,
    },
  ],
});

/** Whether a record says what somebody must have felt, suffered or measured. */
function claimsSomething(record: MapRecord, index: MapIndex): boolean {
  if (record.type === 'emotion') return typeof record.score === 'number';
  if (record.type !== 'card') return false;
  const { time, work, wait, position } = record;
  if (time !== undefined || work !== undefined || wait !== undefined) return true;
  return index.lanes[index.rowOf(position.lane)]?.role === 'pain';
}
