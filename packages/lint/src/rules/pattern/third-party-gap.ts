import type { Card, MapIndex, Participant } from '@sightline/model';
import { mapRule } from '../../engine/rule.ts';
import { actorsFact, peopleFact } from '../../facts/actors.ts';
import { list, named } from '../../say.ts';

/** A third party on whom the service leans, without a contact, a time or a way round. */
export const thirdPartyGap = mapRule({
  id: 'P12',
  name: 'third-party-gap',
  family: 'pattern',
  severity: 'warning',
  docs: {
    detects:
      'A third party that acts on the map and has no contact or owner, no agreed time (its own, or on each hand-off to it), or no fallback.',
    why: 'Customers do not care whose van it was. Where nobody knows whom to call, by when, or what else to do, the firm can only apologise.',
    source:
      'ITIL service management practice: each supplier has an owner on the firm’s side, an agreement on time, and a plan for when it fails.',
    instead: 'Name who to call, what was agreed, and what happens when they do not come.',
  },
  reads: [
    'card.position',
    'card.who',
    'lane.who',
    'lane.role',
    'flow.kind',
    'flow.to',
    'flow.within',
    'participant.kind',
    'participant.contact',
    'participant.owner',
    'participant.agreed',
    'participant.fallback',
  ],
  uses: { actors: actorsFact, people: peopleFact },
  *check({ index, facts }) {
    const found = new Map<string, Card[]>();
    for (const { id, kind } of facts.people.acting) if (kind === 'thirdParty') found.set(id, []);
    if (found.size === 0) return;
    for (const [id, { who, side }] of facts.actors) {
      const card = side === 'firm' && found.has(who) ? index.records.get(id) : undefined;
      if (card?.type === 'card') found.get(who)?.push(card);
    }
    for (const who of facts.people.acting) {
      const cards = found.get(who.id) ?? [];
      if (cards.length === 0) continue;
      const missing = missingOf(index, who, cards);
      const [first] = missing;
      if (first === undefined) continue;
      yield {
        targets: [who.id],
        related: cards.map(({ id }) => id).toSorted(),
        field: first.field,
        message: `${named(who.id)} acts in this service without ${list(missing.map(({ words }) => words)).replace(/ and ([^,]*)$/, ' or $1')}. Add it, so that somebody can act when they do not.`,
        numbers: { missing: missing.length },
      };
    }
  },
  violates: [
    {
      shows: 'A courier collects, and nobody knows by when or whom to call',
      map: `customer: packs | waits | hands-over | tracks | gets-money
        frontstage: | | collects | |
        courier participant thirdParty Courier
        collects.who = courier`,
    },
    {
      shows: 'A credit bureau with a contact and an agreed time, but nothing to fall back on',
      map: `customer: applies | waits | reads | signs | leaves
        thirdParty: | sends-file | | |
        bureau participant thirdParty Credit bureau
        bureau.contact = Service desk
        bureau.agreed = 5 s
        sends-file.who = bureau`,
    },
  ],
  passes: [
    {
      shows: 'All is said',
      map: `customer: applies | waits | reads | signs | leaves
        thirdParty: | sends-file | | |
        bureau participant thirdParty Credit bureau
        bureau.contact = Service desk
        bureau.agreed = 5 s
        bureau.fallback = Second bureau
        sends-file.who = bureau`,
    },
    {
      shows: 'The time is agreed on the hand-off, and a manager owns the contract',
      map: `customer: orders | waits | gets-parcel | opens | uses
        backstage: packs | | | |
        thirdParty: | delivers | | |
        carrier participant thirdParty Carrier
        carrier.owner = Logistics lead
        carrier.fallback = Second carrier
        delivers.who = carrier
        packs handoff delivers
        packs:handoff:delivers.within = 1 d`,
    },
  ],
});

function missingOf(
  index: MapIndex,
  { contact, owner, agreed, fallback }: Participant,
  cards: readonly Card[],
): readonly { readonly field: string; readonly words: string }[] {
  const handoffs = cards.flatMap(({ id }) => index.flowsTo(id)).filter(({ kind }) => kind === 'handoff');
  const timed = handoffs.length > 0 && handoffs.every(({ within }) => within !== undefined);
  return [
    ...(contact === undefined && owner === undefined ? [{ field: 'contact', words: 'a contact' }] : []),
    ...(agreed === undefined && !timed ? [{ field: 'agreed', words: 'an agreed time' }] : []),
    ...(fallback === undefined ? [{ field: 'fallback', words: 'a fallback' }] : []),
  ];
}
