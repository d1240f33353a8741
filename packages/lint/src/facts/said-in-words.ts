// What the words of single cards say, for rules on patterns: read once per card and kept until the card changes.

import { actorOf, laneOf, sideOf } from '@sightline/model';
import { eachFact, gatheredFact } from '../engine/fact.ts';
import {
  approves,
  companyWork,
  deedIn,
  followsARule,
  givesNoValue,
  isCheck,
  promisesContact,
} from '../rules/pattern/words.ts';

/** The work of the firm that the words of a customer's card speak of. */
export const companyWorkFact = eachFact({
  name: 'company work in words',
  each: 'card',
  reads: ['card.text'],
  of: ({ text }) => (text === undefined ? undefined : companyWork(text)),
});

/** Whether the words of a card promise to get in touch. */
export const promisesFact = eachFact({
  name: 'promises in words',
  each: 'card',
  reads: ['card.text'],
  of: ({ text }) => text !== undefined && promisesContact(text),
});

/** The cards whose words approve or check something, by id. */
export const approvingCardsFact = gatheredFact(
  'cards that approve in words',
  eachFact({
    name: 'approves in words',
    each: 'card',
    reads: ['card.text'],
    of: ({ text }): true | undefined => (text !== undefined && approves(text) ? true : undefined),
  }),
);

/** Whether a step of the customer's gives the customer nothing. */
export const noValueFact = eachFact({
  name: 'gives no value in words',
  each: 'card',
  reads: ['card.text', 'card.kind'],
  of: ({ text, kind }) =>
    kind === 'wait' || (text !== undefined && (givesNoValue(text) || companyWork(text) !== undefined)),
});

/** Whether the words of a card follow a rule without judgement. */
export const followsARuleFact = eachFact({
  name: 'follows a rule in words',
  each: 'card',
  reads: ['card.text'],
  of: ({ text }) => text !== undefined && followsARule(text),
});

/** What a card of the firm does to what, and what it checks: what would make it the same work as another card. */
export const deedFact = eachFact({
  name: 'deed',
  each: 'card',
  reads: ['card.text', 'card.dataIn', 'card.who', 'card.position', 'lane.who', 'lane.role'],
  of: (card, { index }): { readonly who: string; readonly keys: readonly string[] } | undefined => {
    const who = actorOf(card, laneOf(index, card));
    if (who === undefined || card.text === undefined || sideOf(index, card) !== 'firm') return undefined;
    const deed = deedIn(card.text);
    const data = isCheck(card.text) ? (card.dataIn ?? []).toSorted() : [];
    const keys = [
      ...(deed === undefined ? [] : [deed]),
      ...(data.length === 0 ? [] : [`checks ${data.join(' ')}`]),
    ];
    return keys.length === 0 ? undefined : { who, keys };
  },
});
