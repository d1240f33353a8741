// Facts: what several rules need to know and none should work out twice. A fact says what it reads; it is worked out
// when first asked for and kept until an edit touches that.

import type { MapChange, MapRecordOf, MapType } from '@sightline/model';
import type { Look } from './look.ts';
import type { Read } from './reads.ts';

/** Something about the whole map. */
export interface Fact<V> {
  readonly kind: 'fact';
  readonly name: string;
  readonly reads: readonly Read[];
  readonly uses: FactTable;
  readonly of: (look: Look<FactTable>) => V;
  /**
   * Brings a value up to date in its place after edits that the map has already taken, and tells whether it became another.
   * What rests on such a value must make its own out of it and keep nothing of it. The order of what it holds may tell of
   * the edits, so nothing may follow from that.
   */
  readonly follow?: (value: V, changes: readonly MapChange[]) => boolean;
  /** True where a value made anew counts as another, since to find out costs more than what rests on it. */
  readonly isFresh?: true;
}

/** What a fact about single records says of each record of the type of which it says anything, by id; kept up record by record. */
export interface GatheredFact<V> {
  readonly kind: 'gathered';
  readonly name: string;
  readonly uses: { readonly each: EachFact<MapType, V | undefined> };
  readonly reads: readonly [];
}

/** Something about one record, out of what stands near it. Asked for by the record. */
export interface EachFact<T extends MapType, V> {
  readonly kind: 'eachFact';
  readonly name: string;
  readonly each: T;
  /** True where it also reads records of the type of its subject that stand near that. */
  readonly beside?: true;
  readonly reads: readonly Read[];
  readonly uses: FactTable;
  readonly of: (subject: MapRecordOf<T>, look: Look<FactTable>) => V;
}

// what a fact is of is checked where it is made; a table of facts may hold facts of anything
// oxlint-disable-next-line typescript/no-explicit-any
export type AnyFact = Fact<any> | EachFact<any, any> | GatheredFact<any>;
export type FactTable = { readonly [name: string]: AnyFact };

/** What a check gets for the facts it uses: the value, or a function from a record to its value. */
export type FactsOf<F extends FactTable> = {
  readonly [K in keyof F]: F[K] extends Fact<infer V>
    ? V
    : F[K] extends GatheredFact<infer V>
      ? ReadonlyMap<string, V>
      : F[K] extends EachFact<infer T, infer V>
        ? (subject: MapRecordOf<T>) => V
        : never;
};

/** Makes a fact about the whole map. */
export function fact<V, const F extends FactTable = {}>(made: {
  readonly name: string;
  readonly reads: readonly Read[];
  readonly uses?: F;
  readonly of: (look: Look<F>) => V;
  readonly follow?: (value: V, changes: readonly MapChange[]) => boolean;
  readonly isFresh?: true;
}): Fact<V> {
  return { kind: 'fact', uses: {}, ...made } as unknown as Fact<V>;
}

/** Makes a fact about each record of a type, which may read only what stands near that record (`near.ts`). */
export function eachFact<T extends MapType, V, const F extends FactTable = {}>(made: {
  readonly name: string;
  readonly each: T;
  readonly beside?: true;
  readonly reads: readonly Read[];
  readonly uses?: F;
  readonly of: (subject: MapRecordOf<T>, look: Look<F>) => V;
}): EachFact<T, V> {
  return { kind: 'eachFact', uses: {}, ...made } as unknown as EachFact<T, V>;
}

/** Gathers what a fact about single records says. What it gives is in no order that means anything. */
export function gatheredFact<T extends MapType, V>(
  name: string,
  each: EachFact<T, V>,
): GatheredFact<Exclude<V, undefined>> {
  return { kind: 'gathered', name, uses: { each }, reads: [] } as unknown as GatheredFact<
    Exclude<V, undefined>
  >;
}
