// Flaws of the cash machine in what is kept beside the map: settings, waivers.

import type { Flaw } from '../flaw.ts';
import { add, clear, set } from '../flaw.ts';

export const upkeepFlaws: readonly Flaw[] = [
  {
    title: 'A waiver for what is in order',
    map: [
      add({
        id: 'S01:types-pin',
        type: 'waiver',
        rule: 'S01',
        targets: ['types-pin'],
        reason: 'It goes on elsewhere.',
      }),
    ],
    come: ['U02:S01:types-pin'],
  },
  {
    title: 'A waiver that ran out',
    map: [
      clear('over-limit', 'experience'),
      add({
        id: 'F10:over-limit',
        type: 'waiver',
        rule: 'F10',
        targets: ['over-limit'],
        reason: 'We ask people in October.',
        until: '2026-10-31',
      }),
    ],
    come: ['F10:over-limit', 'U03:F10:over-limit'],
  },
  {
    title: 'A touchpoint that the library does not have',
    map: [set('says-goodbye', 'how', 'loudspeaker')],
    come: ['U04:says-goodbye#loudspeaker'],
  },
];
