import type { Card, Failure, MapIndex } from '@sightline/model';
import { eachRule } from '../../engine/rule.ts';
import { named } from '../../say.ts';

/** An end in failure at which the customer learns neither why nor what they could do now. */
export const failEndWithoutCare = eachRule({
  id: 'F05',
  name: 'fail-end-without-care',
  family: 'failure',
  severity: 'warning',
  each: 'card',
  docs: {
    detects:
      'An end with the outcome failure whose message gives no reason, or no next option, where the failures that lead straight to it do not give it either.',
    why: 'People forgive a no that they understand. “Declined.” and nothing else makes them call, complain, and tell others.',
    source:
      'Nielsen, Enhancing the Explanatory Power of Usability Heuristics, CHI 1994, heuristic 9; for credit in the United States, Regulation B (12 CFR 1002.9): the applicant is told the specific reasons.',
    instead:
      'Say the reason in plain words, and what can be done now: apply again, ask a person, go elsewhere.',
  },
  reads: [
    'card.kind',
    'card.outcome',
    'card.message',
    'flow.from',
    'flow.to',
    'flow.kind',
    'failure.message',
  ],
  check(card, { index }) {
    if (card.kind !== 'end' || card.outcome !== 'failure') return undefined;
    const said = [card.message, ...failuresInto(index, card).map(({ message }) => message)];
    const why = said.some((message) => (message?.why ?? '').trim() !== '');
    const next = said.some((message) => (message?.next ?? '').trim() !== '');
    if (why && next) return undefined;
    return {
      field: why ? 'message.next' : 'message.why',
      message: `It ends at ${named(card.id)}, and the customer does not learn ${[...(why ? [] : ['why']), ...(next ? [] : ['what they can do now'])].join(', nor ')}.`,
    };
  },
  violates: [
    {
      shows: '“Declined.” and nothing else',
      map: `path declined unhappy
        customer: applies | waits | reads-no@declined | signs | gets-money! no-loan!@declined
        no-loan.text = Declined
        no-loan.outcome = failure
        no-loan.message = {what: Declined.}
        fail no at waits ends
        no failure reads-no`,
    },
    {
      shows: 'A visa is refused with a reason, and no word on what one can do',
      map: `path refused unhappy
        customer: applies | pays | waits | reads@refused | travels! refusal!@refused
        refusal.text = Refused
        refusal.outcome = failure
        refusal.message = {why: The passport ends too soon.}`,
    },
  ],
  passes: [
    {
      shows: 'A reason, and a way on',
      map: `path declined unhappy
        customer: applies | waits | reads-no@declined | signs | gets-money! no-loan!@declined
        no-loan.outcome = failure
        no-loan.message = {why: Payments were missed this year., next: Apply again after March or call the debt advice.}`,
    },
    {
      shows: 'The failure that leads here has said both',
      map: `path sold-out unhappy
        customer: chooses | pays | waits | opens | enjoys! no-seat!@sold-out
        no-seat.outcome = failure
        fail full at pays ends
        full.message = {what: No seats., why: The show is sold out., next: Join the waiting list.}
        full failure no-seat`,
    },
  ],
});

function failuresInto(index: MapIndex, card: Card): readonly Failure[] {
  return index
    .flowsTo(card.id)
    .map(({ from }) => index.records.get(from))
    .filter((record) => record?.type === 'failure');
}
