// One look at a map: its findings with waivers applied, and its health. For the command line and the server; the editor
// keeps a `Lint` open instead.

import type { LibraryRecords, MapIndex } from '@sightline/model';
import { cardAt } from '@sightline/model';
import type { LintConfig } from '../engine/config.ts';
import type { Finding } from '../engine/finding.ts';
import { severities } from '../engine/finding.ts';
import type { Lint } from '../engine/linter.ts';
import { openLint } from '../engine/linter.ts';
import type { Surroundings } from '../engine/look.ts';
import { allRules } from '../rules/all.ts';
import type { Health } from './health.ts';
import { healthOf } from './health.ts';
import { applyWaivers } from './waivers.ts';

export interface Checked {
  /** The worst first, then in the order of time and rule. */
  readonly findings: readonly Finding[];
  readonly health: Health;
  /** The open check, to ask for fixes. */
  readonly lint: Lint;
}

export interface CheckOptions {
  readonly index: MapIndex;
  readonly library: LibraryRecords;
  readonly config: LintConfig;
  readonly surroundings?: Surroundings;
}

/** Checks a map with all rules that the configuration has on. */
export function checkMap(options: CheckOptions): Checked {
  const lint = openLint(allRules, options);
  const { findings, health } = reviewed(lint, options);
  return { findings, health, lint };
}

/** What an open check has found, with waivers applied, in order, and the health that follows. */
export function reviewed(lint: Lint, options: CheckOptions): Omit<Checked, 'lint'> {
  const { index, config, surroundings } = options;
  const today = surroundings?.today;
  const findings = applyWaivers(lint.findings.values(), {
    waivers: index.waivers,
    rules: allRules,
    config,
    ...(today === undefined ? {} : { today }),
  });
  return { findings: inOrder(findings, index), health: healthOf(findings, index.steps.length) };
}

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
