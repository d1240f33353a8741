// Commands as values: what somebody wants to do to a map or a library. A command carries every id and number that
// it needs, so running it twice on the same state gives the same change, here, in a worker and on the server.

import type { RecordType } from '../record-types.ts';
import type { ScalarTree } from '../field.ts';

/** A value of a field as JSON; absent clears the field. */
export type FieldValue = ScalarTree | undefined;

/** A record to be added: without order or position.order, which the command's place decides. */
export interface NewRecord {
  readonly id: string;
  readonly type: RecordType;
  readonly [field: string]: unknown;
}

/** Where among its siblings something goes: before or after one of them, else at the end. */
export interface Place {
  readonly before?: string;
  readonly after?: string;
}

export type Command =
  /** Adds one record. Siblings are the records that share its list: a cell, a phase, the lanes, the flows of a card. */
  | { readonly kind: 'add'; readonly record: NewRecord; readonly place?: Place }
  /** Sets the field at a path (`text`, `message.what`, `scope.from`) or clears it; clearing a parent clears what is in it. */
  | { readonly kind: 'set'; readonly id: string; readonly path: string; readonly value: FieldValue }
  /** Adds to or takes from a field that is a set. */
  | {
      readonly kind: 'setMembers';
      readonly id: string;
      readonly path: string;
      readonly add?: readonly string[];
      readonly remove?: readonly string[];
    }
  /** Removes records; what hangs on them goes or is cleared as the field tables say; cards of a lane or step are removed with it only if `withCards`, else parked. */
  | { readonly kind: 'remove'; readonly ids: readonly string[]; readonly withCards?: boolean }
  /** Moves cards, in their present order, into a cell (no step: parked). */
  | {
      readonly kind: 'moveCards';
      readonly ids: readonly string[];
      readonly lane: string;
      readonly step?: string;
      readonly place?: Place;
    }
  /** Moves steps, in their present order, into a phase. */
  | {
      readonly kind: 'moveSteps';
      readonly ids: readonly string[];
      readonly phase: string;
      readonly place?: Place;
    }
  /** Moves a phase, lane, path, flow, failure, cast or scenario among its siblings. */
  | { readonly kind: 'reorder'; readonly id: string; readonly place: Place }
  /** Copies records with what belongs to them; `ids` names the copy of each, `place` puts them among the siblings. */
  | { readonly kind: 'duplicate'; readonly ids: Readonly<Record<string, string>>; readonly place?: Place }
  /** Replaces what the collaborative text at a path says between two offsets (UTF-16 units). */
  | {
      readonly kind: 'splice';
      readonly id: string;
      readonly path: string;
      readonly at: number;
      readonly remove: number;
      readonly insert: string;
    }
  /** Several commands as one change, all or none; each sees what the one before did. */
  | { readonly kind: 'batch'; readonly commands: readonly Command[]; readonly label?: string };

export type CommandKind = Command['kind'];
