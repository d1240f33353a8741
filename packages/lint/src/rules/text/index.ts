import type { Rule } from '../../engine/rule.ts';
import { duplicateText } from './duplicate-text.ts';
import { firmSpeak } from './firm-speak.ts';
import { hiddenDecision } from './hidden-decision.ts';
import { inanimateOwner } from './inanimate-owner.ts';
import { missingActor } from './missing-actor.ts';
import { missingHow } from './missing-how.ts';
import { missingWhere } from './missing-where.ts';
import { nominalLabel } from './nominal-label.ts';
import { passiveVoice } from './passive-voice.ts';
import { receiverSubject } from './receiver-subject.ts';
import { shouldInAsIs } from './should-in-as-is.ts';
import { stativeOrExpletive } from './stative-or-expletive.ts';
import { textContradictsOwner } from './text-contradicts-owner.ts';
import { tooLong } from './too-long.ts';
import { twoOwnersInOneStep } from './two-owners-in-one-step.ts';
import { unexplainedAcronym } from './unexplained-acronym.ts';
import { vagueActor } from './vague-actor.ts';
import { vagueVerb } from './vague-verb.ts';

export const textRules: readonly Rule[] = [
  passiveVoice,
  missingActor,
  receiverSubject,
  vagueActor,
  vagueVerb,
  missingHow,
  missingWhere,
  nominalLabel,
  twoOwnersInOneStep,
  tooLong,
  stativeOrExpletive,
  hiddenDecision,
  firmSpeak,
  shouldInAsIs,
  unexplainedAcronym,
  duplicateText,
  inanimateOwner,
  textContradictsOwner,
];
