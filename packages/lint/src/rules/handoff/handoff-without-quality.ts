import { eachRule } from '../../engine/rule.ts';
import { named } from '../../say.ts';

/** A hand-off of data that nobody checks. */
export const handoffWithoutQuality = eachRule({
  id: 'H05',
  name: 'handoff-without-quality',
  family: 'handoff',
  severity: 'info',
  presets: [],
  each: 'flow',
  docs: {
    detects:
      'A hand-off that names its data, but no check of their quality in `check`. One without data is H01 first.',
    why: 'What is missing or wrong goes on to the receiver, who asks back, guesses, or asks the customer again.',
    source:
      'Shingo, Zero Quality Control: Source Inspection and the Poka-Yoke System, 1986: each step checks what it gets before it works on it.',
    instead: 'Say what has to be present and valid before the receiver takes it on.',
  },
  reads: ['flow.kind', 'flow.data', 'flow.check'],
  check(flow) {
    if (flow.kind !== 'handoff' || (flow.data ?? []).length === 0) return undefined;
    if ((flow.check ?? '').trim() !== '') return undefined;
    return {
      field: 'check',
      message: `Nobody checks what comes with the hand-off ${named(flow.id)}: what has to be present and valid?`,
    };
  },
  violates: [
    {
      shows: 'A form goes to the CRM with whatever was typed as the size of the company',
      map: `customer: fills-in-form | waits | talks | tries | buys
        backstage: stores | calls
        lead dataObject Lead
        stores handoff calls
        stores:handoff:calls.data = [lead]`,
    },
    {
      shows: 'The referral letter reaches the hospital, complete or not',
      map: `customer: sees-gp | waits | calls | comes | leaves
        thirdParty/gp: writes-letter
        thirdParty/hospital: | books
        letter dataObject Referral letter
        writes-letter handoff books
        writes-letter:handoff:books.data = [letter]`,
    },
  ],
  passes: [
    {
      shows: 'What must be there is said',
      map: `customer: sees-gp | waits | calls | comes | leaves
        thirdParty/gp: writes-letter
        thirdParty/hospital: | books
        letter dataObject Referral letter
        writes-letter handoff books
        writes-letter:handoff:books.data = [letter]
        writes-letter:handoff:books.check = Name, number and the question to answer are there.`,
    },
    {
      shows: 'A hand-off that does not name its data yet',
      map: `customer: sees-gp | waits | calls | comes | leaves
        thirdParty/gp: writes-letter
        thirdParty/hospital: | books
        writes-letter handoff books`,
    },
  ],
});
