import type { Rule } from '../../engine/rule.ts';
import { askedTwice } from './asked-twice.ts';
import { darkHandoff } from './dark-handoff.ts';
import { dataUsedNeverCreated } from './data-used-never-created.ts';
import { handoffWithoutData } from './handoff-without-data.ts';
import { handoffWithoutIntegrity } from './handoff-without-integrity.ts';
import { handoffWithoutQuality } from './handoff-without-quality.ts';
import { handoffWithoutReceiver } from './handoff-without-receiver.ts';
import { handoffWithoutSystem } from './handoff-without-system.ts';
import { handoffWithoutTime } from './handoff-without-time.ts';
import { nextBetweenOwners } from './next-between-owners.ts';
import { noAcknowledgement } from './no-acknowledgement.ts';
import { reKeying } from './re-keying.ts';
import { requestWithoutReply } from './request-without-reply.ts';
import { subjectiveCriteria } from './subjective-criteria.ts';
import { tooManyHandoffs } from './too-many-handoffs.ts';

export const handoffRules: readonly Rule[] = [
  handoffWithoutData,
  handoffWithoutSystem,
  handoffWithoutReceiver,
  handoffWithoutTime,
  handoffWithoutQuality,
  handoffWithoutIntegrity,
  noAcknowledgement,
  tooManyHandoffs,
  reKeying,
  askedTwice,
  darkHandoff,
  subjectiveCriteria,
  requestWithoutReply,
  dataUsedNeverCreated,
  nextBetweenOwners,
];
