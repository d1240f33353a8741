import type { Rule } from '../../engine/rule.ts';
import { escalationNotTold } from './escalation-not-told.ts';
import { escalationWithoutSla } from './escalation-without-sla.ts';
import { failEndWithoutCare } from './fail-end-without-care.ts';
import { failWithoutRecovery } from './fail-without-recovery.ts';
import { lateRequirement } from './late-requirement.ts';
import { lateValidation } from './late-validation.ts';
import { missingEscalation } from './missing-escalation.ts';
import { noAlternative } from './no-alternative.ts';
import { noFailureDetail } from './no-failure-detail.ts';
import { onlyHappyPath } from './only-happy-path.ts';
import { recoveryDoesNotRejoin } from './recovery-does-not-rejoin.ts';
import { repairTooLong } from './repair-too-long.ts';
import { restartLosesData } from './restart-loses-data.ts';
import { stepNotFlipped } from './step-not-flipped.ts';
import { unrankedFails } from './unranked-fails.ts';
import { waitWithoutStatus } from './wait-without-status.ts';
import { wrongResponseType } from './wrong-response-type.ts';

export const failureRules: readonly Rule[] = [
  onlyHappyPath,
  stepNotFlipped,
  failWithoutRecovery,
  recoveryDoesNotRejoin,
  failEndWithoutCare,
  missingEscalation,
  escalationNotTold,
  escalationWithoutSla,
  noAlternative,
  noFailureDetail,
  wrongResponseType,
  repairTooLong,
  waitWithoutStatus,
  restartLosesData,
  lateValidation,
  lateRequirement,
  unrankedFails,
];
