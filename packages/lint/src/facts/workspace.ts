// What the workspace says of money and of working days.

import { workingTimeOf } from '@sightline/model';
import { fact } from '../engine/fact.ts';

/** The currency, where one is named, and the length of a working day. */
export const workspaceFact = fact({
  name: 'workspace',
  reads: ['workspace.workingDay', 'workspace.currency'],
  of: ({ library }) => {
    let currency: string | undefined;
    for (const record of library.values()) if (record.type === 'workspace') currency ??= record.currency;
    return { currency, working: workingTimeOf(library) };
  },
});
