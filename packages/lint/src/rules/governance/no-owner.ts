import { mapRule } from '../../engine/rule.ts';
import { list, named } from '../../say.ts';

/** A map or a phase for which nobody answers. */
export const noOwner = mapRule({
  id: 'G04',
  name: 'no-owner',
  family: 'governance',
  severity: 'warning',
  docs: {
    detects:
      'A map without an owner; as information, phases without an owner on a map where other phases have one.',
    why: 'What belongs to everybody is kept true by nobody. Without a name on it a map is out of date within a year.',
    source: 'Journey management practice: each journey has one owner across departments.',
    instead: 'Write the name or role of the one person who keeps the map true.',
  },
  reads: ['map.owner', 'phase.owner', 'phase.order'],
  *check({ index }) {
    const { map, phases } = index;
    if (map.owner === undefined)
      yield {
        field: 'owner',
        message: 'Nobody’s name is on this map. Name the one person who keeps it true.',
      };
    const without = phases.filter(({ owner }) => owner === undefined);
    if (without.length === 0 || without.length === phases.length) return;
    yield {
      key: 'phases',
      related: without.map(({ id }) => id),
      message: `Nobody answers for ${list(without.map(({ id }) => named(id)))}. Name an owner, as the other phases have one.`,
      numbers: { phases: without.length },
      milder: true,
    };
  },
  violates: [
    { shows: 'No name on the map', map: 'customer: a | b | c | d | e' },
    {
      shows: 'Marketing owns the first phase, nobody the second',
      map: `customer: looks | tries | buys | uses | renews
        m.owner = Journey lead
        phase p2 s3 Use
        p.owner = Marketing lead`,
    },
  ],
  passes: [
    {
      shows: 'A map with an owner and phases with theirs',
      map: `customer: looks | tries | buys | uses | renews
        m.owner = Journey lead
        phase p2 s3 Use
        p.owner = Marketing lead
        p2.owner = Service lead`,
    },
    {
      shows: 'One owner for the whole map',
      map: `customer: looks | tries | buys | uses | renews
        m.owner = Journey lead
        phase p2 s3 Use`,
    },
  ],
});
