import type { Card } from '@sightline/model';
import { nameOf } from '@sightline/model';
import type { Read } from '../../engine/reads.ts';
import { OWNER } from '../../engine/reads.ts';
import { mapRule } from '../../engine/rule.ts';
import { dataUseFact } from '../../facts/data-use.ts';
import { sideAt } from '../../facts/hand-off-sides.ts';
import { solvedFact } from '../../facts/opportunities.ts';
import { opportunityFix } from '../../fixes/opportunity-fix.ts';
import { list, named } from '../../say.ts';

/** The same data typed by people into more than one system. */
export const reKeying = mapRule({
  id: 'H09',
  name: 're-keying',
  family: 'handoff',
  severity: 'warning',
  docs: {
    detects:
      'A data object that cards done by staff give out (`dataOut`) in two or more systems (`where`). Less sure where one card names all those systems. At rest where an opportunity says that it solves one of the cards.',
    why: 'Typing the same thing twice costs twice, and the two copies soon differ. Then nobody knows which is right.',
    source:
      'Hammer, Reengineering Work: Don’t Automate, Obliterate, Harvard Business Review 68(4), 1990: capture information once and at the source.',
    instead: 'Enter it once, and let the systems pass it on.',
  },
  reads: [...OWNER, 'card.where', 'participant.kind'] satisfies readonly Read[],
  uses: { uses: dataUseFact, solved: solvedFact },
  *check({ index, library, facts }) {
    for (const [id, { makers }] of facts.uses) {
      const typed: Card[] = [];
      const systems = new Set<string>();
      for (const maker of makers) {
        const side = sideAt(index, maker);
        const actor = side?.owner === undefined ? undefined : library.get(side.owner);
        if (side === undefined || actor?.type !== 'participant' || actor.kind !== 'staff') continue;
        if ((side.card.where ?? []).length === 0) continue;
        typed.push(side.card);
        for (const system of side.card.where ?? []) systems.add(system);
      }
      if (systems.size < 2) continue;
      const cards = typed.map((card) => card.id).sort();
      if (cards.some((card) => facts.solved.has(card))) continue;
      yield {
        targets: cards,
        key: id,
        field: 'where',
        message: `${named(id)} is typed into ${list([...systems].sort().map(named))}, in ${list(cards.map(named))}: enter it once and let the systems pass it on.`,
        numbers: { systems: systems.size },
        confidence: cards.length > 1 ? 0.9 : 0.6,
      };
    }
  },
  fix: ({ targets, fingerprint }, look) => {
    const [, data = ''] = fingerprint.split('#');
    return opportunityFix(
      {
        title: 'Add the opportunity: enter it once',
        name: `Enter ${nameOf(look.library, data)} once, and let the systems pass it on`,
        kind: 'technology',
        solves: targets,
        affects: [data],
      },
      look,
    );
  },
  violates: [
    {
      shows: 'The new address goes into the CRM, and again into billing',
      map: `customer: calls | tells | waits | reads | pays
        frontstage: | types-crm
        backstage: | | types-billing
        agent participant staff Service agent
        crm participant system CRM
        bill participant system Billing
        address dataObject Address
        frontstage.who = agent
        backstage.who = agent
        types-crm.where = [crm]
        types-crm.dataOut = [address]
        types-billing.where = [bill]
        types-billing.dataOut = [address]`,
    },
    {
      shows: 'A nurse writes the blood pressure on the ward system and in the study sheet',
      map: `customer: arrives | sits | is-measured | waits | leaves
        frontstage: | | measures
        nurse participant staff Nurse
        ward participant system Ward system
        sheet participant system Study sheet
        pressure dataObject Blood pressure
        frontstage.who = nurse
        measures.where = [ward, sheet]
        measures.dataOut = [pressure]`,
    },
  ],
  passes: [
    {
      shows: 'Entered once; billing gets it from the CRM',
      map: `customer: calls | tells | waits | reads | pays
        frontstage: | types-crm
        backstage: | | takes-over
        agent participant staff Service agent
        crm participant system CRM
        bill participant system Billing
        address dataObject Address
        frontstage.who = agent
        backstage.who = bill
        types-crm.where = [crm]
        types-crm.dataOut = [address]
        takes-over.dataOut = [address]
        takes-over.where = [bill]`,
    },
    {
      shows: 'Two people work on the same thing in one system',
      map: `customer: calls | tells | waits | reads | pays
        frontstage: | types
        backstage: | | completes
        agent participant staff Service agent
        clerk participant staff Back office clerk
        crm participant system CRM
        address dataObject Address
        frontstage.who = agent
        backstage.who = clerk
        types.where = [crm]
        types.dataOut = [address]
        completes.where = [crm]
        completes.dataOut = [address]`,
    },
  ],
});
