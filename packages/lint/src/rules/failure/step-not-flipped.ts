import type { Card, Flow, MapIndex } from '@sightline/model';
import { flipSidesAt, laneOf, pathOf } from '@sightline/model';
import { fact } from '../../engine/fact.ts';
import { STRUCTURE } from '../../engine/reads.ts';
import { eachRule } from '../../engine/rule.ts';
import { named } from '../../say.ts';

/** Whether anything fails on the map at all. Where nothing does, F01 asks for all of it at once. */
const anyFailureFact = fact({
  name: 'any failure',
  reads: ['failure.at'],
  of: ({ index }) => {
    for (const { type } of index.records.values()) if (type === 'failure') return true;
    return false;
  },
});

/** A moment of which nobody has asked what could go wrong. */
export const stepNotFlipped = eachRule({
  id: 'F02',
  name: 'step-not-flipped',
  family: 'failure',
  severity: 'info',
  presets: [],
  each: 'card',
  beside: true,
  docs: {
    detects:
      'On the happy path: a card of the customer (no end, and none that the customer does alone, but for waiting) with no failure at it, at the cards in front that the customer meets there, or at an arrow of theirs; and a card in front on its own with none. A hand-off with none at it or either end, and no failure of a system, a third party or of capacity under the same step. “Checked, nothing likely” is a waiver of this finding. On a map without any failure it is F01 that asks.',
    why: 'What goes wrong most goes wrong where nobody looked. Asking takes a minute for each step, and in most steps somebody in the room has seen it fail.',
    source:
      'Service blueprinting practice, after Shostack 1984: for each action ask what could fail, how the customer would live it, and what the response is.',
    instead: 'Add what could fail there, or waive this with “checked, nothing likely” and who checked.',
  },
  reads: [...STRUCTURE, 'card.alone', 'failure.cause'],
  uses: { anyFailure: anyFailureFact },
  *check(card, { index, facts }) {
    if (!facts.anyFailure) return;
    for (const { at, failures } of flipSidesAt(index, card)) {
      if (failures.length > 0) continue;
      if (at.type === 'card') {
        if (pathOf(index, at) === undefined && !isAlone(index, at))
          yield { targets: [at.id], message: `What could fail at ${named(at.id)}? Nobody has asked yet.` };
      } else if (!failsBehind(index, at))
        yield {
          targets: [at.id],
          message: `What could fail when ${named(at.from)} hands over to ${named(at.to)}? Nobody has asked yet.`,
        };
    }
  },
  violates: [
    {
      shows: 'The applicant signs with a code that may never arrive',
      map: `customer: applies | waits | reads | signs | gets-money
        frontstage: takes | | | sends-code |
        fail wrong-number at applies bump
        fail too-slow at waits minor
        fail unclear at reads minor
        fail returned at gets-money blocking
        signs.text = signs with a one-time code
        sends-code interaction signs
        applies interaction takes`,
    },
    {
      shows: 'A hand-off to the warehouse that has never failed, says the map',
      map: `customer: orders | pays | waits | unpacks | keeps
        backstage: books | picks
        fail sold-out at orders minor
        fail card-refused at pays minor
        fail late at waits minor
        fail broken at unpacks minor
        fail wrong-size at keeps minor
        books handoff picks`,
    },
  ],
  passes: [
    {
      shows: 'The failure hangs at the screen that the customer meets',
      map: `customer: orders | pays | waits | unpacks | keeps!
        frontstage: | takes-card | | |
        pays interaction takes-card
        fail sold-out at orders minor
        fail declined at takes-card bump
        fail late at waits minor
        fail broken at unpacks minor`,
    },
    {
      shows: 'Cards off the happy path and ends are not asked about',
      map: `path lost unhappy
        customer: orders | pays | calls@lost | unpacks | keeps!
        fail sold-out at orders minor
        fail lost-parcel at pays blocking
        fail broken at unpacks minor`,
    },
  ],
});

/** Whether the customer does it without the firm. Waiting is never alone: somebody lets them wait. */
function isAlone(index: MapIndex, card: Card): boolean {
  return card.alone === true && card.kind !== 'wait' && laneOf(index, card)?.role === 'customer';
}

/** Whether somebody has asked what can fail behind the customer under the step in which a hand-off starts. */
function failsBehind(index: MapIndex, flow: Flow): boolean {
  const sender = index.records.get(flow.from);
  const step = sender?.type === 'card' ? sender.position.step : undefined;
  return index
    .failuresOfStep(step ?? '')
    .some(({ cause }) => cause === 'system' || cause === 'thirdParty' || cause === 'capacity');
}
