// What hides the owner or the act in a sentence, by the names that the text rules go by. Pure reading: severity,
// wording and lanes are the rules' business.

import { effectVerbs, happeningVerbs } from './verbs.ts';
import type { Sentence } from './read-sentence.ts';

/** Ways in which a step sentence fails to say who does what. */
export type SentenceFault =
  | 'passive'
  | 'by-passive'
  | 'get-passive'
  | 'reduced-passive'
  | 'receiver-subject'
  | 'nominal'
  | 'no-actor'
  | 'vague-actor'
  | 'expletive'
  | 'stative'
  | 'inanimate-subject';

const byVoice = {
  passive: 'passive',
  by: 'by-passive',
  get: 'get-passive',
  reduced: 'reduced-passive',
} as const;

/**
 * The faults of a sentence, the weightiest first; empty where it says who does what. An owner of unknown kind is
 * accepted. A sentence is judged with its actor: "Check the ID" has none alone and one in a clerk's lane.
 */
export function sentenceFaults(sentence: Sentence): readonly SentenceFault[] {
  if (sentence.mood === 'empty') return [];
  if (sentence.mood === 'nominal') return ['nominal'];
  const faults: SentenceFault[] = [];
  if (sentence.expletive) return ['expletive'];
  const [passive] = sentence.passives;
  if (passive !== undefined && passive.voice !== 'active') faults.push(byVoice[passive.voice]);
  const { subject } = sentence;
  if (subject === undefined) {
    if (faults.length === 0) faults.push('no-actor');
    return faults;
  }
  if (faults.length > 0) return faults;
  if (subject.class === 'vague') faults.push('vague-actor');
  else if (isReceiving(sentence)) faults.push('receiver-subject');
  else if (sentence.stative) faults.push('stative');
  else if (isInanimate(sentence)) faults.push('inanimate-subject');
  return faults;
}

// Goods that the firm takes in and works on ("receives the parcel and checks the items") are work; for a customer
// receiving stays what somebody else does to them.
function isReceiving({ receives, subject, verbCount }: Sentence): boolean {
  if (!receives || subject === undefined) return false;
  const firm = subject.kind !== undefined && subject.kind !== 'customer';
  return !(firm && verbCount > 1);
}

const breakdowns = new Set('freeze crash fail break stop hang stall drip jam collapse leak beep'.split(' '));

// what computes is a system, whatever it is called
const machineActs = new Set(
  'transmit detect calculate compute validate authenticate authorise authorize encrypt decrypt poll ping sync route classify'.split(
    ' ',
  ),
);

/** True where the subject is a thing that cannot act, or nothing but happens. */
function isInanimate({ subject, verb, object, mood }: Sentence): boolean {
  if (subject === undefined || verb === undefined || subject.implied || mood !== 'statement') return false;
  if (subject.class === 'artefact') return !machineActs.has(verb.lemma);
  if (subject.class === 'system') return breakdowns.has(verb.lemma) && object === undefined;
  if (subject.class === 'abstract' || subject.class === 'unknown') {
    // a name without an article is taken for a person: "Sofia waits"
    const name =
      subject.class === 'unknown' &&
      subject.number !== 'plural' &&
      !subject.determined &&
      subject.words <= 2 &&
      /^\p{Lu}/u.test(subject.text);
    if (happeningVerbs.has(verb.lemma) && object === undefined) return !(name && subject.words === 1);
    return effectVerbs.has(verb.lemma) && (subject.class === 'abstract' || subject.determined);
  }
  return false;
}
