import { STRUCTURE } from '../../engine/reads.ts';
import { mapRule } from '../../engine/rule.ts';
import { onward, orphansFact } from '../../facts/reach.ts';
import { frontTiesFact, stageFact, stepsOf } from '../../facts/stage.ts';
import { count, named } from '../../say.ts';

/** Work behind the scenes that serves nobody in sight. */
export const orphanBackstage = mapRule({
  id: 'S04',
  name: 'orphan-backstage',
  family: 'structure',
  severity: 'warning',
  only: { blueprint: true },
  docs: {
    detects:
      'A card in a backstage, support or third party lane from which no chain of arrows, failures, waits or promises leads, in either direction, to a card of the customer or the frontstage. While fewer than half of the cards in front have an arrow to or from a card behind, a card of customer or frontstage in the same step counts. Of cards that hang together the first is told.',
    why: 'Work behind the scenes is there for somebody in front of it. Where nobody can say for whom, it is waste, or the map misses what it is for.',
    source:
      'Bitner, Ostrom and Morgan, Service Blueprinting, California Management Review 50(3), 2008: support processes are drawn for the customer actions that need them.',
    instead: 'Draw the arrow to what it makes possible, or take it out.',
  },
  reads: STRUCTURE,
  uses: { stage: stageFact, orphans: orphansFact, ties: frontTiesFact },
  *check({ index, facts: { stage, orphans: all, ties } }) {
    const told = new Set<string>();
    const inFront = ties.isLeaningDrawn ? undefined : stepsOf(index, [...stage.customer, ...stage.front]);
    const orphans = stage.behind.filter((id) => {
      const card = index.records.get(id);
      const step = card?.type === 'card' ? (card.position.step ?? '') : '';
      return all.has(id) && inFront?.has(step) !== true;
    });
    const hasWayIn = new Set(orphans.flatMap((id) => onward(index, id).filter((to) => to !== id)));
    for (const id of [...orphans.filter((card) => !hasWayIn.has(card)), ...orphans]) {
      if (told.has(id)) continue;
      const chain = new Set([id]);
      for (const each of chain) for (const to of onward(index, each)) if (!told.has(to)) chain.add(to);
      for (const each of chain) told.add(each);
      const others = [...chain].filter((each) => each !== id && stage.has(each));
      yield {
        targets: [id],
        related: others,
        numbers: { others: others.length },
        message: `Nothing in front needs ${named(id)}${others.length === 0 ? '' : ` and ${count(others.length, 'card')} behind it`}: draw what it makes possible, or take it out.`,
      };
    }
  },
  violates: [
    {
      shows: 'A weekly report that nobody in front needs',
      map: `customer: enters-shop | finds-shoes | asks-for-size | pays | leaves!
        frontstage: greets | | brings-size | takes-payment
        backstage: writes-weekly-report | | fetches-size | books-sale
        writes-weekly-report.every = 1 week
        enters-shop interaction greets
        asks-for-size interaction brings-size
        brings-size trigger fetches-size
        pays interaction takes-payment
        takes-payment trigger books-sale`,
    },
    {
      shows: 'Two systems of the hospital that only talk to each other',
      map: `customer: books-visit | checks-in | waits | sees-doctor | goes-home!
        frontstage: offers-slots | greets | | examines
        backstage: holds-slots | notes-arrival copies-list
        support: | archives-list
        books-visit interaction offers-slots
        offers-slots trigger holds-slots
        checks-in interaction greets
        greets trigger notes-arrival
        sees-doctor interaction examines
        copies-list handoff archives-list`,
    },
  ],
  passes: [
    {
      shows: 'Every card behind leads to something in front, over others where need be',
      map: `customer: books-visit | checks-in | waits | sees-doctor | goes-home!
        frontstage: offers-slots
        backstage: holds-slots
        support: keeps-calendar
        books-visit interaction offers-slots
        offers-slots trigger holds-slots
        keeps-calendar support holds-slots`,
    },
    {
      shows: 'A rough sketch without arrows: columns tie',
      map: `customer: enters-shop | orders | pays | waits | takes-coffee!
        frontstage: greets | takes-order | takes-payment | calls-name
        backstage: | checks-stock | books-sale | makes-coffee`,
    },
    {
      shows: 'Work that a failure starts, and work that the customer waits for',
      map: `customer: inserts-card | types-pin | waits-for-cash | takes-cash | leaves!
        backstage: | | counts-notes | keeps-card
        fail forgets-card at takes-cash blocking
        forgets-card trigger keeps-card
        waits-for-cash.waitsFor = [counts-notes]`,
    },
  ],
});
