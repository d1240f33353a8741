import type { Rule } from '../../engine/rule.ts';
import { blueprintWithoutJourney } from './blueprint-without-journey.ts';
import { customerActionWithoutTouchpoint } from './customer-action-without-touchpoint.ts';
import { cyclicDependency } from './cyclic-dependency.ts';
import { deadEnd } from './dead-end.ts';
import { decisionExits } from './decision-exits.ts';
import { emptyPhase } from './empty-phase.ts';
import { endlessLoop } from './endless-loop.ts';
import { frontstageWithoutBackstage } from './frontstage-without-backstage.ts';
import { mapTooBig } from './map-too-big.ts';
import { missingEvidence } from './missing-evidence.ts';
import { missingLane } from './missing-lane.ts';
import { mixedStates } from './mixed-states.ts';
import { noBeforeOrAfter } from './no-before-or-after.ts';
import { noStartOrEnd } from './no-start-or-end.ts';
import { oneEntryPoint } from './one-entry-point.ts';
import { orphanBackstage } from './orphan-backstage.ts';
import { scopeFuzzy } from './scope-fuzzy.ts';
import { screensOnly } from './screens-only.ts';
import { skipsALine } from './skips-a-line.ts';
import { subJourneyTooLong } from './sub-journey-too-long.ts';
import { touchpointWithoutCustomer } from './touchpoint-without-customer.ts';
import { unreachable } from './unreachable.ts';

export const structureRules: readonly Rule[] = [
  deadEnd,
  unreachable,
  noStartOrEnd,
  orphanBackstage,
  frontstageWithoutBackstage,
  customerActionWithoutTouchpoint,
  touchpointWithoutCustomer,
  skipsALine,
  decisionExits,
  endlessLoop,
  emptyPhase,
  missingLane,
  missingEvidence,
  subJourneyTooLong,
  mapTooBig,
  scopeFuzzy,
  blueprintWithoutJourney,
  screensOnly,
  noBeforeOrAfter,
  mixedStates,
  oneEntryPoint,
  cyclicDependency,
];
