// Runs rules over a map and keeps the findings true, edit by edit. A rule runs again only where an edit changed
// something that it reads: a rule on single records on those that stand near the edit, a rule on the map as a whole.

import type { LibraryChange, LibraryRecords, MapChange, MapIndex, MapRecord } from '@sightline/model';
import type { LintConfig, RuleSetting } from './config.ts';
import type { FactTable } from './fact.ts';
import type { Touched } from './facts.ts';
import { Facts, looksBeside, nearReads, subjectsOf } from './facts.ts';
import type { Finding, Report } from './finding.ts';
import { fingerprintOf, milder } from './finding.ts';
import type { Surroundings } from './look.ts';
import { FRAMES, nearChange, ownOf } from './near.ts';
import type { OptionsOf, OptionTable } from './options.ts';
import { changedReads, Reading } from './reads.ts';
import type { AnyEachRule, Fix, FixMaker, Reports, Rule, RuleLook } from './rule.ts';
import { sameOutcome } from './same.ts';

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
  /**
   * Takes an edit that the index has already taken. What stands near it is checked at once, then as much of the rest as
   * `enough` allows, which is asked between two pieces of work; without it, all.
   */
  afterMap(change: MapChange, enough?: () => boolean): FindingsChange;
  /** Goes on with what is left of the edits before, until `enough` says so. */
  settle(enough?: () => boolean): FindingsChange;
  /** Whether the findings are those of the map as it is now: false where checks of the map as a whole are left. */
  readonly isSettled: boolean;
  /** Takes another state of the library, and what changed in it; settles. */
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

/** A rule, and what is known of its last run. */
interface Watched {
  readonly rule: Rule;
  readonly reading: Reading;
  /** Whether a rule on single records looks beside its subject. */
  readonly isBeside: boolean;
  /** Whether it has anything to say about a map of this kind. */
  gate: boolean;
  /** The edit after which its findings were last true. */
  seen: number;
  /** The edits since, where it may have to say something else. */
  waiting: Touched[];
  /** Its findings by the record that it was run on (`''` for a rule on the map). */
  findings: Map<string, readonly Finding[]>;
}

/** What the runs of a rule on one subject after the other have in common. */
interface Run {
  readonly setting: RuleSetting;
  readonly look: RuleLook<OptionTable, FactTable>;
  /** What was said before, by subject. */
  readonly before: ReadonlyMap<string, readonly Finding[]>;
}

const BROKEN = 'U01';
const NOTHING: readonly never[] = Object.freeze([]);
const NO_NUMBERS: Readonly<Record<string, number>> = Object.freeze({});

class OpenLint implements Lint {
  readonly timings = new Map<string, number>();
  readonly #rules: readonly Watched[];
  readonly #index: MapIndex;
  readonly #clock: (() => number) | undefined;
  readonly #facts: Facts;
  #config: LintConfig;
  readonly #findings = new Map<string, Finding>();
  /** Findings that have a fingerprint in common with another, all of them; the rule should have given them keys. */
  readonly #shared = new Map<string, readonly Finding[]>();
  /** The rules that edits wait for; who waits longest is first. */
  readonly #queue = new Set<Watched>();
  #draft = false;
  #gone = new Map<string, Finding>();
  #come = new Map<string, Finding>();
  /** False until the first look is done: what it finds did not come. */
  #watches = false;

  constructor(rules: readonly Rule[], { index, library, config, surroundings, clock }: LintOptions) {
    this.#rules = rules.map((rule) => ({
      rule,
      reading: new Reading(nearReads(rule)),
      isBeside: looksBeside(rule),
      gate: false,
      seen: 0,
      waiting: [],
      findings: new Map(),
    }));
    this.#index = index;
    this.#config = config;
    this.#clock = clock;
    this.#facts = new Facts(index, library, surroundings ?? {});
    this.#draft = index.steps.length < draftSteps;
    for (const watched of this.#rules) this.#runWhole(watched);
    this.#watches = true;
  }

  get findings(): ReadonlyMap<string, Finding> {
    return this.#findings;
  }

  get isSettled(): boolean {
    return this.#queue.size === 0;
  }

  afterMap(change: MapChange, enough?: () => boolean): FindingsChange {
    const changed = changedReads(change);
    if (changed.size === 0) return this.settle(enough);
    const framed = new Set([...changed].filter((read) => FRAMES.has(read.slice(0, read.indexOf('.')))));
    const near = nearChange(this.#index, change);
    const touched = { change, changed, framed, own: ownOf(change), near };
    this.#facts.touch(touched);
    const draft = this.#index.steps.length < draftSteps;
    const redraft = draft !== this.#draft;
    this.#draft = draft;
    for (const watched of this.#rules) {
      if (redraft || watched.gate !== this.#gate(watched.rule)) this.#runWhole(watched);
      else if (this.#isOn(watched)) this.#wait(watched, touched);
    }
    return this.settle(enough);
  }

  settle(enough?: () => boolean): FindingsChange {
    const isEnough = (): boolean => enough?.() === true;
    for (const watched of this.#queue) {
      if (isEnough()) break;
      for (const _ of this.#facts.bring(watched.rule.uses)) if (isEnough()) return this.#takeChange();
      this.#catchUp(watched);
    }
    return this.#takeChange();
  }

  afterLibrary(library: LibraryRecords, change: LibraryChange): FindingsChange {
    this.#settleAll();
    const changed = changedReads(change);
    this.#facts.setLibrary(library, changed);
    return this.#rerun(changed);
  }

  afterSurroundings(surroundings: Surroundings): FindingsChange {
    this.#settleAll();
    const before = this.#facts.surroundings;
    const changed = new Set(
      (['today', 'revision', 'maps'] as const).filter((key) => before[key] !== surroundings[key]),
    );
    this.#facts.setSurroundings(surroundings, changed);
    return this.#rerun(changed);
  }

  afterConfig(config: LintConfig): FindingsChange {
    this.#settleAll();
    const before = this.#config;
    this.#config = config;
    for (const watched of this.#rules) {
      const { id } = watched.rule;
      if (!sameSetting(before.settings.get(id), config.settings.get(id))) this.#runWhole(watched);
    }
    return this.#takeChange();
  }

  fixOf(finding: Finding, maker: FixMaker): Fix | undefined {
    const rule = this.#rules.find((watched) => watched.rule.id === finding.rule)?.rule;
    const setting = rule && this.#config.settings.get(rule.id);
    if (rule?.fix === undefined || setting === undefined) return undefined;
    return rule.fix(finding, { ...this.#look(rule, setting), ...maker });
  }

  /** Lets an edit wait for a rule, or the rule look at once where that is no more than a look around the edit. */
  #wait(watched: Watched, touched: Touched): void {
    watched.waiting.push(touched);
    this.#queue.add(watched);
    const { rule, reading, waiting } = watched;
    if (rule.each === undefined || waiting.some(({ framed }) => reading.concerns(framed))) return;
    if (this.#facts.rest(rule.uses)) this.#catchUp(watched);
  }

  #settleAll(): void {
    for (const watched of this.#queue) this.#catchUp(watched);
  }

  /** Has a rule look at the edits that wait for it. */
  #catchUp(watched: Watched): void {
    const { rule, waiting } = watched;
    const isWhole = rule.each === undefined;
    if (waiting.some(({ changed, framed }) => this.#isStale(watched, isWhole ? changed : framed)))
      this.#runWhole(watched);
    else if (rule.each !== undefined) this.#runNear(watched, rule);
    else this.#caughtUp(watched);
  }

  #caughtUp(watched: Watched): void {
    watched.seen = this.#facts.moment;
    watched.waiting = [];
    this.#queue.delete(watched);
  }

  #rerun(changed: ReadonlySet<string>): FindingsChange {
    for (const watched of this.#rules)
      if (
        watched.gate !== this.#gate(watched.rule) ||
        (this.#isOn(watched) && this.#isStale(watched, changed))
      )
        this.#runWhole(watched);
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

  /** Whether a rule says anything at all. */
  #isOn({ rule, gate }: Watched): boolean {
    const severity = this.#config.settings.get(rule.id)?.severity ?? 'off';
    return severity !== 'off' && gate && !(this.#draft && severity !== 'error');
  }

  /** Whether a rule must run again on all that it looks at: for these fields, or since a fact became another. */
  #isStale({ rule, reading, seen }: Watched, changed: ReadonlySet<string>): boolean {
    if (reading.concerns(changed)) return true;
    return rule.each === undefined
      ? this.#facts.changedSince(rule.uses, seen)
      : this.#facts.changedForAllSince(rule.uses, seen);
  }

  #runWhole(watched: Watched): void {
    const { rule } = watched;
    watched.gate = this.#gate(rule);
    this.#caughtUp(watched);
    const before = watched.findings;
    const results = (watched.findings = new Map());
    const setting = this.#config.settings.get(rule.id);
    if (setting !== undefined && this.#isOn(watched)) {
      const start = this.#clock?.() ?? 0;
      const run = { setting, look: this.#look(rule, setting), before };
      if (rule.each === undefined) this.#run(watched, run);
      else for (const record of this.#facts.recordsOf(rule.each)) this.#run(watched, run, record);
      this.#time(rule, start);
    }
    for (const [subject, findings] of before)
      if (!results.has(subject)) for (const finding of findings) this.#drop(finding);
  }

  #runNear(watched: Watched, rule: AnyEachRule): void {
    const setting = this.#config.settings.get(rule.id);
    const subjects = new Set<string>();
    for (const touched of watched.waiting)
      if (watched.reading.concerns(touched.changed) || touched.changed.has(`${rule.each}.*`))
        for (const id of subjectsOf(touched, rule.each, watched)) subjects.add(id);
    this.#caughtUp(watched);
    if (setting === undefined || subjects.size === 0) return;
    const start = this.#clock?.() ?? 0;
    const look = this.#look(rule, setting);
    const { findings: results } = watched;
    for (const id of subjects) {
      const before = results.get(id);
      const kept = before === undefined ? results : new Map([[id, before]]);
      results.delete(id);
      const record = this.#index.records.get(id);
      if (record?.type === rule.each) this.#run(watched, { setting, look, before: kept }, record);
      if (before !== undefined && !results.has(id)) for (const finding of before) this.#drop(finding);
    }
    this.#time(rule, start);
  }

  #time({ id }: Rule, start: number): void {
    if (this.#clock !== undefined) this.timings.set(id, (this.timings.get(id) ?? 0) + this.#clock() - start);
  }

  /** Runs a rule on one subject, and puts what it says in the place of what it said before. */
  #run(watched: Watched, { setting, look, before }: Run, record?: MapRecord): void {
    const { rule } = watched;
    const subject = record?.id ?? '';
    let findings: Finding[] | undefined;
    try {
      const reports = checked(rule, look, record);
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
    if (findings === undefined || findings.length === 0) return;
    watched.findings.set(subject, this.#replace(before.get(subject), findings));
  }

  #finding(rule: Rule, subject: string, setting: RuleSetting, report: Report): Finding {
    const targets = report.targets ?? [subject === '' ? this.#index.map.id : subject];
    const configured = setting.severity === 'off' ? rule.severity : setting.severity;
    const { field, related = NOTHING, message, confidence = 1, numbers = NO_NUMBERS } = report;
    const severity = report.milder === true ? milder(configured) : configured;
    const fingerprint = fingerprintOf(rule.id, targets, report.key);
    const fixable = rule.fix !== undefined;
    return field === undefined
      ? { rule: rule.id, targets, related, message, severity, confidence, numbers, fingerprint, fixable }
      : {
          rule: rule.id,
          targets,
          field,
          related,
          message,
          severity,
          confidence,
          numbers,
          fingerprint,
          fixable,
        };
  }

  /** What holds from now on: what was said before and is said again stays what it is. */
  #replace(before: readonly Finding[] | undefined, after: readonly Finding[]): readonly Finding[] {
    if (before === undefined) {
      for (const finding of after) this.#take(finding);
      return after;
    }
    if (before.length === after.length) {
      const again = before.every((old, i) => {
        const now = after[i];
        return now !== undefined && old.fingerprint === now.fingerprint && sameFinding(old, now);
      });
      if (again) return before;
    }
    const known = new Map(before.map((finding) => [finding.fingerprint, finding]));
    const kept = new Set<Finding>();
    const all = after.map((finding) => {
      const old = known.get(finding.fingerprint);
      if (old === undefined || kept.has(old) || !sameFinding(old, finding)) return finding;
      kept.add(old);
      return old;
    });
    for (const finding of before) if (!kept.has(finding)) this.#drop(finding);
    for (const finding of all) if (!kept.has(finding)) this.#take(finding);
    return all;
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
    if (!this.#watches && finding !== undefined) {
      this.#findings.set(fingerprint, finding);
      return;
    }
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

/** What a rule says of its subject; a rule on the map has none. */
function checked(rule: Rule, look: Run['look'], subject: MapRecord | undefined): Reports {
  if (rule.each === undefined) return rule.check(look);
  return subject === undefined ? undefined : rule.check(subject, look);
}

function sameSetting(a: RuleSetting | undefined, b: RuleSetting | undefined): boolean {
  return a?.severity === b?.severity && JSON.stringify(a?.options) === JSON.stringify(b?.options);
}

function sameFinding(a: Finding, b: Finding): boolean {
  return a.message === b.message && sameOutcome(a, b);
}

function byMessage(a: Finding, b: Finding): number {
  return a.message < b.message ? -1 : a.message > b.message ? 1 : 0;
}
