// Causes, impacts and answers of failures as people say them.

import type { Failure } from '@sightline/model';

type CauseId = NonNullable<Failure['cause']>;
type ImpactId = NonNullable<Failure['impact']>;

export const causes: readonly { readonly id: CauseId; readonly title: string; readonly hint: string }[] = [
  { id: 'user', title: 'The customer', hint: 'A mistake, a misunderstanding, something forgotten' },
  { id: 'system', title: 'A system', hint: 'It is down, slow, or gives a wrong answer' },
  { id: 'thirdParty', title: 'Somebody else', hint: 'A partner, a supplier, the post' },
  { id: 'policy', title: 'A rule', hint: 'It is not allowed, not enough, too late' },
  { id: 'capacity', title: 'Too many at once', hint: 'A queue, nobody free, out of stock' },
];

export const impacts: readonly { readonly id: ImpactId; readonly title: string }[] = [
  { id: 'minor', title: 'A minor complaint' },
  { id: 'bump', title: 'A bump on the way' },
  { id: 'blocking', title: 'Stopped until it is solved' },
  { id: 'ends', title: 'The journey ends' },
];

/**
 * What answers a cause best: a mistake is mended in place, a system and a rule have another way, for the rest somebody
 * takes over. That it ends here is never taken for granted.
 */
export function bestAnswer(cause: CauseId | undefined): 'inPlace' | 'alternative' | 'escalate' {
  switch (cause) {
    case 'system':
    case 'thirdParty':
    case 'policy':
      return 'alternative';
    case 'capacity':
      return 'escalate';
    default:
      return 'inPlace';
  }
}

export const answers = [
  {
    id: 'inPlace',
    title: 'The customer mends it here',
    hint: 'A clear message, what was entered is kept, and on.',
  },
  { id: 'alternative', title: 'Another way', hint: 'Another channel or touchpoint does the same.' },
  {
    id: 'escalate',
    title: 'Somebody takes over',
    hint: 'A named owner, within a time, and the customer is told.',
  },
  { id: 'end', title: 'It ends here', hint: 'With a reason, and what the customer can do next.' },
] as const;

export type AnswerId = (typeof answers)[number]['id'];

/** What a message of an error tells, in the order in which it is read. */
export const messageParts: readonly {
  readonly part: 'what' | 'why' | 'effect' | 'next';
  readonly label: string;
  readonly example: string;
}[] = [
  { part: 'what', label: 'What happened', example: 'Your order could not be placed.' },
  { part: 'why', label: 'Why', example: 'The last one was sold a minute ago.' },
  { part: 'effect', label: 'What it means', example: 'Nothing was charged.' },
  {
    part: 'next',
    label: 'What to do now',
    example: 'Choose another size, or let us tell you when it is back.',
  },
];
