// Waivers: findings that somebody accepted, with a reason. They are shown and counted, never hidden; one that accepts
// nothing any more, or has run out, is a finding itself.

import type { Waiver } from '@sightline/model';
import type { LintConfig } from '../engine/config.ts';
import type { Finding } from '../engine/finding.ts';
import { fingerprintOf } from '../engine/finding.ts';
import type { Rule } from '../engine/rule.ts';
import { ruleTitle } from '../docs/titles.ts';
import { quoted } from '../say.ts';

export interface WaiverOptions {
  readonly waivers: readonly Waiver[];
  readonly rules: readonly Rule[];
  readonly config: LintConfig;
  /** The day on which is asked; without it no waiver runs out. */
  readonly today?: string;
}

/**
 * The findings with the waivers that accept them, and a finding for each waiver that is stale or has run out. A waiver
 * accepts the findings of its rule on just its targets.
 */
export function applyWaivers(findings: Iterable<Finding>, options: WaiverOptions): readonly Finding[] {
  if (options.waivers.length === 0) return [...findings];
  const waivers = new Waivers(options);
  const used = new Set<Waiver>();
  const marked: Finding[] = [];
  for (const finding of findings) {
    const waiver = waivers.of(finding);
    if (waiver !== undefined) used.add(waiver);
    marked.push(waivers.mark(finding, waiver));
  }
  for (const waiver of options.waivers) marked.push(...waivers.upkeep(waiver, used.has(waiver)));
  return marked;
}

/** The waivers of a map, ready to be asked finding by finding. */
export class Waivers {
  readonly #options: WaiverOptions;
  readonly #accepted: ReadonlyMap<string, Waiver>;

  constructor(options: WaiverOptions) {
    this.#options = options;
    const idOf = new Map(options.rules.map((rule) => [rule.name, rule.id]));
    this.#accepted = new Map(
      options.waivers.map((waiver) => [
        fingerprintOf(idOf.get(waiver.rule) ?? waiver.rule, waiver.targets),
        waiver,
      ]),
    );
  }

  /** The waiver that speaks of a finding, be it run out or not. */
  of({ rule, targets }: Finding): Waiver | undefined {
    return this.#accepted.size === 0 ? undefined : this.#accepted.get(fingerprintOf(rule, targets));
  }

  /** A finding as the waiver that speaks of it leaves it. */
  mark(finding: Finding, waiver: Waiver | undefined): Finding {
    return waiver === undefined || hasRunOut(waiver, this.#options.today)
      ? finding
      : { ...finding, waiver: waiver.id };
  }

  /** What is to be said of a waiver itself: that it has run out, or speaks of nothing that is found. */
  upkeep(waiver: Waiver, isUsed: boolean): readonly Finding[] {
    const { rules, config, today } = this.#options;
    if (!isUsed) return stale(waiver, rules, config);
    return hasRunOut(waiver, today) ? ranOut(waiver, config) : [];
  }
}

function hasRunOut(waiver: Waiver, today: string | undefined): boolean {
  return waiver.until !== undefined && today !== undefined && waiver.until < today;
}

function stale(waiver: Waiver, rules: readonly Rule[], config: LintConfig): readonly Finding[] {
  const rule = rules.find(({ id, name }) => id === waiver.rule || name === waiver.rule);
  // what is switched off finds nothing, which says nothing about its waivers
  if (rule !== undefined && config.settings.get(rule.id)?.severity === 'off') return [];
  return finding(
    'U02',
    waiver,
    rule === undefined
      ? `The waiver ${quoted(waiver.reason)} is of ${waiver.rule}, which is no check.`
      : `What was accepted here because ${quoted(waiver.reason)} is no longer found (${waiver.rule}: ${ruleTitle(rule.name)}): the waiver is not needed any more, take it away.`,
    config,
  );
}

function ranOut(waiver: Waiver, config: LintConfig): readonly Finding[] {
  return finding(
    'U03',
    waiver,
    `What was accepted because ${quoted(waiver.reason)} (${waiver.rule}) was accepted for a time, which ran out on ${waiver.until}: look at it again.`,
    config,
  );
}

function finding(rule: string, waiver: Waiver, message: string, config: LintConfig): readonly Finding[] {
  const severity = config.settings.get(rule)?.severity ?? 'info';
  if (severity === 'off') return [];
  return [
    {
      rule,
      targets: [waiver.id],
      related: waiver.targets,
      message,
      severity,
      confidence: 1,
      numbers: {},
      fingerprint: fingerprintOf(rule, [waiver.id]),
      fixable: rule === 'U02',
    },
  ];
}
