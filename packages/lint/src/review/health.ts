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
  const tally = new HealthTally();
  for (const finding of findings) tally.add(finding);
  return tally.health(steps);
}

/** Counts findings as they come and go, so that the health is at hand without going through all of them. */
export class HealthTally {
  /** By rule, how many open findings have which weight. */
  readonly #byRule = new Map<string, Map<number, number>>();
  readonly #counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  #waived = 0;

  add(finding: Finding): void {
    this.#count(finding, 1);
  }

  /** Takes back what was added. */
  remove(finding: Finding): void {
    this.#count(finding, -1);
  }

  /** The health of a map of `steps` steps with these findings; see `healthOf`. */
  health(steps: number): Health {
    const rules = [...this.#byRule].sort(([a], [b]) => (a < b ? -1 : 1));
    const loads = rules.map(([rule, weights]) => ({
      rule,
      findings: sumOf(weights.values()),
      load: loadOf(weights),
    }));
    const load = sumOf(loads.map((part) => part.load));
    const size = 4 * Math.max(steps, 5);
    const score = (part: number): number => 100 / (1 + part / size);
    return {
      score: score(load),
      errors: this.#counts.error,
      warnings: this.#counts.warning,
      infos: this.#counts.info,
      waived: this.#waived,
      gains: loads
        .map((part) => ({
          rule: part.rule,
          findings: part.findings,
          gain: score(load - part.load) - score(load),
        }))
        .sort((a, b) => b.gain - a.gain || (a.rule < b.rule ? -1 : 1)),
    };
  }

  #count({ rule, severity, confidence, waiver }: Finding, one: 1 | -1): void {
    if (waiver !== undefined) {
      this.#waived += one;
      return;
    }
    this.#counts[severity] += one;
    const weight = WEIGHTS[severity] * confidence;
    let weights = this.#byRule.get(rule);
    if (weights === undefined) this.#byRule.set(rule, (weights = new Map()));
    const count = (weights.get(weight) ?? 0) + one;
    if (count > 0) weights.set(weight, count);
    else weights.delete(weight);
    if (weights.size === 0) this.#byRule.delete(rule);
  }
}

/** What the findings of a rule weigh together, the heaviest first: for `n` of a weight a geometric series. */
function loadOf(weights: ReadonlyMap<number, number>): number {
  let load = 0;
  let share = 1;
  for (const [weight, count] of [...weights].sort(([a], [b]) => b - a)) {
    const rest = share * REPEATS ** count;
    load += (weight * (share - rest)) / (1 - REPEATS);
    share = rest;
  }
  return load;
}

function sumOf(values: Iterable<number>): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
