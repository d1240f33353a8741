// Sentences for generated maps: as long, as varied and as plain as people write them on cards.

import type { LaneRole } from '../record-types.ts';
import type { Random } from './random.ts';
import { pick, wholeBetween } from './random.ts';

const things = [
  'the order',
  'the invoice',
  'the identity document',
  'the delivery slot',
  'the account number',
  'the form',
  'the appointment',
  'the contract',
  'the payment',
  'the confirmation',
  'the ticket',
  'the parcel',
  'the claim',
  'the proof of income',
  'the reference number',
  'the spare part',
  'the boarding pass',
  'the refund',
  'the insurance policy',
  'the address',
  'the prescription',
  'the meter reading',
  'the signed offer',
];

const tails = [
  '',
  '',
  '',
  '',
  ' on the phone',
  ' at the counter',
  ' in the app',
  ' by e-mail',
  ' once more',
  ' before noon',
  ' without being told why',
  ' and waits for an answer',
  ' and keeps a copy',
  ' within the hour',
  ' for a second person',
  ' because the first one expired',
  ' and notes the reference number',
  ' while the queue behind gets longer',
  ' together with a colleague from another team',
];

const verbs = {
  customer: [
    'looks for',
    'compares',
    'fills in',
    'sends',
    'signs',
    'asks about',
    'pays for',
    'opens',
    'checks',
  ],
  frontstage: [
    'greets the customer and opens',
    'explains',
    'hands over',
    'shows',
    'confirms',
    'prints',
    'asks for',
  ],
  backstage: [
    'checks',
    'approves',
    'enters',
    'routes',
    'reconciles',
    'files',
    'prices',
    'corrects',
    'forwards',
  ],
  support: ['supplies', 'answers a query about', 'keeps', 'scores', 'verifies', 'archives'],
} as const;

const said: Partial<Record<LaneRole, readonly string[]>> = {
  evidence: [
    'Letter about',
    'Screen with',
    'Receipt for',
    'Sign that names',
    'E-mail with',
    'Text message about',
  ],
  pain: ['Nobody says what happens to', 'Has to give twice', 'Does not understand', 'Waits too long for'],
  opportunity: ['Tell people early about', 'Ask only once for', 'Let people change', 'Show progress of'],
  thought: ['Do I really need', 'What happens now with', 'Who looks after', 'Can I still change'],
  quote: ['"I never knew about', '"They lost', '"It took a week to get', '"Someone finally explained'],
  note: ['Open question about', 'Legal needs', 'Check with the team that owns'],
};

/** What a card of a lane says, a few words to two lines. */
export function cardText(random: Random, role: LaneRole): string {
  const words = role === 'thirdParty' ? verbs.support : (verbs[role as keyof typeof verbs] ?? said[role]);
  const opening = words === undefined ? 'About' : pick(random, words);
  const text = `${opening} ${pick(random, things)}${pick(random, tails)}`;
  if (role === 'quote') return `${text}"`;
  return random() < 0.15 ? `${text}, then ${pick(random, verbs.backstage)} ${pick(random, things)}` : text;
}

/** A sentence or two of detail. */
export function detailText(random: Random): string {
  const count = wholeBetween(random, 1, 3);
  const sentences: string[] = [];
  for (let i = 0; i < count; i++)
    sentences.push(
      `Here ${pick(random, ['somebody', 'the team', 'the system'])} ${pick(random, verbs.backstage)} ${pick(random, things)}${pick(random, tails)}.`,
    );
  return sentences.join(' ');
}

/** What can go wrong, as people name it. */
export function failureText(random: Random): string {
  const what = pick(random, things);
  const wrong = [
    'is lost on the way',
    'does not match',
    'expires',
    'arrives too late',
    'cannot be read',
    'is refused',
  ];
  return `${what.charAt(0).toUpperCase()}${what.slice(1)} ${pick(random, wrong)}`;
}

/** A short name of a step or phase. */
export function stepName(random: Random): string {
  const verb = pick(random, [
    'Find',
    'Choose',
    'Order',
    'Send',
    'Check',
    'Sign',
    'Pay for',
    'Get',
    'Use',
    'Return',
  ]);
  return `${verb} ${pick(random, things)}`;
}

export const phaseNames = [
  'Become aware',
  'Compare',
  'Decide',
  'Apply',
  'Provide documents',
  'Wait',
  'Receive',
  'Set up',
  'Use',
  'Get help',
  'Renew',
  'Leave',
];
