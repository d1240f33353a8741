// The order in which findings are told: the worst first, then along the map.

import type { MapIndex } from '@sightline/model';
import { cardAt } from '@sightline/model';
import type { Finding } from '../engine/finding.ts';
import { severities } from '../engine/finding.ts';

/** Findings, the worst first, then by column and lane of what they are about, then by rule. */
export function inOrder(findings: readonly Finding[], index: MapIndex): readonly Finding[] {
  const keyed = findings.map((finding) => ({ finding, place: placeOf(finding, index) }));
  keyed.sort(
    (a, b) =>
      severities.indexOf(a.finding.severity) - severities.indexOf(b.finding.severity) ||
      a.place[0] - b.place[0] ||
      a.place[1] - b.place[1] ||
      (a.finding.fingerprint < b.finding.fingerprint ? -1 : 1),
  );
  return keyed.map(({ finding }) => finding);
}

/** Column and row of a finding; what stands nowhere comes first. */
function placeOf(finding: Finding, index: MapIndex): readonly [number, number] {
  for (const id of finding.targets) {
    const step = index.records.get(id);
    const at = step?.type === 'flow' ? index.records.get(step.from) : step;
    switch (at?.type) {
      case 'card':
        return [index.columnOf(at.position.step ?? ''), index.rowOf(at.position.lane)];
      case 'step':
        return [index.columnOf(at.id), -1];
      case 'emotion':
        return [index.columnOf(at.step), -1];
      case 'failure':
        return [columnOfFailure(at.id, index), index.lanes.length];
      default:
    }
  }
  return [-1, -1];
}

function columnOfFailure(id: string, index: MapIndex): number {
  const card = cardAt(index, id);
  return card === undefined ? -1 : index.columnOf(card.position.step ?? '');
}
