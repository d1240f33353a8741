// An open check with waivers applied and the health at hand, for an editor: each edit costs what it changes, however
// much there is to find.

import type { LibraryChange, LibraryRecords, MapChange, Waiver } from '@sightline/model';
import type { LintConfig } from '../engine/config.ts';
import type { Finding } from '../engine/finding.ts';
import type { FindingsChange, Lint } from '../engine/linter.ts';
import { openLint } from '../engine/linter.ts';
import type { Surroundings } from '../engine/look.ts';
import type { Fix, FixMaker } from '../engine/rule.ts';
import { sameOutcome } from '../engine/same.ts';
import { allRules } from '../rules/all.ts';
import type { CheckOptions } from './check-map.ts';
import type { Health } from './health.ts';
import { drawnOn, HealthTally } from './health.ts';
import { Waivers } from './waivers.ts';

/** The findings of a map that is being edited, those included that waivers accept. */
export interface Review {
  /** By fingerprint, in no particular order. */
  readonly findings: ReadonlyMap<string, Finding>;
  readonly health: Health;
  /** Takes an edit that the index has already taken; as much of it as `enough` allows (see `Lint`). */
  afterMap(change: MapChange, enough?: () => boolean): void;
  /** Goes on with what is left of the edits before, until `enough` says so. */
  settle(enough?: () => boolean): void;
  /** Whether findings and health are those of the map as it is now. */
  readonly isSettled: boolean;
  /** Takes another state of the library, and what changed in it. */
  afterLibrary(library: LibraryRecords, change: LibraryChange): void;
  afterConfig(config: LintConfig): void;
  afterSurroundings(surroundings: Surroundings): void;
  /** What came and went since last asked; at first, all that there is. */
  takeChange(): FindingsChange;
  /** The ready-made fix of a finding, for the map as it is now; undefined where there is none any more. */
  fixOf(finding: Finding, maker: FixMaker): Fix | undefined;
}

/** Checks a map with all rules that the configuration has on, and keeps watching. */
export function openReview(options: CheckOptions): Review {
  return new OpenReview(options);
}

class OpenReview implements Review {
  readonly #lint: Lint;
  #options: CheckOptions;
  #waivers: Waivers;
  /** The list that `#waivers` was made of; another list is another object. */
  #listed: readonly Waiver[];
  /** How many findings each waiver speaks of. */
  readonly #uses = new Map<Waiver, number>();
  /** What is said of the waivers themselves. */
  readonly #upkeep = new Map<Waiver, readonly Finding[]>();
  readonly #shown = new Map<string, Finding>();
  readonly #tally = new HealthTally();
  /** What was shown when last asked, for all fingerprints that were touched since. */
  readonly #before = new Map<string, Finding | undefined>();

  constructor(options: CheckOptions) {
    this.#lint = openLint(allRules, options);
    this.#options = options;
    this.#listed = options.index.waivers;
    this.#waivers = this.#opened();
    this.#follow({ gone: [], come: this.#lint.findings.values() });
    for (const waiver of this.#listed) this.#lookAfter(waiver);
  }

  get findings(): ReadonlyMap<string, Finding> {
    return this.#shown;
  }

  get health(): Health {
    return this.#tally.health(drawnOn(this.#options.index));
  }

  get isSettled(): boolean {
    return this.#lint.isSettled;
  }

  settle(enough?: () => boolean): void {
    this.#follow(this.#lint.settle(enough));
  }

  afterMap(change: MapChange, enough?: () => boolean): void {
    this.#follow(this.#lint.afterMap(change, enough));
    if (this.#options.index.waivers !== this.#listed) this.#waiveAnew();
  }

  afterLibrary(library: LibraryRecords, change: LibraryChange): void {
    this.#options = { ...this.#options, library };
    this.#follow(this.#lint.afterLibrary(library, change));
  }

  afterConfig(config: LintConfig): void {
    this.#options = { ...this.#options, config };
    this.#follow(this.#lint.afterConfig(config));
    this.#waiveAnew();
  }

  afterSurroundings(surroundings: Surroundings): void {
    this.#options = { ...this.#options, surroundings };
    this.#follow(this.#lint.afterSurroundings(surroundings));
    this.#waiveAnew();
  }

  takeChange(): FindingsChange {
    const gone: string[] = [];
    const come: Finding[] = [];
    for (const [fingerprint, before] of this.#before) {
      const now = this.#shown.get(fingerprint);
      if (now === undefined) {
        if (before !== undefined) gone.push(fingerprint);
      } else if (!sameOutcome(before, now)) come.push(now);
    }
    this.#before.clear();
    return { gone, come };
  }

  fixOf(finding: Finding, maker: FixMaker): Fix | undefined {
    return this.#lint.fixOf(finding, maker);
  }

  #opened(): Waivers {
    const { config, surroundings } = this.#options;
    const today = surroundings?.today;
    return new Waivers({
      waivers: this.#listed,
      rules: allRules,
      config,
      ...(today === undefined ? {} : { today }),
    });
  }

  /** Takes what the checks say now, with the waivers as they are. */
  #follow({ gone, come }: { readonly gone: readonly string[]; readonly come: Iterable<Finding> }): void {
    const touched = new Set<Waiver>();
    const use = (finding: Finding | undefined, one: 1 | -1): Waiver | undefined => {
      const waiver = finding && this.#waivers.of(finding);
      if (waiver === undefined) return undefined;
      this.#uses.set(waiver, (this.#uses.get(waiver) ?? 0) + one);
      touched.add(waiver);
      return waiver;
    };
    for (const fingerprint of gone) {
      use(this.#shown.get(fingerprint), -1);
      this.#show(fingerprint, undefined);
    }
    for (const finding of come) {
      use(this.#shown.get(finding.fingerprint), -1);
      this.#show(finding.fingerprint, this.#waivers.mark(finding, use(finding, 1)));
    }
    for (const waiver of touched) this.#lookAfter(waiver);
  }

  /** Applies other waivers, or the same on another day or under another configuration, to all that is found. */
  #waiveAnew(): void {
    for (const told of this.#upkeep.values())
      for (const { fingerprint } of told) this.#show(fingerprint, undefined);
    this.#upkeep.clear();
    this.#uses.clear();
    this.#listed = this.#options.index.waivers;
    this.#waivers = this.#opened();
    for (const finding of this.#lint.findings.values()) {
      const waiver = this.#waivers.of(finding);
      if (waiver !== undefined) this.#uses.set(waiver, (this.#uses.get(waiver) ?? 0) + 1);
      const marked = this.#waivers.mark(finding, waiver);
      if (marked.waiver !== this.#shown.get(finding.fingerprint)?.waiver)
        this.#show(finding.fingerprint, marked);
    }
    for (const waiver of this.#listed) this.#lookAfter(waiver);
  }

  /** Says of a waiver itself what there is to say. */
  #lookAfter(waiver: Waiver): void {
    for (const { fingerprint } of this.#upkeep.get(waiver) ?? []) this.#show(fingerprint, undefined);
    const told = this.#waivers.upkeep(waiver, (this.#uses.get(waiver) ?? 0) > 0);
    this.#upkeep.set(waiver, told);
    for (const finding of told) this.#show(finding.fingerprint, finding);
  }

  #show(fingerprint: string, finding: Finding | undefined): void {
    const shown = this.#shown.get(fingerprint);
    if (shown === finding) return;
    if (!this.#before.has(fingerprint)) this.#before.set(fingerprint, shown);
    if (shown !== undefined) this.#tally.remove(shown);
    if (finding === undefined) this.#shown.delete(fingerprint);
    else {
      this.#tally.add(finding);
      this.#shown.set(fingerprint, finding);
    }
  }
}
