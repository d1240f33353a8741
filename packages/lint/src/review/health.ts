// One figure for how sound a map is, and what would raise it most.

import type { Finding, Severity } from '../engine/finding.ts';

/** What one finding weighs. An error is as bad as about three warnings, a warning as six things to think about. */
const WEIGHTS: Readonly<Record<Severity, number>> = { error: 10, warning: 3, info: 0.5 };
/** Further findings of the same rule weigh less: the tenth missing time says little that the first did not. */
const REPEATS = 0.8;

export interface Health {
  /** 0 (nothing holds) to 100 (no open finding). */
  readonly score: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly waived: number;
  /** By rule, what the score would rise by if all its findings were mended; the largest first. */
  readonly gains: readonly { readonly rule: string; readonly findings: number; readonly gain: number }[];
}

/**
 * The health of a map of `steps` steps. `score = 100 / (1 + load / (4 · max(steps, 5)))`, where the load is the sum of
 * the weights of the open findings times their confidence, the n-th of a rule counting 0.8^(n-1); our own measure, made
 * so that a map with one warning a step stands at about 60, whatever its size.
 */
export function healthOf(findings: Iterable<Finding>, steps: number): Health {
  const byRule = new Map<string, number[]>();
  const counts = { error: 0, warning: 0, info: 0 };
  let waived = 0;
  for (const finding of findings) {
    if (finding.waiver !== undefined) {
      waived++;
      continue;
    }
    counts[finding.severity]++;
    const weight = WEIGHTS[finding.severity] * finding.confidence;
    const known = byRule.get(finding.rule);
    if (known === undefined) byRule.set(finding.rule, [weight]);
    else known.push(weight);
  }
  const loads = new Map([...byRule].map(([rule, weights]) => [rule, loadOf(weights)]));
  const load = [...loads.values()].reduce((sum, part) => sum + part, 0);
  const size = 4 * Math.max(steps, 5);
  const score = (part: number): number => 100 / (1 + part / size);
  return {
    score: score(load),
    errors: counts.error,
    warnings: counts.warning,
    infos: counts.info,
    waived,
    gains: [...loads]
      .map(([rule, part]) => ({
        rule,
        findings: byRule.get(rule)?.length ?? 0,
        gain: score(load - part) - score(load),
      }))
      .sort((a, b) => b.gain - a.gain || (a.rule < b.rule ? -1 : 1)),
  };
}

function loadOf(weights: readonly number[]): number {
  return weights.toSorted((a, b) => b - a).reduce((sum, weight, nth) => sum + weight * REPEATS ** nth, 0);
}
