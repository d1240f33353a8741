import type { LaneRole } from '@sightline/model';
import { numberOption } from '../../engine/options.ts';
import { mapRule } from '../../engine/rule.ts';
import { rolesFact, stageFact } from '../../facts/stage.ts';

const needed = [
  { role: 'customer', name: 'Customer', says: 'what the customer does' },
  { role: 'frontstage', name: 'Frontstage', says: 'what the customer meets' },
  { role: 'backstage', name: 'Backstage', says: 'what happens behind the scenes' },
] as const satisfies readonly { readonly role: LaneRole; readonly name: string; readonly says: string }[];

/** A blueprint that lacks one of the three sides that make it a blueprint. */
export const missingLane = mapRule({
  id: 'S12',
  name: 'missing-lane',
  family: 'structure',
  severity: 'error',
  only: { blueprint: true },
  docs: {
    detects:
      'A blueprint from five steps on without any card that stands with the customer, in the frontstage, or behind (backstage, support and third parties count as behind).',
    why: 'A blueprint shows how what the customer does, what they meet and what happens behind belong together. With one of the three missing it cannot.',
    source:
      'Bitner, Ostrom and Morgan, Service Blueprinting, California Management Review 50(3), 2008: the components of a blueprint.',
    instead: 'Add the lane, and in it who does what at each step.',
  },
  options: { fromSteps: numberOption('From how many steps on a blueprint needs all three', 5, 1, 1000) },
  reads: ['lane.role', 'lane.order', 'step.position', 'phase.order'],
  uses: { stage: stageFact, roles: rolesFact },
  *check({ index, facts: { stage, roles }, options }) {
    if (index.steps.length < options.fromSteps || stage.size === 0) return;
    const held = { customer: stage.customer, frontstage: stage.front, backstage: stage.behind };
    const known = new Set(roles.values());
    for (const { role, says } of needed) {
      if (held[role].length > 0) continue;
      yield {
        key: role,
        message: `This blueprint does not say ${says}: ${known.has(role) ? `no card stands in a ${role} lane` : `it has no ${role} lane`}.`,
      };
    }
  },
  fix(finding, { index, facts, newId }) {
    const missing = needed.find(({ role }) => finding.fingerprint.endsWith(`#${role}`));
    const [step] = index.steps;
    if (missing === undefined || step === undefined) return undefined;
    const own = index.lanes.find((lane) => facts.roles.get(lane.id) === missing.role);
    const lane = own?.id ?? newId('l');
    const ranks = needed.map(({ role }) => role as LaneRole);
    const above = index.lanes.findLast((other) => {
      const at = ranks.indexOf(other.role);
      return at >= 0 && at < ranks.indexOf(missing.role);
    });
    const below = index.lanes.find((other) =>
      ['frontstage', 'backstage', 'support', 'thirdParty'].includes(other.role),
    );
    const place = above !== undefined ? { after: above.id } : below !== undefined ? { before: below.id } : {};
    const added = { id: lane, type: 'lane', role: missing.role, name: missing.name } as const;
    return {
      title: own === undefined ? 'Add the lane, with a first card to fill in' : 'Add a first card to fill in',
      map: {
        kind: 'batch',
        label: own === undefined ? 'Add a lane' : 'Add a card',
        commands: [
          ...(own === undefined ? [{ kind: 'add', record: added, place } as const] : []),
          {
            kind: 'add',
            record: { id: newId('c'), type: 'card', position: { lane, step: step.id }, status: 'unknown' },
          },
        ],
      },
    };
  },
  violates: [
    {
      shows: 'Customer and frontstage only',
      map: `customer: enters-store | finds-jacket | pays | leaves | returns-it!
        frontstage: greets | | takes-payment`,
    },
    {
      shows: 'A blueprint that forgot the customer',
      map: `frontstage: calls-lead | sends-offer | answers | sends-contract | welcomes
        backstage: creates-lead | checks-price`,
    },
    {
      shows: 'A lane for the frontstage in which nothing stands',
      map: `customer: applies | waits | reads-answer | signs | has-money!
        frontstage:
        backstage: takes-form | scores`,
    },
  ],
  passes: [
    {
      shows: 'All three sides',
      map: `customer: enters-store | finds-jacket | pays | leaves | returns-it!
        frontstage: greets | | takes-payment
        backstage: | stocks-shelf`,
    },
    {
      shows: 'A draft of four steps may still miss one',
      map: `customer: enters-store | finds-jacket | pays | leaves!
        frontstage: greets`,
    },
  ],
});
