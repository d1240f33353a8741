import { mapRule } from '../../engine/rule.ts';

/** A waiver that accepts nothing any more. Found where waivers are applied (`review/waivers.ts`). */
export const waiverWithoutFinding = mapRule({
  id: 'U02',
  name: 'waiver-without-finding',
  family: 'upkeep',
  severity: 'info',
  presets: ['recommended'],
  docs: {
    detects: 'A waiver whose rule finds nothing on its targets any more, or that names no rule.',
    why: 'A waiver that outlives its finding would silently accept the next one.',
    source: 'Linter practice: unused suppressions are reported.',
    instead: 'Take the waiver away.',
  },
  reads: [],
  check: () => undefined,
  fix: (finding) => ({
    title: 'Take the waiver away',
    map: { kind: 'remove', ids: [...finding.targets] },
    safe: true,
  }),
  violates: [],
  passes: [],
});
