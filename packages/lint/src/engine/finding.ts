// What a check says: a rule, where, one plain sentence, and the numbers behind it.

export const severities = ['error', 'warning', 'info'] as const;
export type Severity = (typeof severities)[number];

/** What a rule reports; the linter makes a finding of it. */
export interface Report {
  /** One plain sentence for somebody who is not technical: what is wrong, here, with numbers; records by `named(id)`. */
  readonly message: string;
  /** Ids of the records concerned, the most important first. Default: the record that the rule was run on. */
  readonly targets?: readonly string[];
  /** The field of the first target where it can be mended, as a path: `message.what`. */
  readonly field?: string;
  /** Tells findings of one rule on the same targets apart; part of the fingerprint, so it must not change with other edits. */
  readonly key?: string;
  /** Records that explain the finding and are shown with it, but are not part of what it is about. */
  readonly related?: readonly string[];
  /** The figures behind the sentence, by name; times in seconds, money in the workspace's currency. */
  readonly numbers?: Readonly<Record<string, number>>;
  /** How sure the rule is, 0 to 1. Default 1. */
  readonly confidence?: number;
  /** One notch less severe than configured: an error counts as a warning, a warning as information. */
  readonly milder?: boolean;
}

/** A report with all that follows from the rule and the configuration. */
export interface Finding {
  readonly rule: string;
  readonly targets: readonly string[];
  readonly field?: string;
  readonly related: readonly string[];
  readonly message: string;
  readonly severity: Severity;
  readonly confidence: number;
  readonly numbers: Readonly<Record<string, number>>;
  /** The same finding has the same fingerprint as long as what it is about lives, whatever else is edited. */
  readonly fingerprint: string;
  /** The id of the waiver that accepts it, where one does. */
  readonly waiver?: string;
  /** True where the rule has a ready-made fix. */
  readonly fixable: boolean;
}

/** `rule:target,target` and, where there is one, `#key`. Targets are sorted: their order says nothing. */
export function fingerprintOf(rule: string, targets: readonly string[], key?: string): string {
  const sorted = targets.length < 2 ? targets : targets.toSorted();
  return `${rule}:${sorted.join(',')}${key === undefined ? '' : `#${key}`}`;
}

/** One notch less severe. */
export function milder(severity: Severity): Severity {
  return severity === 'error' ? 'warning' : 'info';
}
