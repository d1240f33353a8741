import { roleRank } from '@sightline/model';
import { numberOption } from '../../engine/options.ts';
import { mapRule } from '../../engine/rule.ts';
import { feltStepsFact, voicedFact } from '../../facts/felt-steps.ts';
import { happyPathFact } from '../../facts/happy-path.ts';
import { rolesFact } from '../../facts/stage.ts';
import { list, named } from '../../say.ts';

/** Steps of which nobody says how they feel. */
export const missingEmotion = mapRule({
  id: 'X01',
  name: 'missing-emotion',
  family: 'experience',
  severity: 'warning',
  presets: ['recommended', 'workshop'],
  docs: {
    detects:
      'A map in which more than 30 % of the steps with a card of the customer on the happy path have no emotion there. An emotion without a score, to be found out, counts. A blueprint that tells nothing at all of how it is lived is told by S17.',
    why: 'A map without feelings is a flow chart. Where people are glad or worried shows where effort pays and where they leave.',
    source:
      'Kalbach, Mapping Experiences, 2016; Gibbons, Journey Mapping 101, Nielsen Norman Group, 2018: actions, mindsets and emotions.',
    instead: 'Rate each step with people who have been there, or mark it as to be found out.',
  },
  options: { share: numberOption('How many per cent of the steps may have none', 30, 0, 100) },
  reads: [],
  uses: { happy: happyPathFact, felt: feltStepsFact, roles: rolesFact, voiced: voicedFact },
  check({ facts: { happy, felt, roles, voiced }, options }) {
    const missing = happy.steps.filter((step) => !felt.has(step));
    if (missing.length === 0 || missing.length * 100 <= options.share * happy.steps.length) return undefined;
    // a blueprint of which nothing tells how it is lived: S17 says so
    const isBlueprint = [...roles.values()].some((role) => (roleRank(role) ?? 0) > 0);
    if (felt.size === 0 && !voiced && isBlueprint) return undefined;
    return {
      related: missing,
      numbers: { steps: happy.steps.length, missing: missing.length },
      message: `At ${missing.length} of ${happy.steps.length} steps nobody says how it feels: ${list(missing.map(named))}. Rate them, or mark them as to be found out.`,
    };
  },
  fix(finding, { index, newId }) {
    const persona = index.cast[0]?.persona;
    return {
      title: 'Mark them as to be found out',
      map: {
        kind: 'batch',
        label: 'Mark feelings as to be found out',
        commands: finding.related.map((step) => ({
          kind: 'add',
          record: {
            id: newId('e'),
            type: 'emotion',
            step,
            score: null,
            ...(persona === undefined ? {} : { persona }),
          },
        })),
      },
    };
  },
  violates: [
    {
      shows: 'Five steps, and a feeling at one of them',
      map: `customer: compares | applies | waits | signs | sees-money
        emotion s3 -1.4`,
    },
    {
      shows: 'A feeling on the unhappy path says nothing of the happy one',
      map: `customer: books | checks-in | waits sees-nobody@closed | sees-doctor | goes-home
        path closed unhappy
        emotion s1 0.5
        emotion s2 0.2
        sees-nobody.text = stands before a closed door`,
    },
  ],
  passes: [
    {
      shows: 'Four of five steps, one of them to be found out',
      map: `customer: compares | applies | waits | signs | sees-money
        emotion s1 0.2
        emotion s2 -0.5
        emotion s3 null
        emotion s5 1.5`,
    },
    {
      shows: 'Steps of the firm need none',
      map: `customer: orders | | | takes-parcel | wears-it!
        frontstage: confirms | packs | sends | hands-over
        emotion s1 0.6
        emotion s4 1.2`,
    },
  ],
});
