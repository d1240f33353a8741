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

const byVoice = { passive: 'passive', by: 'by-passive', get: 'get-passive', reduced: 'reduced-passive' } as const;

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

// goods that a member of staff takes in and works on ("receives the parcel and checks the items") are work of their own
function isReceiving({ receives, subject, verbCount, actorIsCustomer }: Sentence & { actorIsCustomer?: boolean }): boolean {
  if (!receives) return false;
  return !(subject?.class !== 'human' && subject?.implied === true && verbCount > 1 && actorIsCustomer !== true);
}

const breakdowns = new Set('freeze crash fail break stop hang stall drip jam collapse leak beep'.split(' '));

/** True where the subject is a thing that cannot act, or nothing but happens. */
function isInanimate({ subject, verb, object, mood }: Sentence): boolean {
  if (subject === undefined || verb === undefined || subject.implied || mood !== 'statement') return false;
  if (subject.class === 'artefact') return true;
  if (subject.class === 'system') return breakdowns.has(verb.lemma) && object === undefined;
  if (subject.class === 'abstract' || subject.class === 'unknown') {
    // a name without an article is taken for a person: "Sofia waits"
    const name = subject.class === 'unknown' && !subject.determined && subject.words <= 2 && /^\p{Lu}/u.test(subject.text);
    if (happeningVerbs.has(verb.lemma) && object === undefined) return !(name && subject.words === 1);
    return effectVerbs.has(verb.lemma) && (subject.class === 'abstract' || subject.determined);
  }
  return false;
}
