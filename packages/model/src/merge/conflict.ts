// What two people changed apart so that only people can decide: named by record and field, with all three values.

/** Whose changes: of the one who merges, or of the one who is merged. */
export type MergeSide = 'ours' | 'theirs';

export interface Conflict {
  readonly record: string;
  readonly type: string;
  /** The name or text of the record, for people. */
  readonly title: string;
  /** The field; absent where the record as a whole is meant: one removed it, the other changed it. */
  readonly path?: string;
  /** The values; undefined where there is none. */
  readonly base: unknown;
  readonly ours: unknown;
  readonly theirs: unknown;
}

/** A conflict in a few readable lines: what, then the three values. */
export function conflictLines(conflict: Conflict): string {
  const { type, record, title, path, base, ours, theirs } = conflict;
  const name = `${type} ${record}${title === record ? '' : ` "${title}"`}`;
  if (path !== undefined)
    return `! ${name} ${path}\n    base:   ${valueText(base)}\n    ours:   ${valueText(ours)}\n    theirs: ${valueText(theirs)}\n`;
  if (ours === undefined) return `! ${name}: ours removed it, theirs changed it\n`;
  if (theirs === undefined) return `! ${name}: ours changed it, theirs removed it\n`;
  return `! ${name}: ours and theirs each made a record of this id\n`;
}

function valueText(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}

export function compareConflicts(a: Conflict, b: Conflict): number {
  const [left, right] = [`${a.record} ${a.path ?? ''}`, `${b.record} ${b.path ?? ''}`];
  return left < right ? -1 : left > right ? 1 : 0;
}
