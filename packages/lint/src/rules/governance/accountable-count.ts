import type { Card } from '@sightline/model';
import { actorOf, cardsOf, laneOf } from '@sightline/model';
import { eachFact, gatheredFact } from '../../engine/fact.ts';
import { numberOption } from '../../engine/options.ts';
import { mapRule } from '../../engine/rule.ts';
import { staffCardsFact } from '../../facts/actors.ts';
import { list, named } from '../../say.ts';

/** The cards that say who answers for them, or who else takes part, by id. */
const sayingFact = gatheredFact(
  'cards with responsibilities',
  eachFact({
    name: 'has responsibilities',
    each: 'card',
    reads: ['card.raci'],
    of: ({ raci }): true | undefined => (raci === undefined ? undefined : true),
  }),
);

/** Work for which nobody answers, or several. */
export const accountableCount = mapRule({
  id: 'G14',
  name: 'accountable-count',
  family: 'governance',
  severity: 'warning',
  docs: {
    detects:
      'A card of the staff with more than one accountable, or with duties (RACI) but nobody accountable. Where at least {share} of the staff’s cards name somebody accountable, also a card that names nobody.',
    why: 'Where two answer, each waits for the other; where nobody answers, nobody notices.',
    source: 'RACI practice: each activity has exactly one accountable.',
    instead: 'Name the one who answers for the result.',
  },
  options: {
    share: numberOption('From which share of named cards on the others should name somebody too', 0.5, 0, 1),
  },
  reads: ['card.raci'],
  uses: { staffCards: staffCardsFact, saying: sayingFact },
  *check({ index, facts, options }) {
    const answering = (card: Card): readonly string[] => card.raci?.accountable ?? [];
    const saying = cardsOf(
      index,
      [...facts.saying.keys()].filter((id) => facts.staffCards.has(id)),
    );
    const used = saying.filter((card) => answering(card).length > 0).length;
    const expected = used > 0 && used >= options.share * facts.staffCards.size;
    for (const card of expected ? cardsOf(index, facts.staffCards) : saying) {
      const who = answering(card);
      if (who.length === 1 || (who.length === 0 && card.raci === undefined && !expected)) continue;
      yield {
        targets: [card.id],
        field: 'raci.accountable',
        message:
          who.length === 0
            ? `Nobody is accountable for ${named(card.id)}. Name the one who answers for it.`
            : `For ${named(card.id)}, ${list([...who].sort().map(named))} are accountable at once. Name one.`,
        numbers: { accountable: who.length },
        milder: card.raci === undefined,
      };
    }
  },
  fix: ({ targets: [id = ''] }, { index }) => {
    const card = index.records.get(id);
    if (card?.type !== 'card' || (card.raci?.accountable ?? []).length > 0) return undefined;
    const [only, ...others] = card.raci?.responsible ?? [];
    const who = others.length === 0 && only !== undefined ? only : actorOf(card, laneOf(index, card));
    if (who === undefined) return undefined;
    return {
      title: 'Let who does it answer for it',
      map: { kind: 'setMembers', id, path: 'raci.accountable', add: [who] },
    };
  },
  violates: [
    {
      shows: 'Two are accountable for one refund',
      map: `customer: complains | waits | reads | gets-money | leaves
        backstage: approves | | | |
        clerk participant staff Clerk
        lead participant staff Team lead
        approves.who = clerk
        approves.raci = {accountable: [clerk, lead]}`,
    },
    {
      shows: 'Somebody is responsible, nobody accountable',
      map: `customer: complains | waits | reads | gets-money | leaves
        backstage: approves | | | |
        clerk participant staff Clerk
        approves.who = clerk
        approves.raci.responsible = [clerk]`,
    },
    {
      shows: 'All other steps of the staff name somebody',
      map: `customer: complains | waits | reads | gets-money | leaves
        backstage: opens approves pays | | | |
        clerk participant staff Clerk
        lead participant staff Team lead
        backstage.who = clerk
        opens.raci.accountable = [lead]
        approves.raci.accountable = [lead]`,
    },
  ],
  passes: [
    {
      shows: 'One is accountable',
      map: `customer: complains | waits | reads | gets-money | leaves
        backstage: approves | | | |
        clerk participant staff Clerk
        lead participant staff Team lead
        approves.who = clerk
        approves.raci = {accountable: [lead], responsible: [clerk]}`,
    },
    {
      shows: 'A map that does not use RACI',
      map: `customer: complains | waits | reads | gets-money | leaves
        backstage: opens approves | | | |
        clerk participant staff Clerk
        backstage.who = clerk`,
    },
  ],
});
