// What usually goes wrong, by cause: starters that save the first words of a failure. They are said so generally that
// they hold for any service; who adds one goes on writing.

import type { Failure } from '@sightline/model';

type CauseId = NonNullable<Failure['cause']>;

export const usualFailures: Readonly<Record<CauseId, readonly string[]>> = {
  user: [
    'Something was entered wrongly',
    'A document or detail is missing',
    'The customer does not understand what is asked',
    'The customer gives up halfway',
  ],
  system: [
    'The system does not answer',
    'The system answers too late',
    'The answer is wrong or out of date',
    'It is sent twice',
  ],
  thirdParty: [
    'The partner does not answer in time',
    'The delivery comes late or not at all',
    'The partner sends something incomplete',
  ],
  policy: ['The customer does not meet the conditions', 'The limit is reached', 'The deadline has passed'],
  capacity: ['Nobody is free to take it', 'The queue is too long', 'It is sold out'],
};
