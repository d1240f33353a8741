// Sets of records: a map, a library, and a change between two states of either.

import type { LibraryRecord, MapRecord, AnyRecord } from './record-types.ts';

/** A map or library as it is read: records by id. The order of the entries means nothing. */
export type Records<R extends AnyRecord = AnyRecord> = ReadonlyMap<string, R>;

export type MapRecords = Records<MapRecord>;
export type LibraryRecords = Records<LibraryRecord>;

/**
 * What differs between two states. It can be reversed, sent, logged and shown. What is updated keeps its type: where
 * a record of another type takes an id over, the id is among the removed and among the added.
 */
export interface Change<R extends AnyRecord = AnyRecord> {
  readonly added: ReadonlyMap<string, R>;
  readonly updated: ReadonlyMap<string, readonly [from: R, to: R]>;
  readonly removed: ReadonlyMap<string, R>;
}

export type MapChange = Change<MapRecord>;
export type LibraryChange = Change<LibraryRecord>;

/** Something wrong with input: what, where (`path` within the record or file), and what would be right. */
export interface Problem {
  /** One sentence: `colour: 7 is not a text; write a name such as teal`. */
  readonly message: string;
  /** The record it concerns, where there is one. */
  readonly record?: string;
  /** Path of the field within the record, `message.what`. */
  readonly path?: string;
  /** Place in a file, where it was read from one; lines and columns start at 1. */
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

/** A value, or what is wrong with the input. Bad input never throws. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };
