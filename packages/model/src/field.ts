// What a field of a record can hold, as data. One table of fields per record type feeds everything that knows
// fields: the TypeScript type, the validator, the JSON Schema, the order of keys in the file, the encoding in the
// live document, what happens when a reference's target goes, and the inspector in the editor.

import type { Id } from './id.ts';

declare const holds: unique symbol;

/** What happens to a record whose reference points at a record that is removed. */
export type WhenGone = 'cascade' | 'clear' | 'keep';

/** The shape of a value. `set` merges member by member, `keyed` key by key, `object` field by field, all else as one value. */
export type Spec =
  | { readonly kind: 'name'; readonly max: number }
  | { readonly kind: 'line'; readonly max: number }
  | { readonly kind: 'code'; readonly max: number }
  | { readonly kind: 'prose'; readonly max: number }
  | { readonly kind: 'enum'; readonly values: readonly string[] }
  | { readonly kind: 'boolean' }
  | {
      readonly kind: 'number';
      readonly min: number;
      readonly max: number;
      readonly integer: boolean;
      readonly nullable: boolean;
    }
  | { readonly kind: 'date' }
  | { readonly kind: 'duration' }
  | { readonly kind: 'time' }
  | { readonly kind: 'rate' }
  | { readonly kind: 'hours' }
  | { readonly kind: 'scalar' }
  | { readonly kind: 'scalars' }
  | { readonly kind: 'order' }
  | {
      readonly kind: 'ref';
      readonly to: readonly string[];
      readonly library: boolean;
      readonly gone: WhenGone;
    }
  /** `map`, `map/record` or `persona/need`: a reference with a path, never healed, checked by the rules. */
  | { readonly kind: 'path'; readonly to: 'mapRecord' | 'need' | 'keyResult' | 'rolloutPhase' | 'field' }
  | { readonly kind: 'set'; readonly of: Field }
  | { readonly kind: 'list'; readonly of: Field }
  | { readonly kind: 'object'; readonly fields: Fields }
  | { readonly kind: 'keyed'; readonly key: Field; readonly of: Field };

/** A field: its shape, whether a record must have it, and the default that the file leaves out. */
export interface Field<T = unknown, Must extends boolean = boolean> {
  readonly spec: Spec;
  readonly must: Must;
  readonly fallback?: boolean | string | number;
  /** Written in one line in the file, although its values are mappings. */
  readonly inline?: boolean;
  readonly [holds]?: T;
}

/** A table of fields, in the order in which the file writes them. */
export type Fields = { readonly [name: string]: Field };

type Holds<F> = F extends Field<infer T> ? T : never;
type MustKeys<F extends Fields> = { [K in keyof F]: F[K] extends Field<unknown, true> ? K : never }[keyof F];

/** The type of the values that a table of fields describes. */
export type ValuesOf<F extends Fields> = {
  readonly [K in MustKeys<F>]: Holds<F[K]>;
} & {
  readonly [K in Exclude<keyof F, MustKeys<F>>]?: Holds<F[K]>;
};

type Optional<T> = Field<T, false>;

function optional<T>(spec: Spec): Optional<T> {
  return { spec, must: false };
}

/** The same field, which a record must have. */
export function must<T>(field: Field<T>): Field<T, true> {
  return { ...field, must: true };
}

/** The same field, with a default that is left out of the file and out of the record. */
export function byDefault<T extends boolean | string | number>(
  field: Field<T>,
  fallback: T,
): Field<T, false> {
  return { ...field, must: false, fallback };
}

/** The same field, written in one line in the file. */
export function inline<T>(field: Field<T>): Optional<T> {
  return { ...field, must: false, inline: true };
}

/** A name or title: one line, at most 200 characters, collaborative text in the live document. */
export const name = (): Optional<string> => optional({ kind: 'name', max: 200 });
/** A short line that is replaced as a whole (a unit, a team, an author). */
export const line = (max = 200): Optional<string> => optional({ kind: 'line', max });
/** A short word that machines read (a column, a key, an activity): a line that never makes its mapping a block in the file. */
export const code = (max = 200): Optional<string> => optional({ kind: 'code', max });
/** Prose that people write together: at most 4,000 characters, collaborative text in the live document. */
export const prose = (max = 4000): Optional<string> => optional({ kind: 'prose', max });
/** One of a few words. */
export const oneOf = <const V extends readonly string[]>(...values: V): Optional<V[number]> =>
  optional({ kind: 'enum', values });
/** Yes or no. */
export const yesNo = (): Optional<boolean> => optional({ kind: 'boolean' });
/** A finite number within the range, both ends included. */
export const number = (min = -1e12, max = 1e12): Optional<number> =>
  optional({ kind: 'number', min, max, integer: false, nullable: false });
/** A whole number within the range, both ends included. */
export const whole = (min = 0, max = 1e9): Optional<number> =>
  optional({ kind: 'number', min, max, integer: true, nullable: false });
/** A number, or null for "to be found out". */
export const numberOrUnknown = (min: number, max: number): Optional<number | null> =>
  optional({ kind: 'number', min, max, integer: false, nullable: true });
/** A calendar day, `2026-03-31`. */
export const date = (): Optional<string> => optional({ kind: 'date' });
/** A fixed time such as `5 min` or `1.5 workday`; see `duration.ts`. */
export const duration = (): Optional<string> => optional({ kind: 'duration' });
/** A fixed or spread time: `5 min`, `{p50: 8 s, p90: 20 s}`, `{mean, cv}`, `{min, mode, max}`; see `duration.ts`. */
export const time = (): Optional<TimeValue> => optional({ kind: 'time' });
/** A rate such as `40 per month`. */
export const rate = (): Optional<string> => optional({ kind: 'rate' });
/** Opening hours or demand, `mon-fri 09:00-17:00 x1.6`. */
export const hours = (): Optional<string> => optional({ kind: 'hours' });
/** Any text, number or yes/no. */
export const scalar = (): Optional<string | number | boolean> => optional({ kind: 'scalar' });
/** A text, number, yes/no, or a list or mapping of them (what a scenario sets). */
export const scalars = (): Optional<ScalarTree> => optional({ kind: 'scalars' });
/** A fractional index: sorts as text. In the file it is the order of the list. */
export const order = (): Optional<string> => optional({ kind: 'order' });
/** A reference to a record of the same map (or of the same library, in a library record). */
export const ref = <T extends string>(gone: WhenGone, ...to: readonly T[]): Optional<Id<T>> =>
  optional({ kind: 'ref', to, library: false, gone });
/** A reference to a record of the library. It is kept when the target is unknown: that is a finding, not a refusal. */
export const inLibrary = <T extends string>(...to: readonly T[]): Optional<Id<T>> =>
  optional({ kind: 'ref', to, library: true, gone: 'keep' });
/** A reference that has a path: `map/record`, `persona/need`, `objective/keyResult`, `rollout/phase`, `record.field`. */
export const path = (to: 'mapRecord' | 'need' | 'keyResult' | 'rolloutPhase' | 'field'): Optional<string> =>
  optional({ kind: 'path', to });
/** Values without order, each once; two people's additions both stay. */
export const setOf = <T>(of: Field<T>): Optional<readonly T[]> => optional({ kind: 'set', of });
/** Values in order, replaced as a whole. */
export const listOf = <T>(of: Field<T>): Optional<readonly T[]> => optional({ kind: 'list', of });
/** A value with fields of its own. */
export const object = <F extends Fields>(fields: F): Optional<ValuesOf<F>> =>
  optional({ kind: 'object', fields });
/** Values by key; two people's keys both stay. */
export const keyed = <T>(key: Field<string>, of: Field<T>): Optional<Readonly<Record<string, T>>> =>
  optional({ kind: 'keyed', key, of });

/** A time that is fixed or spread. Quantities are texts as people wrote them (`8 s`); `cv` is a ratio. */
export type TimeValue =
  | string
  | {
      readonly kind?: TimeKind;
      readonly mean?: string;
      readonly cv?: number;
      readonly min?: string;
      readonly mode?: string;
      readonly max?: string;
      readonly p50?: string;
      readonly p90?: string;
      readonly sd?: string;
      readonly shape?: number;
      readonly scale?: string;
      readonly values?: readonly string[];
    };

export const timeKinds = [
  'fixed',
  'uniform',
  'triangular',
  'pert',
  'exponential',
  'normal',
  'lognormal',
  'gamma',
  'weibull',
  'empirical',
] as const;
export type TimeKind = (typeof timeKinds)[number];

/** What a scenario may set a field to. */
export type ScalarTree =
  | string
  | number
  | boolean
  | null
  | readonly ScalarTree[]
  | { readonly [key: string]: ScalarTree };
