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
 * accepts the findings of its rule on just its targets; one with a key only the finding that has this key.
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

/** What tells a finding from others of its rule on the same targets, as a waiver names it; undefined where nothing does. */
export function findingKey({ rule, targets, fingerprint }: Finding): string | undefined {
  const common = fingerprintOf(rule, targets);
  return fingerprint.length > common.length ? fingerprint.slice(common.length + 1) : undefined;
}

/** The waivers of a map, ready to be asked finding by finding. */
export class Waivers {
  readonly #options: WaiverOptions;
  readonly #idOf: ReadonlyMap<string, string>;
  /** By what they accept; of several that accept the same, the first one that has not run out. */
  readonly #accepted = new Map<string, Waiver>();

  constructor(options: WaiverOptions) {
    this.#options = options;
    this.#idOf = new Map(options.rules.map((rule) => [rule.name, rule.id]));
    for (const waiver of options.waivers) {
      const print = this.#printOf(waiver, waiver.key);
      const known = this.#accepted.get(print);
      if (known === undefined || (!this.#holds(known) && this.#holds(waiver)))
        this.#accepted.set(print, waiver);
    }
  }

  /** The waiver that speaks of a finding: one that holds, before one that has run out. */
  of(finding: Finding): Waiver | undefined {
    if (this.#accepted.size === 0) return undefined;
    return this.#first(
      this.#accepted.get(fingerprintOf(finding.rule, finding.targets)),
      this.#accepted.get(finding.fingerprint),
    );
  }

  #first(general: Waiver | undefined, own: Waiver | undefined): Waiver | undefined {
    if (general === undefined || own === undefined) return general ?? own;
    return this.#holds(general) || !this.#holds(own) ? general : own;
  }

  #holds(waiver: Waiver): boolean {
    return !hasRunOut(waiver, this.#options.today);
  }

  #printOf({ rule, targets }: Waiver, key: string | undefined): string {
    return fingerprintOf(this.#idOf.get(rule) ?? rule, targets, key);
  }

  /** The waiver that makes another one needless: it accepts all that the other accepts. */
  #insteadOf(waiver: Waiver): Waiver | undefined {
    const other = this.#first(
      this.#accepted.get(this.#printOf(waiver, undefined)),
      this.#accepted.get(this.#printOf(waiver, waiver.key)),
    );
    return other === waiver || other === undefined || !this.#holds(other) ? undefined : other;
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
    if (!isUsed) return stale(waiver, { rules, config, instead: this.#insteadOf(waiver) });
    return hasRunOut(waiver, today) ? ranOut(waiver, config) : [];
  }
}

function hasRunOut(waiver: Waiver, today: string | undefined): boolean {
  return waiver.until !== undefined && today !== undefined && waiver.until < today;
}

function stale(
  waiver: Waiver,
  {
    rules,
    config,
    instead,
  }: { readonly rules: readonly Rule[]; readonly config: LintConfig; readonly instead: Waiver | undefined },
): readonly Finding[] {
  const rule = rules.find(({ id, name }) => id === waiver.rule || name === waiver.rule);
  // what is switched off finds nothing, which says nothing about its waivers
  if (rule !== undefined && config.settings.get(rule.id)?.severity === 'off') return [];
  return finding(
    'U02',
    waiver,
    rule === undefined
      ? `The waiver ${quoted(waiver.reason)} is of ${waiver.rule}, which is no check.`
      : instead !== undefined
        ? `What was accepted here because ${quoted(waiver.reason)} (${waiver.rule}) is accepted by another waiver as well, because ${quoted(instead.reason)}: one of the two is enough, take this one away.`
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
