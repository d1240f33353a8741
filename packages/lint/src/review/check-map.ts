// One look at a map: its findings with waivers applied, and its health. For the command line and the server; the editor
// keeps a review open instead (`open-review.ts`).

import type { LibraryRecords, MapIndex } from '@sightline/model';
import type { LintConfig } from '../engine/config.ts';
import type { Finding } from '../engine/finding.ts';
import type { Lint } from '../engine/linter.ts';
import { openLint } from '../engine/linter.ts';
import type { Surroundings } from '../engine/look.ts';
import { allRules } from '../rules/all.ts';
import type { Health } from './health.ts';
import { drawnOn, healthOf } from './health.ts';
import { inOrder } from './in-order.ts';
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
  const { index, config, surroundings } = options;
  const lint = openLint(allRules, options);
  const today = surroundings?.today;
  const findings = applyWaivers(lint.findings.values(), {
    waivers: index.waivers,
    rules: allRules,
    config,
    ...(today === undefined ? {} : { today }),
  });
  return { findings: inOrder(findings, index), health: healthOf(findings, drawnOn(index)), lint };
}
