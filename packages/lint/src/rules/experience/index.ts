import type { Rule } from '../../engine/rule.ts';
import { badEnding } from './bad-ending.ts';
import { binaryEmotion } from './binary-emotion.ts';
import { channelNeglected } from './channel-neglected.ts';
import { emotionWithoutSource } from './emotion-without-source.ts';
import { everythingIsAMot } from './everything-is-a-mot.ts';
import { feelingToldTwice } from './feeling-told-twice.ts';
import { missingEmotion } from './missing-emotion.ts';
import { missingTrigger } from './missing-trigger.ts';
import { motWithoutEvidence } from './mot-without-evidence.ts';
import { negativePeakUntreated } from './negative-peak-untreated.ts';
import { noExpectation } from './no-expectation.ts';
import { noMomentOfTruth } from './no-moment-of-truth.ts';
import { noPersonaOrJob } from './no-persona-or-job.ts';
import { noUncontrolledTouchpoint } from './no-uncontrolled-touchpoint.ts';
import { thoughtsMissing } from './thoughts-missing.ts';

export const experienceRules: readonly Rule[] = [
  missingEmotion,
  binaryEmotion,
  noMomentOfTruth,
  everythingIsAMot,
  motWithoutEvidence,
  badEnding,
  negativePeakUntreated,
  missingTrigger,
  emotionWithoutSource,
  noUncontrolledTouchpoint,
  noPersonaOrJob,
  noExpectation,
  channelNeglected,
  thoughtsMissing,
  feelingToldTwice,
];
