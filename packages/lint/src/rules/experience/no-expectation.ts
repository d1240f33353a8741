import { numberOption } from '../../engine/options.ts';
import { mapRule } from '../../engine/rule.ts';
import { happyPathFact } from '../../facts/happy-path.ts';
import { list, named } from '../../say.ts';

/** Nobody says what people expected. */
export const noExpectation = mapRule({
  id: 'X12',
  name: 'no-expectation',
  family: 'experience',
  severity: 'info',
  presets: [],
  docs: {
    detects:
      'A map with cards of the customer that says no expectation of the journey; and steps that are moments of truth with a weight of 2 or more without an expectation of their own.',
    why: 'People are not content or angry by themselves, but against what they expected: an instant decision, a word within a day.',
    source:
      'Parasuraman, Zeithaml and Berry, A Conceptual Model of Service Quality, Journal of Marketing 49(4), 1985: quality is the gap between expectation and perception.',
    instead: 'Write what people expect when they start, and at the moments that decide.',
  },
  options: { weight: numberOption('From which weight of a moment of truth on', 2, 0, 3) },
  reads: ['map.expectation', 'step.momentOfTruth', 'step.expectation', 'step.position', 'phase.order'],
  uses: { happy: happyPathFact },
  *check({ index, facts: { happy }, options }) {
    if (happy.first.length > 0 && index.map.expectation === undefined)
      yield {
        key: 'journey',
        field: 'expectation',
        message:
          'What do people expect of this journey when they start? Write it: feelings are measured against it.',
      };
    const silent = index.steps.filter(
      ({ momentOfTruth, expectation }) =>
        (momentOfTruth?.weight ?? -1) >= options.weight && expectation === undefined,
    );
    if (silent.length > 0)
      yield {
        key: 'moments',
        related: silent.map(({ id }) => id),
        message: `What do people expect at ${list(silent.map(({ id }) => named(id)))}? ${silent.length === 1 ? 'It decides' : 'They decide'} much, and no expectation is written.`,
      };
  },
  violates: [
    {
      shows: 'A loan, and nobody says that they expect the decision at once',
      map: 'customer: compares | applies | waits | signs | has-money!',
    },
    {
      shows: 'The moment that decides has no expectation',
      map: `customer: orders | waits | unpacks | tries-on | wears!
        m.expectation = It is here on Thursday
        s4.momentOfTruth.weight = 3`,
    },
  ],
  passes: [
    {
      shows: 'Both are written',
      map: `customer: orders | waits | unpacks | tries-on | wears!
        m.expectation = It is here on Thursday
        s4.momentOfTruth.weight = 3
        s4.expectation = It fits like the last pair`,
    },
    {
      shows: 'A moment of little weight needs none',
      map: `customer: orders | waits | unpacks | tries-on | wears!
        m.expectation = It is here on Thursday
        s3.momentOfTruth.weight = 1`,
    },
  ],
});
