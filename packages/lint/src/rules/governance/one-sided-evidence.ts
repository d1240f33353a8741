import { mapRule } from '../../engine/rule.ts';
import { evidenceFact, givesOf } from '../../facts/evidence.ts';

/** A map that rests on numbers alone, or on words alone. */
export const oneSidedEvidence = mapRule({
  id: 'G06',
  name: 'one-sided-evidence',
  family: 'governance',
  severity: 'info',
  docs: {
    detects:
      'A map whose sources all give numbers and none words, or all words and none numbers. What a source gives is what it says itself, else what its kind usually gives.',
    why: 'Numbers say how many and how long, words say why. Each alone misleads.',
    source: 'Nielsen Norman Group practice: combine quantitative and qualitative methods (triangulation).',
    instead: 'Add the other kind: a few interviews beside the funnel, or a count beside the quotes.',
  },
  reads: ['source.kind', 'source.gives'],
  uses: { evidence: evidenceFact },
  check({ facts }) {
    const { all } = facts.evidence;
    const given = new Set(all.flatMap((source) => givesOf(source)));
    if (given.size !== 1) return undefined;
    const numbers = given.has('numbers');
    return {
      key: numbers ? 'numbers' : 'words',
      related: all.map(({ id }) => id),
      message: numbers
        ? 'This map rests on numbers alone. Add what people say, to learn why.'
        : 'This map rests on words alone. Add a number, to learn how many and how long.',
      numbers: { sources: all.length },
    };
  },
  violates: [
    {
      shows: 'A funnel and no quote',
      map: `customer: lands | looks | adds | pays | leaves
        funnel source analytics Funnel of May
        adds.sources = [funnel]`,
    },
    {
      shows: 'Twelve interviews and no count',
      map: `customer: lands | looks | adds | pays | leaves
        talks source interview Interviews
        talks.gives = [words]
        pays.sources = [talks]`,
    },
  ],
  passes: [
    {
      shows: 'Both',
      map: `customer: lands | looks | adds | pays | leaves
        funnel source analytics Funnel of May
        talks source interview Interviews
        adds.sources = [funnel]
        pays.sources = [talks]`,
    },
    {
      shows: 'No sources at all: G07 says that',
      map: 'customer: lands | looks | adds | pays | leaves',
    },
  ],
});
