import { eachRule } from '../../engine/rule.ts';
import { nobodyTakesOver, TAKING_OVER } from '../../facts/nobody-takes-over.ts';
import { personInFront } from '../../facts/people-in-front.ts';
import { named } from '../../say.ts';

/** A failure that blocks the customer, who cannot mend it, and nobody who takes it over. */
export const missingEscalation = eachRule({
  id: 'F06',
  name: 'missing-escalation',
  family: 'failure',
  severity: 'error',
  each: 'failure',
  docs: {
    detects:
      'A blocking failure that the customer cannot resolve (its response is neither in place, retry, automatic nor an alternative, and no arrow leads from it straight back to the happy path unless the response is to escalate), without an owner of its escalation, and without an arrow of escalation to somebody of the firm.',
    why: 'The customer stands in front of a locked door, and nobody is there who has the key. They call anywhere, are passed on, and tell their story three times.',
    source:
      'Tax and Brown, Recovering and Learning from Service Failure, Sloan Management Review 40(1), 1998: name who is responsible before it fails.',
    instead: 'Name who takes it over, within what time, and how the customer gets there.',
  },
  reads: TAKING_OVER,
  check(failure, { index }) {
    if (!nobodyTakesOver(index, failure)) return undefined;
    return {
      field: 'escalation.owner',
      message: `${named(failure.id)} blocks the customer, who cannot mend it: name who takes it over, and within what time.`,
    };
  },
  fix(finding, { index, library }) {
    const person = personInFront(index, library);
    if (person === undefined) return undefined;
    return {
      title: 'Let who serves the customer take it over',
      map: {
        kind: 'set',
        id: finding.targets[0] ?? '',
        path: 'escalation.owner',
        value: person.who,
      },
    };
  },
  violates: [
    {
      shows: 'The account is locked, and there is nobody to ask',
      map: `path locked unhappy
        customer: opens-app | signs-in | reads-lock@locked | pays | leaves!
        fail locked-out at signs-in blocking
        locked-out.what = The account is locked
        locked-out failure reads-lock`,
    },
    {
      shows:
        'The kiosk does not find the patient; the desk is there, but the map does not say that it takes over',
      map: `path by-hand unhappy
        customer: arrives | checks-in | queues@by-hand | waits | sees-doctor!
        frontstage/desk: greets | | | calls
        nurse participant staff Receptionist
        desk.who = nurse
        fail not-found at checks-in blocking
        not-found.response = {kind: [explain]}
        not-found failure queues`,
    },
    {
      shows: 'The payment comes back, somebody is to call, and nobody is named',
      map: `customer: applies | signs | waits | sees-money | pays-bill!
        fail returned at sees-money blocking
        returned.what = The receiving bank sends the money back
        returned.response = {kind: [escalate]}
        returned recovery sees-money`,
    },
  ],
  passes: [
    {
      shows: 'An owner is named',
      map: `path locked unhappy
        customer: opens-app | signs-in | calls@locked | pays | leaves!
        agent participant staff Bank agent
        fail locked-out at signs-in blocking
        locked-out.escalation = {owner: agent, within: 3 min}
        locked-out escalation calls`,
    },
    {
      shows: 'The customer can unlock it in the app',
      map: `path locked unhappy
        customer: opens-app | signs-in | unlocks@locked | pays | leaves!
        fail locked-out at signs-in blocking
        locked-out.response = {kind: [alternative]}
        locked-out failure unlocks`,
    },
    {
      shows: 'An arrow leads to the desk, where somebody works',
      map: `customer: arrives | checks-in | waits | sees-doctor | leaves!
        frontstage/desk: | finds-patient
        nurse participant staff Receptionist
        desk.who = nurse
        fail not-found at checks-in blocking
        not-found escalation finds-patient`,
    },
  ],
});
