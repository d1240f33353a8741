import type { Card, MapIndex } from '@sightline/model';
import { sideOf } from '@sightline/model';
import { eachRule } from '../../engine/rule.ts';
import { vainPromisesFact } from '../../facts/promises.ts';
import { promisesFact } from '../../facts/said-in-words.ts';
import { list, named } from '../../say.ts';

/** A promise to the customer that nobody keeps: no card that keeps it, or no time. */
export const promiseWithoutOwner = eachRule({
  id: 'P03',
  name: 'promise-without-owner',
  family: 'pattern',
  severity: 'warning',
  each: 'card',
  docs: {
    detects:
      'A promise on a card without a card that keeps it or without a time; a card of the firm whose words promise to get in touch, without a promise, and from which no arrow with an agreed time leads on; a failure whose message promises to get in touch, without an owner and a time in its escalation or a time in its response.',
    why: 'A promise without an owner is kept by chance. The customer counts the days and calls when nobody does.',
    source:
      'Zeithaml, Parasuraman and Berry, Delivering Quality Service, 1990: the gap between what is promised and what is delivered; reliability is the first thing by which customers judge a service.',
    instead: 'Say which card keeps the promise and within what time, so that a task and a clock exist.',
  },
  reads: ['card.position', 'card.promise', 'lane.role', 'flow.from', 'flow.within'],
  uses: { promises: promisesFact, vainPromises: vainPromisesFact },
  *check(card, { index, facts }) {
    for (const id of facts.vainPromises.get(card.id) ?? [])
      yield {
        targets: [id],
        field: 'escalation.owner',
        message: `The message of ${named(id)} promises to get in touch, and nobody is named who does it by when. Name the owner and the time.`,
        confidence: 0.8,
      };
    const side = sideOf(index, card);
    if (side === undefined) return;
    if (card.promise !== undefined) {
      const missing = missingOf(card.promise);
      if (missing.length === 0) return;
      yield {
        field: card.promise.keptBy === undefined ? 'promise.keptBy' : 'promise.within',
        message: `The promise at ${named(card.id)} does not say ${list(missing)}. Say it, so that it is somebody’s task.`,
      };
    } else if (side === 'firm' && facts.promises(card) && !goesOnInTime(index, card))
      yield {
        field: 'promise.text',
        message: `${named(card.id)} promises to get in touch, and no later card does it within a stated time. Say who keeps the promise, and by when.`,
        confidence: 0.8,
      };
  },
  violates: [
    {
      shows: 'The agent says that somebody will call back, and no card does',
      map: `customer: calls | waits | wonders | calls-again | gives-up
        frontstage: answers | | | |
        calls interaction answers
        answers.text = tells the customer that a technician will call back`,
    },
    {
      shows: 'A promise without a time and without a card that keeps it',
      map: `customer: orders | waits | opens | cooks | eats
        frontstage: confirms | | hands-over | |
        orders interaction confirms
        confirms.promise.text = Fresh to your door`,
    },
    {
      shows: 'The error message says “we will contact you”, and nobody owns it',
      map: `customer: pays | waits | signs | reads | leaves
        fail held at pays blocking
        held recovery pays
        held.message.what = Your payment is being looked at.
        held.message.next = We will contact you.`,
    },
  ],
  passes: [
    {
      shows: 'The promise has a card that keeps it, and a time',
      map: `customer: orders | waits | opens | cooks | eats
        frontstage: confirms | | hands-over | |
        orders interaction confirms
        confirms.promise.text = At your door before seven
        confirms.promise.within = 4 h
        confirms.promise.keptBy = hands-over`,
    },
    {
      shows: 'The call back has an arrow with an agreed time, and the escalation an owner with a time',
      map: `customer: calls | waits | hears | pays | leaves
        frontstage: answers | | calls-back | |
        calls interaction answers
        answers.text = says that a technician will call back
        answers handoff calls-back
        answers:handoff:calls-back.within = 1 d
        technician participant staff Technician
        fail held at pays blocking
        held recovery pays
        held.message.next = We will call you by noon.
        held.escalation.owner = technician
        held.escalation.within = 3 h`,
    },
  ],
});

function missingOf({ keptBy, within }: NonNullable<Card['promise']>): readonly string[] {
  return [
    ...(keptBy === undefined ? ['what keeps it'] : []),
    ...(within === undefined ? ['within what time'] : []),
  ];
}

/** Whether an arrow with an agreed time leaves a card. */
function goesOnInTime(index: MapIndex, card: Card): boolean {
  return index.flowsFrom(card.id).some(({ within }) => within !== undefined);
}
