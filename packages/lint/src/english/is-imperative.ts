// Tells a label or an order ("Check the ID") from a noun phrase ("Order confirmation") and from a subject ("Call centre
// agent transfers"): in English all three can begin with the same word.

import type { FiniteVerb } from './finite-verb.ts';
import { isPlural, nounClass, singular } from './nouns.ts';
import { intransitiveVerbs } from './verbs.ts';
import { isNounish } from './words.ts';
import type { Word } from './words.ts';

/**
 * True where the base form at `first` is an order or a label and not the first noun of a subject ("Call centre agent
 * ..."). `found` is the finite verb of the text; with an actor even one bare word is a label.
 */
export function isImperative(
  words: readonly Word[],
  first: number,
  found: FiniteVerb | undefined,
  hasActor: boolean,
): boolean {
  const word = words[first];
  // with an actor a base form at the front was taken for its verb
  const finite = found?.at === first && word?.verb?.base === true && !word.verb.third ? undefined : found;
  if (word === undefined || word.possessive) return false;
  const next = words[first + 1];
  const form = word.verb;
  if (word.lower === 'please') return true;
  if (form?.base !== true) {
    // an unknown word before an article can only be a verb: "Centrifuge the sample"
    return (
      form === undefined &&
      (finite === undefined ||
        words.slice(first, finite.at).some((w) => w.mark !== undefined || w.conjunction)) &&
      word.name === undefined &&
      isNounish(word) &&
      !word.participle &&
      !word.adjective &&
      !word.pronoun &&
      next !== undefined &&
      /^(?:the|a|an|your|his|her|their|its)$/.test(next.lower)
    );
  }
  if (word.determiner && next?.determiner !== true) return false;
  if (next === undefined) return hasActor || !form.nounToo;
  const strong = next.determiner || next.number || next.quote || (next.pronoun && next.lower !== 'there');
  if (word.name !== undefined && !(strong && finite === undefined)) return false;
  if (strong && !(next.determiner && finite?.at === first + 1)) return true;
  if (next.lower === 'of') return /^(?:think|dispose|inform|approve)$/.test(word.lower);
  // "receipt printed": a thing and what was done to it
  if (form.nounToo && endsInParticiple(words, first)) return false;
  if (next.negation || next.subordinator) return finite === undefined || finite.at > first + 2;
  if (!form.nounToo) return finite === undefined || !opensSubject(words, first, finite);
  if (finite !== undefined) return false;
  if (next.lower === 'of') return false;
  // "scan, bag and pay" is done by an actor, "click and collect" is a thing without one
  if (next.mark !== undefined || next.conjunction) return hasActor;
  if (next.preposition || next.lower === 'to')
    // "letter to neighbours" is a thing, "wait for the doctor" an act
    return (
      intransitiveVerbs.has(word.lower) || /^(?:in|out|up|down|over|off|on|back|through)$/.test(next.lower)
    );
  if (next.adverb) return true;
  return !isNominalCompound(words, first, hasActor);
}

// "key card programmed", "label printed and attached"
function endsInParticiple(words: readonly Word[], first: number): boolean {
  let last = first;
  while (nounAt(words, last + 1)) last++;
  const word = words[last];
  return last > first && word !== undefined && word.participle && word.verb?.base !== true;
}

function nounAt(words: readonly Word[], i: number): boolean {
  const word = words[i];
  return word !== undefined && isNounish(word);
}

// "Triage nurse measures the pulse": before a clear subject and verb even "triage" is a noun
function opensSubject(words: readonly Word[], from: number, finite: FiniteVerb): boolean {
  if (finite.at - from < 2 || !words.slice(from, finite.at).every(isNounish)) return false;
  return finite.score >= 5 || (finite.score >= 3 && words[finite.at]?.verb?.nounToo === false);
}

const nominalHeads = new Set(
  `confirmation request label form email e-mail processing management review letter ticket notification number status
  history update page desk list assessment verification check checks meeting service experience journey process summary
  report note message screen system tracking cancellation delivery handover time point office day survey support line
  interview appointment visit payment order reminder approval fee card reading display`.split(/\s+/),
);

// nouns that at the front of a label are mostly meant as verbs: "check eligibility", "process payment"
const actFirst = new Set(
  `check process review request update schedule plan test start stop change call contact support help report record answer
  copy offer question visit use try watch control repair return transfer open close read print scan sign mail email phone
  text fax pay post cancel book complete upload download handle manage release issue refund track pack load label file
  finish measure close clear place raise escalate audit approve log monitor note show view`.split(/\s+/),
);

// "Order confirmation", "Quote request": the last noun names a thing, not what is done to it
function isNominalCompound(words: readonly Word[], first: number, hasActor: boolean): boolean {
  let last = first;
  while (last + 1 < words.length) {
    const next = words[last + 1];
    if (next === undefined || !isNounish(next)) break;
    last++;
  }
  const head = words[last];
  if (head === undefined || last === first) return false;
  const opening = words[first]?.lower ?? '';
  if (head.verb?.ing === true) return !/^(?:start|stop|finish|delay)$/.test(opening);
  if (actFirst.has(opening)) return false;
  // "book rooms" is done, "order confirmations" and a "room hold" are things; a "fuel card" is one where nobody acts
  if (/-(?:up|in|out|off|back|over|down)s?$/.test(head.lower)) return true;
  if (nounClass(head.lower) === 'abstract' || nominalHeads.has(singular(head.lower))) return true;
  if (isPlural(head.lower)) return false;
  return !hasActor || head.verb?.nounToo === true;
}
