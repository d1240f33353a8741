import { eachRule } from '../../engine/rule.ts';
import { named } from '../../say.ts';
import { laneOf } from '@sightline/model';

/** A pain of which nobody has said where it comes from. */
export const painWithoutCause = eachRule({
  id: 'G12',
  name: 'pain-without-cause',
  family: 'governance',
  severity: 'info',
  each: 'card',
  docs: {
    detects: 'A card in a lane of pains without a cause: no process, dependency or resource behind it.',
    why: 'A pain is felt in front and made behind. Without its cause one treats the symptom.',
    source: 'Ohno, Toyota Production System, 1988: ask why five times.',
    instead: 'Link it to the card, arrow or participant that causes it, and say why.',
  },
  reads: ['card.position', 'card.causes', 'lane.role'],
  check(card, { index }) {
    if (laneOf(index, card)?.role !== 'pain') return undefined;
    const known = (card.causes ?? []).some(
      ({ process, dependency, resource }) => (process ?? dependency ?? resource) !== undefined,
    );
    if (known) return undefined;
    return {
      field: 'causes',
      message: `Nothing says what causes ${named(card.id)}. Link it to the work, the arrow or the people behind it.`,
    };
  },
  violates: [
    {
      shows: 'Guests complain about waiting, and nobody asked why',
      map: `customer: arrives | waits | eats | pays | leaves
        pain: | too-slow | | |
        too-slow.text = The food takes an hour`,
    },
    {
      shows: 'A reason in words, linked to nothing on the map',
      map: `customer: arrives | waits | eats | pays | leaves
        backstage: | cooks | | |
        pain: | too-slow | | |
        too-slow.causes = [{why: The kitchen is small}]`,
    },
  ],
  passes: [
    {
      shows: 'Caused by a step behind',
      map: `customer: arrives | waits | eats | pays | leaves
        backstage: | cooks | | |
        pain: | too-slow | | |
        too-slow.causes = [{process: cooks, why: One stove}]`,
    },
    {
      shows: 'Caused by people who are too few',
      map: `customer: arrives | waits | eats | pays | leaves
        cook participant staff Cook
        pain: | too-slow | | |
        too-slow.causes = [{resource: cook}]`,
    },
  ],
});
