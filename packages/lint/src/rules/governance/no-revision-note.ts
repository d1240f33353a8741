import { numberOption } from '../../engine/options.ts';
import { mapRule } from '../../engine/rule.ts';
import { count } from '../../say.ts';

/** Much has changed since the last version, and nobody has said what and why. */
export const noRevisionNote = mapRule({
  id: 'G18',
  name: 'no-revision-note',
  family: 'governance',
  severity: 'info',
  docs: {
    detects:
      'At least {edits} edits since the last version and no note on them. Needs to know what changed; without it nothing is said.',
    why: 'In half a year nobody remembers why the step went. A sentence now saves a workshop then.',
    source: 'Versioning practice: a change without a message cannot be reviewed or undone with sense.',
    instead: 'Keep a version, with a sentence on what changed and why.',
  },
  options: { edits: numberOption('From how many edits on a note is asked for', 10, 1) },
  reads: ['revision'],
  check({ revision, options }) {
    if (revision === undefined || revision.edits < options.edits) return undefined;
    if ((revision.note ?? '').trim() !== '') return undefined;
    return {
      message: `This map has ${count(revision.edits, 'edit')} since its last version and no word on them. Keep a version, and say what changed and why.`,
      numbers: { edits: revision.edits },
    };
  },
  violates: [
    {
      shows: 'Fourteen edits and an empty note',
      map: `customer: a | b | c | d | e
        revision 14`,
    },
    {
      shows: 'A hundred edits after a workshop',
      map: `customer: a | b | c | d | e
        revision 103`,
    },
  ],
  passes: [
    {
      shows: 'Fourteen edits with a note',
      map: `customer: a | b | c | d | e
        revision 14 The call centre closes at six, so the hand-over moved`,
    },
    {
      shows: 'A typing mistake mended',
      map: `customer: a | b | c | d | e
        revision 1`,
    },
  ],
});
