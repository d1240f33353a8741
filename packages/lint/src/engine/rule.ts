// A rule: what it detects, why that matters and who says so, what it reads, how it checks, and what would mend it.
// One rule is one file. Its page in the documentation and its tests are made from that file.

import type { Command, MapRecord, MapRecordOf, MapType } from '@sightline/model';
import type { FactTable } from './fact.ts';
import type { Finding, Report, Severity } from './finding.ts';
import type { Look } from './look.ts';
import type { OptionsOf, OptionTable } from './options.ts';
import type { Read } from './reads.ts';

export const families = [
  'text',
  'structure',
  'handoff',
  'failure',
  'message',
  'pattern',
  'experience',
  'governance',
  'upkeep',
] as const;
export type Family = (typeof families)[number];

/** What the documentation says about a rule; plain sentences. */
export interface RuleDocs {
  /** What it finds, exactly. */
  readonly detects: string;
  /** Why that matters to the people who use or run the service. */
  readonly why: string;
  /** Who says so: a book, a study, a law, a practice of the field. */
  readonly source: string;
  /** What to do about it. */
  readonly instead: string;
}

/** A map in the notation of `case-of.ts`, with a sentence on what it shows. */
export interface Example {
  readonly shows: string;
  readonly map: string;
}

/** A mending that can be carried out at once: commands on the map, on the library, or both, as one step of undo each. */
export interface Fix {
  /** What it does, as a button says it: `Add an end`. */
  readonly title: string;
  readonly map?: Command;
  readonly library?: Command;
  /** True where it invents nothing and loses nothing, so that it may be done without being asked. */
  readonly safe?: boolean;
}

/** What a fix needs beside the map: fresh ids, since a rule has no chance of its own. */
export interface FixMaker {
  /** A fresh id with a prefix: `c-7h3k9m2x`. */
  readonly newId: (prefix: string) => string;
}

interface RuleOf<O extends OptionTable, F extends FactTable> {
  /** As in the catalogue: `S01`. Never changes, never used again. */
  readonly id: string;
  /** In words, kebab-case: `dead-end`. */
  readonly name: string;
  readonly family: Family;
  /** How severe it is where the configuration says nothing else. */
  readonly severity: Severity;
  /** The presets that have it on. `strict` has all rules on. */
  readonly presets: readonly ('recommended' | 'workshop')[];
  /** Only on maps that have a stage behind the customer (a frontstage, backstage, support or third party lane), or only in a state. */
  readonly only?: { readonly blueprint?: true; readonly state?: 'asIs' | 'toBe' };
  /** Only where this language is written: rules on sentences. */
  readonly language?: 'en';
  readonly docs: RuleDocs;
  readonly options: O;
  readonly reads: readonly Read[];
  readonly uses: F;
  readonly violates: readonly Example[];
  readonly passes: readonly Example[];
  readonly fix?: (finding: Finding, look: RuleLook<O, F> & FixMaker) => Fix | undefined;
}

/** What a rule looks at: the map and all else that a check may see, and its own options. */
export interface RuleLook<O extends OptionTable, F extends FactTable> extends Look<F> {
  readonly options: OptionsOf<O>;
}

export type Reports = Report | Iterable<Report> | undefined;

/** A rule that looks at each record of a type and at what stands near it (`near.ts`). */
export interface EachRule<
  T extends MapType = MapType,
  O extends OptionTable = OptionTable,
  F extends FactTable = FactTable,
> extends RuleOf<O, F> {
  readonly each: T;
  /** True where it also reads records of the type of its subject that stand near that. */
  readonly beside?: true;
  readonly check: (subject: MapRecordOf<T>, look: RuleLook<O, F>) => Reports;
}

/** A rule that looks at the map as a whole. */
export interface MapRule<O extends OptionTable = OptionTable, F extends FactTable = FactTable> extends RuleOf<
  O,
  F
> {
  readonly each?: undefined;
  readonly check: (look: RuleLook<O, F>) => Reports;
}

// a list of rules holds rules on any type with any options; each is typed where it is made
/* oxlint-disable typescript/no-explicit-any */
type AnyLook = RuleLook<any, any>;
type AnyRule = Omit<RuleOf<OptionTable, FactTable>, 'fix'> & {
  readonly fix?: (finding: Finding, look: AnyLook & FixMaker) => Fix | undefined;
};
/* oxlint-enable typescript/no-explicit-any */

/** A rule on single records, as a list holds it. */
export interface AnyEachRule extends AnyRule {
  readonly each: MapType;
  readonly beside?: true;
  readonly check: (subject: MapRecord, look: AnyLook) => Reports;
}

/** A rule on the map, as a list holds it. */
export interface AnyMapRule extends AnyRule {
  readonly each?: undefined;
  readonly check: (look: AnyLook) => Reports;
}

export type Rule = AnyEachRule | AnyMapRule;

type Made<R, K extends 'options' | 'uses' | 'presets'> = Omit<R, K> & Partial<Pick<R, K & keyof R>>;

/** Makes a rule that looks at each record of a type. On in `recommended` where `presets` says nothing. */
export function eachRule<T extends MapType, const O extends OptionTable = {}, const F extends FactTable = {}>(
  made: Made<EachRule<T, O, F>, 'options' | 'uses' | 'presets'>,
): Rule {
  return { options: {}, uses: {}, presets: ['recommended'], ...made } as unknown as Rule;
}

/** Makes a rule that looks at the map as a whole. On in `recommended` where `presets` says nothing. */
export function mapRule<const O extends OptionTable = {}, const F extends FactTable = {}>(
  made: Made<MapRule<O, F>, 'options' | 'uses' | 'presets'>,
): Rule {
  return { options: {}, uses: {}, presets: ['recommended'], ...made } as unknown as Rule;
}
