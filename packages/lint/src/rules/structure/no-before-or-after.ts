import { mapRule } from '../../engine/rule.ts';

/** The journey begins at the counter and ends at the till. */
export const noBeforeOrAfter = mapRule({
  id: 'S19',
  name: 'no-before-or-after',
  family: 'structure',
  severity: 'info',
  presets: [],
  docs: {
    detects:
      'A map in which no phase that has a step is of kind “before”, or none of kind “after”. Phases without a kind count as during.',
    why: 'What people hear and hope before, and what they remember and tell after, decides whether they come and come back.',
    source:
      'Stickdorn and Schneider, This Is Service Design Thinking, 2010: pre-service, service and post-service period.',
    instead: 'Add the phase before or after, or say of the phases that you have which it is.',
  },
  reads: ['phase.kind', 'phase.order', 'step.position'],
  check({ index }) {
    const kinds = new Set(
      index.phases.filter(({ id }) => index.stepsOf(id).length > 0).map(({ kind }) => kind),
    );
    const missing = (['before', 'after'] as const).filter((kind) => !kinds.has(kind));
    if (missing.length === 0 || index.phases.length === 0) return undefined;
    return {
      message: `No phase of this map tells what happens ${missing.join(' or ')} the service itself: add it, or say which of the phases it is.`,
    };
  },
  violates: [
    {
      shows: 'From the basket to the payment, and nothing before or after',
      map: 'customer: fills-basket | signs-in | enters-address | pays | reads-thanks!',
    },
    {
      shows: 'Nothing after the loan is paid out',
      map: `customer: compares | applies | waits | signs | has-money!
        p.kind = before
        phase apply s2 Apply
        apply.kind = during`,
    },
  ],
  passes: [
    {
      shows: 'Before, during and after',
      map: `customer: hears-of-it | orders | unpacks | wears-it | tells-friends!
        p.kind = before
        phase buy s2 Buy
        buy.kind = during
        phase later s5 Later
        later.kind = after`,
    },
    {
      shows: 'Two phases, one before and one after the visit itself, which has a map of its own',
      map: `customer: gets-letter | books | reads-leaflet | hears-result | sleeps-well!
        p.kind = before
        phase later s4 Later
        later.kind = after`,
    },
  ],
});
