// What became of findings over time: new, open, fixed, waived, reopened. The history is a plain value that whoever keeps
// it hands in and gets back; it grows with the findings that ever were, not with how often is looked.

import type { Finding } from '../engine/finding.ts';

export type FindingState = 'new' | 'open' | 'fixed' | 'waived' | 'reopened';

/** What is known of one finding. Moments are texts that sort by time, such as `2026-11-26T10:00:00Z`. */
export interface FindingPast {
  readonly state: FindingState;
  /** When it was first seen. */
  readonly first: string;
  /** When its state last changed. */
  readonly since: string;
  /** How often it came back after it was gone. */
  readonly returns: number;
  /** The sentence and severity as last seen, so that what is fixed can still be told. */
  readonly rule: string;
  readonly message: string;
  readonly severity: Finding['severity'];
}

/** By fingerprint. */
export type FindingHistory = ReadonlyMap<string, FindingPast>;

/**
 * The history after a look at `moment`. What is seen for the first time is new, seen again it is open; what is gone is
 * fixed, and what comes back is reopened. What a waiver accepts is waived. A history without change keeps its identity.
 */
export function followFindings(
  history: FindingHistory,
  findings: Iterable<Finding>,
  moment: string,
): FindingHistory {
  const after = new Map(history);
  const seen = new Set<string>();
  let changed = false;
  const put = (fingerprint: string, past: FindingPast): void => {
    const before = history.get(fingerprint);
    if (
      before !== undefined &&
      before.state === past.state &&
      before.message === past.message &&
      before.severity === past.severity
    )
      return;
    changed = true;
    after.set(fingerprint, past);
  };
  for (const finding of findings) {
    seen.add(finding.fingerprint);
    const before = history.get(finding.fingerprint);
    const state = nextState(before, finding);
    put(finding.fingerprint, {
      state,
      first: before?.first ?? moment,
      since: before?.state === state ? before.since : moment,
      returns: (before?.returns ?? 0) + (state === 'reopened' && before?.state === 'fixed' ? 1 : 0),
      rule: finding.rule,
      message: finding.message,
      severity: finding.severity,
    });
  }
  for (const [fingerprint, past] of history)
    if (!seen.has(fingerprint) && past.state !== 'fixed')
      put(fingerprint, { ...past, state: 'fixed', since: moment });
  return changed ? after : history;
}

function nextState(before: FindingPast | undefined, finding: Finding): FindingState {
  if (finding.waiver !== undefined) return 'waived';
  switch (before?.state) {
    case undefined:
      return 'new';
    case 'fixed':
      return 'reopened';
    case 'reopened':
      return 'reopened';
    default:
      return 'open';
  }
}
