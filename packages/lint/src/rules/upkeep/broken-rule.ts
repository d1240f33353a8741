import { mapRule } from '../../engine/rule.ts';

/** Stands for checks that break: the linter reports in its name. It never reports by itself. */
export const brokenRule = mapRule({
  id: 'U01',
  name: 'broken-rule',
  family: 'upkeep',
  severity: 'warning',
  presets: ['recommended', 'workshop'],
  docs: {
    detects: 'A check that broke while it looked at this map. All other checks hold.',
    why: 'A check that says nothing because it broke must not look like a check that found nothing.',
    source: 'Linter practice: a broken rule is a finding, not a crash.',
    instead: 'Report it, with the map if you can; switch the check off in the meantime.',
  },
  reads: [],
  check: () => undefined,
  violates: [],
  passes: [],
});
