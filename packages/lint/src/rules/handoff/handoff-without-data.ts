import { eachRule } from '../../engine/rule.ts';
import { named } from '../../say.ts';

/** A hand-off that does not say which data it carries. */
export const handoffWithoutData = eachRule({
  id: 'H01',
  name: 'handoff-without-data',
  family: 'handoff',
  severity: 'warning',
  each: 'flow',
  docs: {
    detects: 'An arrow of kind hand-off without any data object in `data`.',
    why: 'What is handed over is what gets lost. Without it nobody can check that the receiver has what they need.',
    source: 'Service blueprinting practice: a hand-off is a passing of data between owners.',
    instead: 'Name the data objects that are handed over.',
  },
  reads: ['flow.kind', 'flow.data'],
  check(flow) {
    if (flow.kind !== 'handoff' || (flow.data ?? []).length > 0) return undefined;
    return { field: 'data', message: `The hand-off ${named(flow.id)} does not say what is handed over.` };
  },
  violates: [
    {
      shows: 'Marketing hands a lead over, and nobody knows what it holds',
      map: `customer: a | b | c | d | e
        backstage: x y | z
        x handoff y`,
    },
    {
      shows: 'A hand-off to a third party',
      map: `customer: a | b | c | d | e
        backstage: x
        thirdParty/courier: y
        x handoff y`,
    },
  ],
  passes: [
    {
      shows: 'The hand-off names its data',
      map: `customer: a | b | c | d | e
        backstage: x y
        x handoff y
        order dataObject Order
        x:handoff:y.data = [order]`,
    },
    {
      shows: 'An arrow of another kind carries none',
      map: `customer: a | b | c | d | e
        backstage: x y
        x next y`,
    },
  ],
});
