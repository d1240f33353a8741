import { TableBuilder } from '@sightline/model';
import { mapRule } from '../../engine/rule.ts';
import { circlesOf } from '../../facts/circles.ts';
import { waitersFact } from '../../facts/marked-cards.ts';
import { graphFact } from '../../facts/graph.ts';
import { list, named } from '../../say.ts';

/** Each waits for the other. */
export const cyclicDependency = mapRule({
  id: 'S22',
  name: 'cyclic-dependency',
  family: 'structure',
  severity: 'warning',
  only: { blueprint: true },
  docs: {
    detects:
      'Cards that need each other in a circle: over support arrows (who is helped needs who helps) and over “waits for”.',
    why: 'Where each waits for the other nothing starts, or somebody outside the map pushes it along by hand.',
    source:
      'Coffman, Elphick and Shoshani, System Deadlocks, ACM Computing Surveys 3(2), 1971: a circle of waiting is a deadlock.',
    instead: 'Break the circle: let one of them start without the other, or turn one arrow into a trigger.',
  },
  reads: ['flow.kind', 'flow.from', 'flow.to', 'card.waitsFor'],
  uses: { graph: graphFact, waiters: waitersFact },
  *check({ facts: { graph, waiters } }) {
    const { ids, numbers, order, ranks, into } = graph;
    const needs = new TableBuilder(ids.length);
    for (const card of order)
      if ((ranks[card] ?? -1) >= 0)
        for (const { kind, from } of into[card] ?? []) if (kind === 'support') needs.add(card, from);
    for (const [id, others] of waiters) {
      const card = numbers.get(id) ?? -1;
      if ((ranks[card] ?? -1) >= 0) for (const other of others) needs.add(card, numbers.get(other) ?? -1);
    }
    for (const numbersOf of circlesOf(needs.build(), order)) {
      const circle = numbersOf.map((card) => ids[card] ?? '').toSorted();
      yield {
        targets: circle,
        message:
          circle.length === 1
            ? `${named(circle[0] ?? '')} waits for itself: nothing starts it.`
            : `${list(circle.map(named))} wait for each other: say which of them starts.`,
      };
    }
  },
  violates: [
    {
      shows: 'The stock waits for the order check, the order check for the stock',
      map: `customer: orders | waits | takes-parcel | unpacks | wears-it!
        frontstage: confirms
        backstage: | checks-order reserves-stock
        checks-order.waitsFor = [reserves-stock]
        reserves-stock.waitsFor = [checks-order]`,
    },
    {
      shows: 'Two systems that lean on each other',
      map: `customer: signs-in | looks-up | pays | reads-thanks | leaves!
        frontstage: shows-account
        backstage: keeps-customers
        support: keeps-keys
        keeps-customers support shows-account
        keeps-keys support keeps-customers
        keeps-customers support keeps-keys`,
    },
  ],
  passes: [
    {
      shows: 'One leans on the other',
      map: `customer: signs-in | looks-up | pays | reads-thanks | leaves!
        frontstage: shows-account
        backstage: keeps-customers
        support: keeps-keys
        keeps-customers support shows-account
        keeps-keys support keeps-customers`,
    },
    {
      shows: 'A screen triggers what supports it: that is no waiting in a circle',
      map: `customer: fills-form | sends | waits | reads-answer | is-done!
        frontstage: shows-form
        backstage: saves-draft
        shows-form trigger saves-draft
        saves-draft support shows-form`,
    },
  ],
});
