import { eachRule } from '../../engine/rule.ts';
import { sideAt } from '../../facts/hand-off-sides.ts';
import { OWNER } from '../../engine/reads.ts';
import { named } from '../../say.ts';

/** Somebody takes a failure over, and the customer is not told. */
export const escalationNotTold = eachRule({
  id: 'F07',
  name: 'escalation-not-told',
  family: 'failure',
  severity: 'warning',
  each: 'failure',
  docs: {
    detects:
      'A failure that is escalated (it has an owner or an arrow of escalation) of which the customer is not told. Milder where the map does not say whether they are told, and no arrow of escalation leads the customer there themselves.',
    why: 'Work goes on behind, and the customer sees nothing. They try again, call, or leave, and each call delays the work.',
    source:
      'Maister, The Psychology of Waiting Lines, in The Service Encounter, 1985: unexplained waits feel longer than explained ones.',
    instead: 'Tell the customer who has it now, what happens next, and until when.',
  },
  reads: [...OWNER, 'failure.escalation', 'flow.kind', 'flow.from', 'flow.to'],
  check(failure, { index }) {
    const arrows = index.flowsFrom(failure.id).filter(({ kind }) => kind === 'escalation');
    const { escalation } = failure;
    if (escalation?.owner === undefined && arrows.length === 0) return undefined;
    if (escalation?.told === true) return undefined;
    const owner = escalation?.owner;
    const taken = owner === undefined ? 'somebody takes it over' : `${named(owner)} takes it over`;
    if (escalation?.told === false)
      return {
        field: 'escalation.told',
        message: `After ${named(failure.id)} ${taken}, and the customer is not told: say who has it, and until when.`,
      };
    if (arrows.some(({ to }) => sideAt(index, to)?.rank === 0)) return undefined;
    return {
      field: 'escalation.told',
      message: `After ${named(failure.id)} ${taken}: is the customer told? The map does not say.`,
      milder: true,
    };
  },
  violates: [
    {
      shows: 'The case goes to tier 2, and the customer sees nothing',
      map: `customer: asks | waits | answers | waits-on | thanks!
        expert participant staff Second-line expert
        fail too-hard at asks blocking
        too-hard.escalation = {owner: expert, within: 1 d, told: false}
        too-hard recovery waits`,
    },
    {
      shows: 'The payment is looked into, and nobody says whether the customer knows',
      map: `customer: orders | pays | waits | unpacks | keeps!
        backstage: | looks-into
        clerk participant staff Payments clerk
        looks-into.who = clerk
        fail stuck at pays blocking
        stuck escalation looks-into`,
    },
  ],
  passes: [
    {
      shows: 'The customer is told',
      map: `customer: asks | waits | answers | waits-on | thanks!
        expert participant staff Second-line expert
        fail too-hard at asks blocking
        too-hard.escalation = {owner: expert, within: 1 d, told: true}`,
    },
    {
      shows: 'The customer calls the helpline themselves',
      map: `path blocked unhappy
        customer: asks | pays | calls@blocked | waits | thanks!
        fail card-blocked at pays blocking
        card-blocked escalation calls`,
    },
  ],
});
