// One figure for how sound a map is, and what would raise it most.

import type { MapIndex } from '@sightline/model';
import type { Finding, Severity } from '../engine/finding.ts';

/** What one finding weighs. An error is as bad as three warnings, a warning as twelve things to think about. */
const WEIGHTS: Readonly<Record<Severity, number>> = { error: 9, warning: 3, info: 0.25 };
/** Further findings of the same rule weigh less: the tenth missing time says little that the first did not. */
const REPEATS = 0.8;
/** How much load halves the health: this much for each thing drawn. */
const HALF = 3 / 8;
/** A small map is measured as one with so many things, so that a first warning does not sink it. */
const SMALL = 120;
/** Below as many steps, or as many cards, a map is a draft, of which no figure says anything. */
const DRAFT = { steps: 5, cards: 5 } as const;

/** How much is drawn on a map. */
export interface Drawn {
  readonly steps: number;
  /** Those that stand somewhere. */
  readonly cards: number;
  readonly failures: number;
  readonly flows: number;
}

export interface Health {
  /** 0 (nothing holds) to 100 (no open finding). Of a draft it says nothing: see `draft`. */
  readonly score: number;
  /** True on a map with fewer than 5 steps or 5 cards: too little is drawn to say how sound it is, so show no figure. */
  readonly draft: boolean;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly waived: number;
  /** By rule, what the score would rise by if all its findings were mended; the largest first. */
  readonly gains: readonly { readonly rule: string; readonly findings: number; readonly gain: number }[];
}

/** Whether so little is drawn that no figure says how sound it is. */
export function isDraft({ steps, cards }: Pick<Drawn, 'steps' | 'cards'>): boolean {
  return steps < DRAFT.steps || cards < DRAFT.cards;
}

/**
 * The health of a map on which so much is drawn. `score = 100 / (1 + load / (3/8 · max(things, 120)))`, where the things
 * are steps, cards, failures and flows, and the load is the sum of the weights of the open findings (error 9, warning
 * 3, info 0.25) times their confidence, the n-th of a rule counting 0.8^(n-1). Our own measure, made so that a small map
 * with fifteen warnings stands at 50, that drawing what nothing is said against never lowers it, that mending always raises
 * it, and that the size of a map does not count against it.
 */
export function healthOf(findings: Iterable<Finding>, drawn: Drawn): Health {
  const tally = new HealthTally();
  for (const finding of findings) tally.add(finding);
  return tally.health(drawn);
}

/** How much is drawn on a map. */
export function drawnOn(index: MapIndex): Drawn {
  const drawn = { steps: index.steps.length, cards: -index.parked.length, failures: 0, flows: 0 };
  for (const { type } of index.records.values())
    if (type === 'card') drawn.cards++;
    else if (type === 'failure') drawn.failures++;
    else if (type === 'flow') drawn.flows++;
  return drawn;
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

  /** The health of a map on which so much is drawn, with these findings; see `healthOf`. */
  health(drawn: Drawn): Health {
    const rules = [...this.#byRule].sort(([a], [b]) => (a < b ? -1 : 1));
    const loads = rules.map(([rule, weights]) => ({
      rule,
      findings: sumOf(weights.values()),
      load: loadOf(weights),
    }));
    const load = sumOf(loads.map((part) => part.load));
    const things = drawn.steps + drawn.cards + drawn.failures + drawn.flows;
    const size = HALF * Math.max(things, SMALL);
    const score = (part: number): number => 100 / (1 + part / size);
    return {
      score: score(load),
      draft: isDraft(drawn),
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
