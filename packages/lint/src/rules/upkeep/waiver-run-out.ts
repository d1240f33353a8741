import { mapRule } from '../../engine/rule.ts';

/** A waiver whose day has passed. Found where waivers are applied (`review/waivers.ts`). */
export const waiverRunOut = mapRule({
  id: 'U03',
  name: 'waiver-run-out',
  family: 'upkeep',
  severity: 'warning',
  presets: ['recommended'],
  docs: {
    detects: 'A waiver whose `until` lies before today, while its finding is still there.',
    why: 'Somebody accepted the finding for a time only. That time is over.',
    source: 'Risk management practice: accepted risks are accepted for a time and looked at again.',
    instead: 'Mend the finding, or give the waiver another day and say why.',
  },
  reads: [],
  check: () => undefined,
  violates: [],
  passes: [],
});
