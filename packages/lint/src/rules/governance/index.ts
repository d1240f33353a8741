import type { Rule } from '../../engine/rule.ts';
import { accountableCount } from './accountable-count.ts';
import { doneWithoutProof } from './done-without-proof.ts';
import { employeeOnlyCustomerLane } from './employee-only-customer-lane.ts';
import { kpiPerPhaseMissing } from './kpi-per-phase-missing.ts';
import { metricWithoutBaselineOrTarget } from './metric-without-baseline-or-target.ts';
import { metricWithoutSource } from './metric-without-source.ts';
import { missingFunctions } from './missing-functions.ts';
import { noDataAtAll } from './no-data-at-all.ts';
import { noOwner } from './no-owner.ts';
import { noRevisionNote } from './no-revision-note.ts';
import { notLinkedToGoal } from './not-linked-to-goal.ts';
import { oneSidedEvidence } from './one-sided-evidence.ts';
import { opportunityIncomplete } from './opportunity-incomplete.ts';
import { painWithoutCause } from './pain-without-cause.ts';
import { sameColour } from './same-colour.ts';
import { staleMap } from './stale-map.ts';
import { unprioritised } from './unprioritised.ts';

// G16, map against log, needs event logs
export const governanceRules: readonly Rule[] = [
  metricWithoutSource,
  metricWithoutBaselineOrTarget,
  staleMap,
  noOwner,
  employeeOnlyCustomerLane,
  oneSidedEvidence,
  noDataAtAll,
  unprioritised,
  opportunityIncomplete,
  notLinkedToGoal,
  doneWithoutProof,
  painWithoutCause,
  missingFunctions,
  accountableCount,
  sameColour,
  kpiPerPhaseMissing,
  noRevisionNote,
];
