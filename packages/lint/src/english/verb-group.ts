// From the finite verb on: which verb is really meant, and in which voice. "has to be signed" is a passive of "sign",
// "is reviewing" an active "review", "gets put through" a passive of "put".

import { particles, timeNouns } from './function-words.ts';
import type { FiniteVerb } from './finite-verb.ts';
import { nounClass } from './nouns.ts';
import { lemmaOf, verbForm } from './verb-forms.ts';
import { isBe, isNounish, skipAdverbs } from './words.ts';
import type { Word } from './words.ts';

/** How a clause treats its owner. `reduced`: a participle without "is"; `by`: a passive that names who does it. */
export type Voice = 'active' | 'passive' | 'by' | 'get' | 'reduced';

/** The verb of a clause with all its helpers read. */
export interface VerbGroup {
  /** Base form of the verb that carries the meaning. */
  readonly lemma: string;
  /** Index of that verb among the words. */
  readonly at: number;
  readonly voice: Voice;
  /** "should", "must", "will": the modal as written, lower case. */
  readonly modal: string | undefined;
  /** Index after the group. */
  readonly end: number;
}

// verbs that only open another: "has to call", "tries to pay"
const openers = new Set(
  'have need try want start begin continue go ought seem appear use manage promise decide agree offer intend plan forget refuse happen expect wish'.split(
    ' ',
  ),
);

/** Reads the verb group that begins at a finite verb. */
export function readVerbGroup(words: readonly Word[], finite: FiniteVerb): VerbGroup {
  return group(words, finite.at, finite.kind === 'modal' ? words[finite.at]?.lower : undefined, 0);
}

/** Reads the verb group that begins at a base form: an imperative or what follows a modal or "to". */
export function readBaseGroup(words: readonly Word[], at: number, modal?: string): VerbGroup {
  return group(words, at, modal, 0);
}

function active(lemma: string, at: number, modal: string | undefined): VerbGroup {
  return { lemma, at, voice: 'active', modal, end: at + 1 };
}

function group(words: readonly Word[], at: number, modal: string | undefined, depth: number): VerbGroup {
  const word = words[at];
  const lemma = word === undefined ? '' : lemmaOf(word.lower);
  if (word === undefined || depth > 4) return active(lemma, at, modal);
  const next = skipAdverbs(words, at + 1);
  const following = words[next];
  if (word.modal) {
    if (following?.lower === 'to') return group(words, skipAdverbs(words, next + 1), word.lower, depth + 1);
    return following?.verb?.base === true || isBe(following)
      ? group(words, next, word.lower, depth + 1)
      : active(word.lower, at, word.lower);
  }
  if (isBe(word)) return afterBe(words, { at, next, modal, depth });
  if (lemma === 'do' && following?.verb?.base === true && !following.determiner && helps(words, at, next))
    return group(words, next, modal, depth + 1);
  if (lemma === 'have' && following !== undefined) {
    if (isBe(following)) return group(words, next, modal, depth + 1);
    const part = following.verb?.participle === true || following.participle;
    if (part && !(following.verb?.base === true && following.verb.nounToo)) {
      return { ...active(lemmaOf(following.lower), next, modal) };
    }
  }
  if (lemma === 'get') return afterGet(words, { at, next, modal, depth });
  if (openers.has(lemma) && following?.lower === 'to') {
    const inner = skipAdverbs(words, next + 1);
    if (words[inner]?.verb?.base === true || isBe(words[inner])) return group(words, inner, modal, depth + 1);
  }
  // "ends up being billed", "risks being refused"
  const being = particles.has(following?.lower ?? '') ? skipAdverbs(words, next + 1) : next;
  const done = skipAdverbs(words, being + 1);
  if (words[being]?.lower === 'being' && isPassiveParticiple(words, done)) return passive(words, done, modal);
  return active(lemma, at, modal);
}

// "doesn't find", "did not sign", "do always call": the verb after "do"
function helps(words: readonly Word[], at: number, next: number): boolean {
  return words.slice(at + 1, next).some((word) => word.negation) || next > at + 1;
}

interface Place {
  readonly at: number;
  readonly next: number;
  readonly modal: string | undefined;
  readonly depth: number;
}

function afterBe(words: readonly Word[], { at, next, modal, depth }: Place): VerbGroup {
  const word = words[next];
  if (word === undefined) return active('be', at, modal);
  if (word.lower === 'being' || word.lower === 'been') {
    const inner = skipAdverbs(words, next + 1);
    const participle = words[inner];
    if (participle !== undefined && isPassiveParticiple(words, inner)) return passive(words, inner, modal);
    return active('be', at, modal);
  }
  if (word.verb?.ing === true) {
    const to = skipAdverbs(words, next + 1);
    if (word.lower === 'going' && words[to]?.lower === 'to' && words[to + 1]?.verb?.base === true)
      return group(words, skipAdverbs(words, to + 1), modal ?? 'will', depth + 1);
    // "is missing", "is pending": a state
    if (
      /^(?:missing|pending|outstanding|waiting|lacking|remaining)$/.test(word.lower) &&
      nextEnds(words, next + 1)
    )
      return active('be', at, modal);
    return word.verb.lemma === 'get'
      ? group(words, next, modal, depth + 1)
      : active(word.verb.lemma, next, modal);
  }
  if (isPassiveParticiple(words, next)) return passive(words, next, modal);
  if (word.lower === 'to' && words[next + 1]?.verb?.base === true)
    return group(words, next + 1, modal ?? 'must', depth + 1);
  if (
    /^(?:able|free|ready)$/.test(word.lower) &&
    words[next + 1]?.lower === 'to' &&
    words[next + 2]?.verb?.base === true
  )
    return group(words, next + 2, modal ?? 'can', depth + 1);
  return active('be', at, modal);
}

function nextEnds(words: readonly Word[], i: number): boolean {
  const next = words[i];
  return next === undefined || next.mark !== undefined || next.conjunction || next.preposition;
}

// adjectives with the look of participles: "is unsure", "is tired" are states
const stateAdjectives = new Set(
  'interested tired worried pleased satisfied dissatisfied overcrowded crowded married retired located based used excited frustrated annoyed surprised confused disappointed stressed bored scared upset aged red bed need speed'.split(
    ' ',
  ),
);

function isPassiveParticiple(words: readonly Word[], i: number): boolean {
  const word = words[i];
  if (word === undefined || word.determiner) return false;
  return (word.verb?.participle === true || word.participle) && !stateAdjectives.has(word.lower);
}

function afterGet(words: readonly Word[], { at, next, modal }: Place): VerbGroup {
  const word = words[next];
  if (word === undefined) return active('get', at, modal);
  const after = words[next + 1];
  if (isPassiveParticiple(words, next) && !(word.verb?.base === true && word.verb.nounToo)) {
    // "gets written confirmation": an adjective of what is received
    const object =
      after !== undefined &&
      isNounish(after) &&
      !after.pronoun &&
      !after.verb?.ing &&
      !/^(?:home)$/.test(after.lower);
    const adjective =
      object && !particles.has(after.lower) && nounClass(after.lower) !== 'unknown' && !word.verb?.base;
    if (!adjective || /^(?:asked|sent|told|given|charged|offered|assigned)$/.test(word.lower))
      return { lemma: lemmaOf(word.lower), at: next, voice: 'get', modal, end: next + 1 };
  }
  // irregular participles that are base forms too: "gets cut", "gets put through"
  if (word.verb?.participle === true && word.verb.base && nextEnds(words, next + 1))
    return { lemma: word.verb.lemma, at: next, voice: 'get', modal, end: next + 1 };
  if (word.verb?.participle === true && word.verb.base && after !== undefined && particles.has(after.lower))
    return { lemma: word.verb.lemma, at: next, voice: 'get', modal, end: next + 1 };
  if (word.lower === 'to' && words[next + 1]?.verb?.base === true)
    return active(words[next + 1]?.verb?.lemma ?? 'get', next + 1, modal);
  return active('get', at, modal);
}

function passive(words: readonly Word[], at: number, modal: string | undefined): VerbGroup {
  return { lemma: lemmaOf(words[at]?.lower ?? ''), at, voice: 'passive', modal, end: at + 1 };
}

const noAgents = new Set(
  'phone email e-mail mail post sms text letter fax hand card chat courier noon then now default law cheque cash'.split(
    ' ',
  ),
);

/** Who does it, where a passive says so: "is assessed by an expert" -> "an expert". */
export function agentOf(words: readonly Word[], from: number): string | undefined {
  for (let i = from; i < words.length; i++) {
    const word = words[i];
    if (word === undefined || word.mark === 'stop' || word.subordinator) return undefined;
    if (word.lower !== 'by') continue;
    const phrase: Word[] = [];
    for (const next of words.slice(i + 1)) {
      const inside = next.determiner || next.number || next.possessive || next.adjective || isNounish(next);
      if (!inside || next.preposition || next.mark !== undefined) break;
      phrase.push(next);
    }
    const head = phrase.at(-1);
    if (/^(?:whoever|someone|somebody|anyone|them|us|him|her)$/.test(words[i + 1]?.lower ?? ''))
      return words[i + 1]?.text;
    if (head === undefined || head.verb?.ing === true || verbForm(head.lower)?.ing === true) continue;
    if (noAgents.has(head.lower) && phrase.length === 1) continue;
    const of = nounClass(head.lower.split(' ').at(-1) ?? '');
    const somebody =
      of === 'unknown' && phrase.length > 1 && !phrase.some((part) => timeNouns.has(part.lower));
    if (head.name !== undefined || of === 'human' || of === 'system' || somebody)
      return phrase.map((part) => part.text).join(' ');
  }
  return undefined;
}
