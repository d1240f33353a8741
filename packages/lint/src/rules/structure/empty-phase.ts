import { eachRule } from '../../engine/rule.ts';
import { named } from '../../say.ts';

/** A phase in which nothing happens. */
export const emptyPhase = eachRule({
  id: 'S11',
  name: 'empty-phase',
  family: 'structure',
  severity: 'info',
  each: 'phase',
  docs: {
    detects: 'A phase without any step.',
    why: 'An empty phase promises something that the map does not tell. Either that part of the journey is not looked at yet, or it is not part of it.',
    source: 'Service mapping practice.',
    instead: 'Add what happens in it, or delete it.',
  },
  reads: ['step.position'],
  check: (phase, { index }) =>
    index.stepsOf(phase.id).length > 0
      ? undefined
      : { message: `The phase ${named(phase.id)} has no step: add what happens in it, or delete it.` },
  fix: ({ targets: [id = ''] }) => ({ title: 'Delete the phase', map: { kind: 'remove', ids: [id] } }),
  violates: [
    {
      shows: 'A phase “Renew” that nobody has filled',
      map: `customer: compares | buys | pays | uses | calls!
        phase renew s9 Renew`,
    },
    {
      shows: 'A phase after the visit without a step',
      map: `customer: books | checks-in | waits | sees-doctor | goes-home!
        phase visit s2 Visit
        phase after s9 After the visit`,
    },
  ],
  passes: [
    {
      shows: 'Both phases have steps',
      map: `customer: compares | buys | pays | uses | calls!
        phase use s4 Use`,
    },
    {
      shows: 'One phase with all steps',
      map: 'customer: books | checks-in | waits | sees-doctor | goes-home!',
    },
  ],
});
