import { eachRule } from '../../engine/rule.ts';
import { nobodyTakesOver, TAKING_OVER } from '../../facts/nobody-takes-over.ts';
import { named } from '../../say.ts';

/** Somebody takes a failure over, and no time is agreed. */
export const escalationWithoutSla = eachRule({
  id: 'F08',
  name: 'escalation-without-sla',
  family: 'failure',
  severity: 'warning',
  each: 'failure',
  docs: {
    detects:
      'A failure that is escalated (it has an owner or an arrow of escalation) without a time: neither the escalation nor its arrow says within what. Where nobody is there to take over what blocks the customer, that comes first (F06).',
    why: 'Without a time an escalation is a hope. Nobody can promise the customer anything, and nobody notices when it is late.',
    source:
      'Tax and Brown, Recovering and Learning from Service Failure, Sloan Management Review 40(1), 1998: speed and a promise that is kept make a recovery fair.',
    instead: 'Agree with who takes it over within what time, and write it down.',
  },
  reads: [...TAKING_OVER, 'flow.within'],
  check(failure, { index }) {
    const { escalation } = failure;
    if (escalation?.within !== undefined) return undefined;
    const arrows = index.flowsFrom(failure.id).filter(({ kind }) => kind === 'escalation');
    if (escalation?.owner === undefined && arrows.length === 0) return undefined;
    if (arrows.some(({ within }) => within !== undefined)) return undefined;
    // first who, then by when
    if (nobodyTakesOver(index, failure)) return undefined;
    const owner = escalation?.owner;
    return {
      field: 'escalation.within',
      message: `${owner === undefined ? 'Somebody' : named(owner)} takes over after ${named(failure.id)}, but nothing says within what time.`,
    };
  },
  violates: [
    {
      shows: '“Escalate to the team lead”',
      map: `customer: asks | waits | answers | waits-on | thanks!
        lead participant staff Team lead
        fail angry at asks blocking
        angry.escalation = {owner: lead, told: true}
        angry recovery waits`,
    },
    {
      shows: 'The guest is sent to the duty manager, whenever there is one',
      map: `path complaint unhappy
        customer: arrives | checks-in | sees-room | asks-manager@complaint | sleeps!
        fail dirty at sees-room bump
        dirty escalation asks-manager`,
    },
  ],
  passes: [
    {
      shows: 'Nobody is there to take it over: that comes first',
      map: `path locked unhappy
        customer: opens-app | signs-in | calls@locked | pays | leaves!
        fail locked-out at signs-in blocking
        locked-out escalation calls`,
    },
    {
      shows: 'Within 10 minutes',
      map: `customer: asks | waits | answers | waits-on | thanks!
        lead participant staff Team lead
        fail angry at asks blocking
        angry.escalation = {owner: lead, within: 10 min, told: true}`,
    },
    {
      shows: 'The arrow has the time',
      map: `path complaint unhappy
        customer: arrives | checks-in | sees-room | asks-manager@complaint | sleeps!
        fail dirty at sees-room blocking
        dirty escalation asks-manager
        dirty:escalation:asks-manager.within = 15 min`,
    },
  ],
});
