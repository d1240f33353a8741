// What a message leaves out or gets wrong, by the names that the message rules go by (N01 to N10).

import type { MessageReading } from './read-message.ts';

/** Ways in which a message fails its reader. */
export type MessageFault =
  | 'no-what'
  | 'no-why'
  | 'no-next'
  | 'code-or-jargon'
  | 'blames-user'
  | 'no-example'
  | 'dead-contact'
  | 'no-time'
  | 'hidden-effect'
  | 'too-long';

/** Limits of the checks; each has a default. */
export interface MessageLimits {
  /** Words, all parts together. Default 40. */
  readonly words?: number;
  /** Flesch-Kincaid grade. Default 9. */
  readonly grade?: number;
  /** Who caused the failure: the customer's own slips need no time. */
  readonly cause?: 'user' | 'system' | 'thirdParty' | 'policy' | 'capacity' | undefined;
}

/** The faults of a message, in the order of the rules; a message without any text has `no-what`, `no-why`, `no-next`. */
export function messageFaults(reading: MessageReading, limits: MessageLimits = {}): readonly MessageFault[] {
  const { words = 40, grade = 9, cause } = limits;
  const faults: readonly (readonly [MessageFault, boolean])[] = [
    ['no-what', reading.names.length === 0],
    ['no-why', !reading.hasReason],
    ['no-next', !reading.hasNext],
    ['code-or-jargon', reading.onlyJargon],
    ['blames-user', reading.blame !== undefined],
    ['no-example', reading.aboutFormat && !reading.hasExample],
    ['dead-contact', reading.deadContact !== undefined],
    ['no-time', cause !== 'user' && reading.openTime !== undefined],
    ['hidden-effect', reading.atStake && !reading.saysEffect],
    ['too-long', reading.wordCount > words || (reading.grade ?? 0) > grade],
  ];
  return faults.filter(([, found]) => found).map(([fault]) => fault);
}
