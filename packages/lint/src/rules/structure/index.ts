import type { Rule } from '../../engine/rule.ts';
import { customerActionWithoutTouchpoint } from './customer-action-without-touchpoint.ts';
import { deadEnd } from './dead-end.ts';
import { decisionExits } from './decision-exits.ts';
import { frontstageWithoutBackstage } from './frontstage-without-backstage.ts';
import { missingLane } from './missing-lane.ts';
import { noStartOrEnd } from './no-start-or-end.ts';
import { orphanBackstage } from './orphan-backstage.ts';
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
  missingLane,
  subJourneyTooLong,
];
