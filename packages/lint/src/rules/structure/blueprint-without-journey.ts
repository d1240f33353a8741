import { mapRule } from '../../engine/rule.ts';
import { voicedFact } from '../../facts/felt-steps.ts';
import { stageFact } from '../../facts/stage.ts';

/** A blueprint of what the firm does, for a customer of whom nothing is told. */
export const blueprintWithoutJourney = mapRule({
  id: 'S17',
  name: 'blueprint-without-journey',
  family: 'structure',
  severity: 'warning',
  only: { blueprint: true },
  docs: {
    detects:
      'A blueprint without any card of the customer, or without any emotion, thought or quote: nothing tells how the customer lives it.',
    why: 'A blueprint answers what must happen so that the customer gets through well. Without the journey it is a chart of the organisation.',
    source:
      'Gibbons, Service Blueprints: Definition, Nielsen Norman Group, 2017: a blueprint is the part two of a customer journey map.',
    instead:
      'Map the journey first: what the customer does, thinks and feels; or start from a journey that you have.',
  },
  reads: ['emotion.step', 'step.position', 'phase.order'],
  uses: { stage: stageFact, voiced: voicedFact },
  check({ index, facts: { stage, voiced } }) {
    if (stage.size === 0) return undefined;
    if (stage.customer.length === 0)
      return {
        message: 'This blueprint begins inside the firm: say first what the customer does, thinks and feels.',
      };
    const isTold = voiced || index.steps.some(({ id }) => index.emotionsOf(id).length > 0);
    return isTold
      ? undefined
      : {
          message:
            'This blueprint says what the customer does, and nothing of how they live it: add how they feel, or what they say.',
        };
  },
  violates: [
    {
      shows: 'It begins when the customer file creates a lead',
      map: `frontstage: | calls-lead | sends-offer | answers | welcomes
        backstage: creates-lead | checks-price
        creates-lead.text = The customer file creates a lead`,
    },
    {
      shows: 'What the customer does is there, how they feel is not',
      map: `customer: applies | waits | reads-answer | signs | has-money!
        frontstage: takes-form | | sends-answer
        backstage: scores`,
    },
  ],
  passes: [
    {
      shows: 'One step says how it feels',
      map: `customer: applies | waits | reads-answer | signs | has-money!
        frontstage: takes-form | | sends-answer
        emotion s2 -1`,
    },
    {
      shows: 'A quote tells how it is',
      map: `customer: applies | waits | reads-answer | signs | has-money!
        frontstage: takes-form | | sends-answer
        quote: | says-so
        says-so.text = A week without a word!`,
    },
  ],
});
