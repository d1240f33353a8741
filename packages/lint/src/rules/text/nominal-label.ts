import { eachRule } from '../../engine/rule.ts';
import { isThing, sentenceFact } from '../../facts/sentences.ts';
import { named } from '../../say.ts';

/** A step that is a topic and not an act. */
export const nominalLabel = eachRule({
  id: 'T08',
  name: 'nominal-label',
  family: 'text',
  severity: 'warning',
  language: 'en',
  each: 'card',
  docs: {
    detects:
      'A step without a finite verb: a noun, or a verb made into one ("Checking of papers", "Document verification"). In a lane of helpers the name of a system or firm is none.',
    why: 'A label names a topic. A step is something that one could watch somebody do.',
    source:
      'Verb-object labels are understood best: Mendling, Reijers and Recker, Activity labeling in process modeling, Information Systems 35(4), 2010.',
    instead: 'Write the verb on: "verifies the documents in the case system".',
  },
  reads: ['lane.role'],
  uses: { sentence: sentenceFact },
  check(card, { facts }) {
    const read = facts.sentence(card);
    if (read === undefined) return undefined;
    if (!read.faults.includes('nominal') || isThing(read)) return undefined;
    return { field: 'text', message: `${named(card.id)} is a label, not an act: write what somebody does.` };
  },
  violates: [
    {
      shows: 'A noun made of a verb',
      map: `customer: asks | chooses | pays | leaves | returns
        backstage/back: x
        clerk participant staff Branch clerk
        back.who = clerk
        x.text = Document verification`,
    },
    {
      shows: 'A verb made a noun',
      map: `customer: asks | chooses | pays | leaves | returns
        backstage/back: x
        clerk participant staff Branch clerk
        back.who = clerk
        x.text = Checking of papers`,
    },
  ],
  passes: [
    {
      shows: 'In the lane of helpers a system stands for itself',
      map: `customer: asks | chooses | pays | leaves | returns
        support: x
        x.text = Stock list`,
    },
    {
      shows: 'An act',
      map: `customer: asks | chooses | pays | leaves | returns
        backstage/back: x
        clerk participant staff Branch clerk
        back.who = clerk
        x.text = verifies the documents`,
    },
    {
      shows: 'A command is an act of the lane’s owner',
      map: `customer: asks | chooses | pays | leaves | returns
        backstage/back: x
        clerk participant staff Branch clerk
        back.who = clerk
        x.text = Verify the documents`,
    },
  ],
});
