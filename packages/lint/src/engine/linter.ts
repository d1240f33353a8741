// Runs rules over a map and keeps the findings true, edit by edit. A rule runs again only where an edit changed
// something that it reads: a rule on single records on those that stand near the edit, a rule on the map as a whole.

import type { LibraryChange, LibraryRecords, MapChange, MapIndex, MapType } from '@sightline/model';
import type { LintConfig, RuleSetting } from './config.ts';
import type { FactTable } from './fact.ts';
import { Facts, readsOf } from './facts.ts';
import type { Finding, Report } from './finding.ts';
import { fingerprintOf, milder } from './finding.ts';
import type { Surroundings } from './look.ts';
import { FRAMES, nearChange } from './near.ts';
import type { OptionsOf, OptionTable } from './options.ts';
import { changedReads, concerns } from './reads.ts';
import type { AnyEachRule, Fix, FixMaker, Reports, Rule, RuleLook } from './rule.ts';

/** How many steps a map has before anything but errors is said about it: a draft is left in peace. */
export const draftSteps = 5;

/** What an edit did to the findings, by fingerprint. */
export interface FindingsChange {
  readonly gone: readonly string[];
  readonly come: readonly Finding[];
}

export interface Lint {
  /** All findings, in no particular order; waivers are not applied. */
  readonly findings: ReadonlyMap<string, Finding>;
  /** Takes an edit that the index has already taken. */
  afterMap(change: MapChange): FindingsChange;
  /** Takes another state of the library, and what changed in it. */
  afterLibrary(library: LibraryRecords, change: LibraryChange): FindingsChange;
  afterSurroundings(surroundings: Surroundings): FindingsChange;
  afterConfig(config: LintConfig): FindingsChange;
  /** The ready-made fix of a finding, for the map as it is now; undefined where there is none any more. */
  fixOf(finding: Finding, maker: FixMaker): Fix | undefined;
  /** Milliseconds that each rule took, where a clock was given. */
  readonly timings: ReadonlyMap<string, number>;
}

export interface LintOptions {
  readonly index: MapIndex;
  readonly library: LibraryRecords;
  readonly config: LintConfig;
  readonly surroundings?: Surroundings;
  /** A clock in milliseconds, to time rules by. */
  readonly clock?: () => number;
}

/** Runs all rules that are on, and keeps watching. */
export function openLint(rules: readonly Rule[], options: LintOptions): Lint {
  return new OpenLint(rules, options);
}

interface Reading {
  /** Reads that reach beyond what is near: through facts about the whole map. */
  readonly whole: readonly string[];
  readonly near: readonly string[];
}

const BROKEN = 'U01';

class OpenLint implements Lint {
  readonly timings = new Map<string, number>();
  readonly #rules: readonly Rule[];
  readonly #readings = new Map<string, Reading>();
  readonly #index: MapIndex;
  readonly #clock: (() => number) | undefined;
  readonly #facts: Facts;
  #config: LintConfig;
  /** Findings by rule, then by the record that the rule was run on (`''` for rules on the map). */
  readonly #byRule = new Map<string, Map<string, readonly Finding[]>>();
  readonly #findings = new Map<string, Finding>();
  /** Findings that have a fingerprint in common with another, all of them; the rule should have given them keys. */
  readonly #shared = new Map<string, readonly Finding[]>();
  /** Whether a rule has anything to say about a map of this kind, as of its last run. */
  readonly #gates = new Map<string, boolean>();
  #draft = false;
  #gone = new Map<string, Finding>();
  #come = new Map<string, Finding>();

  constructor(rules: readonly Rule[], { index, library, config, surroundings, clock }: LintOptions) {
    this.#rules = rules;
    this.#index = index;
    this.#config = config;
    this.#clock = clock;
    this.#facts = new Facts(index, library, surroundings ?? {});
    for (const rule of rules) this.#readings.set(rule.id, readingOf(rule));
    this.#draft = index.steps.length < draftSteps;
    for (const rule of rules) this.#runWhole(rule);
    this.#takeChange();
  }

  get findings(): ReadonlyMap<string, Finding> {
    return this.#findings;
  }

  afterMap(change: MapChange): FindingsChange {
    const changed = changedReads(change);
    if (changed.size === 0) return { gone: [], come: [] };
    const near = nearChange(this.#index, change);
    this.#facts.forget(changed, near);
    const framed = new Set([...changed].filter((read) => FRAMES.has(read.slice(0, read.indexOf('.')))));
    const draft = this.#index.steps.length < draftSteps;
    const redraft = draft !== this.#draft;
    this.#draft = draft;
    for (const rule of this.#rules) {
      const reading = this.#readings.get(rule.id);
      if (reading === undefined) continue;
      const gate = this.#gates.get(rule.id);
      if (
        redraft ||
        gate !== this.#gate(rule) ||
        concerns(reading.whole, changed) ||
        concerns(reading.near, framed)
      )
        this.#runWhole(rule);
      else if (rule.each !== undefined) this.#runNear(rule, reading, changed, near);
    }
    return this.#takeChange();
  }

  afterLibrary(library: LibraryRecords, change: LibraryChange): FindingsChange {
    const changed = changedReads(change);
    this.#facts.setLibrary(library, changed);
    return this.#rerun(changed);
  }

  afterSurroundings(surroundings: Surroundings): FindingsChange {
    const before = this.#facts.surroundings;
    const changed = new Set(
      (['today', 'revision', 'maps'] as const).filter((key) => before[key] !== surroundings[key]),
    );
    this.#facts.setSurroundings(surroundings, changed);
    return this.#rerun(changed);
  }

  afterConfig(config: LintConfig): FindingsChange {
    const before = this.#config;
    this.#config = config;
    for (const rule of this.#rules)
      if (!sameSetting(before.settings.get(rule.id), config.settings.get(rule.id))) this.#runWhole(rule);
    return this.#takeChange();
  }

  fixOf(finding: Finding, maker: FixMaker): Fix | undefined {
    const rule = this.#rules.find(({ id }) => id === finding.rule);
    const setting = rule && this.#config.settings.get(rule.id);
    if (rule?.fix === undefined || setting === undefined) return undefined;
    return rule.fix(finding, { ...this.#look(rule, setting), ...maker });
  }

  #rerun(changed: ReadonlySet<string>): FindingsChange {
    for (const rule of this.#rules) {
      const reading = this.#readings.get(rule.id);
      if (reading === undefined) continue;
      const other = this.#gates.get(rule.id) !== this.#gate(rule);
      if (other || concerns(reading.whole, changed) || concerns(reading.near, changed)) this.#runWhole(rule);
    }
    return this.#takeChange();
  }

  #look(rule: Rule, setting: RuleSetting): RuleLook<OptionTable, FactTable> {
    // the options were read against the table of the rule
    return { ...this.#facts.look(rule.uses), options: setting.options as OptionsOf<OptionTable> };
  }

  /** Whether a rule has anything to say about a map of this kind. */
  #gate(rule: Rule): boolean {
    if (rule.only?.state !== undefined && this.#index.map.state !== rule.only.state) return false;
    if (rule.only?.blueprint === true && !this.#facts.isBlueprint()) return false;
    return rule.language === undefined || this.#facts.language() === rule.language;
  }

  #runWhole(rule: Rule): void {
    const setting = this.#config.settings.get(rule.id);
    const open = this.#gate(rule);
    this.#gates.set(rule.id, open);
    const results = new Map<string, readonly Finding[]>();
    if (
      setting !== undefined &&
      setting.severity !== 'off' &&
      open &&
      !(this.#draft && setting.severity !== 'error')
    ) {
      const start = this.#clock?.() ?? 0;
      const look = this.#look(rule, setting);
      if (rule.each === undefined) this.#run(rule, '', setting, results, () => rule.check(look));
      else
        for (const record of this.#index.records.values())
          if (record.type === rule.each)
            this.#run(rule, record.id, setting, results, () => rule.check(record, look));
      if (this.#clock !== undefined)
        this.timings.set(rule.id, (this.timings.get(rule.id) ?? 0) + this.#clock() - start);
    }
    const before = this.#byRule.get(rule.id);
    this.#byRule.set(rule.id, results);
    for (const [subject, findings] of before ?? []) this.#replace(findings, results.get(subject) ?? []);
    for (const [subject, findings] of results) if (before?.has(subject) !== true) this.#replace([], findings);
  }

  #runNear(
    rule: AnyEachRule,
    reading: Reading,
    changed: ReadonlySet<string>,
    near: ReadonlyMap<MapType, ReadonlySet<string>>,
  ): void {
    const subjects = near.get(rule.each);
    if (subjects === undefined) return;
    if (!concerns(reading.near, changed) && !changed.has(`${rule.each}.*`)) return;
    const setting = this.#config.settings.get(rule.id);
    if (setting === undefined || setting.severity === 'off' || this.#gates.get(rule.id) !== true) return;
    if (this.#draft && setting.severity !== 'error') return;
    const start = this.#clock?.() ?? 0;
    const look = this.#look(rule, setting);
    const results = this.#byRule.get(rule.id) ?? new Map<string, readonly Finding[]>();
    for (const id of subjects) {
      const record = this.#index.records.get(id);
      const before = results.get(id) ?? [];
      results.delete(id);
      if (record?.type === rule.each) this.#run(rule, id, setting, results, () => rule.check(record, look));
      this.#replace(before, results.get(id) ?? []);
    }
    this.#byRule.set(rule.id, results);
    if (this.#clock !== undefined)
      this.timings.set(rule.id, (this.timings.get(rule.id) ?? 0) + this.#clock() - start);
  }

  #run(
    rule: Rule,
    subject: string,
    setting: RuleSetting,
    results: Map<string, readonly Finding[]>,
    check: () => Reports,
  ): void {
    let findings: Finding[] | undefined;
    try {
      const reports = check();
      if (reports === undefined) return;
      if ('message' in reports) findings = [this.#finding(rule, subject, setting, reports)];
      else
        for (const report of reports) (findings ??= []).push(this.#finding(rule, subject, setting, report));
      if (this.#draft) findings = findings?.filter(({ severity }) => severity === 'error');
    } catch (error) {
      // a rule that breaks is a finding, not a crash (and its message may not hold a path or a stack)
      const message = `The check ${rule.id} ${rule.name} broke here${error instanceof RangeError ? ' (out of range)' : ''}. Its other findings hold; please report this.`;
      findings = [
        this.#finding(
          { ...rule, id: BROKEN },
          subject,
          { severity: 'warning', options: {} },
          { message, key: rule.id },
        ),
      ];
    }
    if (findings !== undefined && findings.length > 0) results.set(subject, findings);
  }

  #finding(rule: Rule, subject: string, setting: RuleSetting, report: Report): Finding {
    const targets = report.targets ?? [subject === '' ? this.#index.map.id : subject];
    const configured = setting.severity === 'off' ? rule.severity : setting.severity;
    return {
      rule: rule.id,
      targets,
      ...(report.field === undefined ? {} : { field: report.field }),
      related: report.related ?? [],
      message: report.message,
      severity: report.milder === true ? milder(configured) : configured,
      confidence: report.confidence ?? 1,
      numbers: report.numbers ?? {},
      fingerprint: fingerprintOf(rule.id, targets, report.key),
      fixable: rule.fix !== undefined,
    };
  }

  #replace(before: readonly Finding[], after: readonly Finding[]): void {
    for (const finding of before) this.#drop(finding);
    for (const finding of after) this.#take(finding);
  }

  #take(finding: Finding): void {
    const { fingerprint } = finding;
    const known = this.#findings.get(fingerprint);
    if (known === undefined) this.#show(fingerprint, finding);
    else {
      const all = [...(this.#shared.get(fingerprint) ?? [known]), finding].sort(byMessage);
      this.#shared.set(fingerprint, all);
      this.#show(fingerprint, all[0]);
    }
  }

  #drop(finding: Finding): void {
    const { fingerprint } = finding;
    const rest = this.#shared.get(fingerprint)?.filter((other) => other !== finding);
    if (rest === undefined || rest.length < 2) this.#shared.delete(fingerprint);
    else this.#shared.set(fingerprint, rest);
    this.#show(fingerprint, rest?.[0]);
  }

  /** The finding that a fingerprint shows from now on. */
  #show(fingerprint: string, finding: Finding | undefined): void {
    const shown = this.#findings.get(fingerprint);
    if (shown === finding) return;
    // what was there when changes were last taken, not what came in between
    if (shown !== undefined && !this.#come.has(fingerprint)) this.#gone.set(fingerprint, shown);
    if (finding === undefined) {
      this.#findings.delete(fingerprint);
      this.#come.delete(fingerprint);
    } else {
      this.#findings.set(fingerprint, finding);
      this.#come.set(fingerprint, finding);
    }
  }

  /** What came and went since last asked; what came back just as it was is neither. */
  #takeChange(): FindingsChange {
    const come = [...this.#come.values()].filter((finding) => {
      const before = this.#gone.get(finding.fingerprint);
      if (before === undefined) return true;
      this.#gone.delete(finding.fingerprint);
      return !sameFinding(before, finding);
    });
    const gone = [...this.#gone.keys()];
    this.#gone = new Map();
    this.#come = new Map();
    return { gone, come };
  }
}

/** What a rule reads, with what its facts read. */
export function readingOf(rule: Rule): Reading {
  const whole: string[] = rule.each === undefined ? [...rule.reads] : [];
  const near: string[] = rule.each === undefined ? [] : [...rule.reads];
  for (const fact of Object.values(rule.uses)) {
    const below = readsOf(fact);
    whole.push(...below.whole);
    (rule.each === undefined ? whole : near).push(...below.near);
  }
  return { whole, near };
}

function sameSetting(a: RuleSetting | undefined, b: RuleSetting | undefined): boolean {
  return a?.severity === b?.severity && JSON.stringify(a?.options) === JSON.stringify(b?.options);
}

function sameFinding(a: Finding, b: Finding): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function byMessage(a: Finding, b: Finding): number {
  return a.message < b.message ? -1 : a.message > b.message ? 1 : 0;
}
