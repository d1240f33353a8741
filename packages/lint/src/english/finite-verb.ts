// Finds the verb that a sentence stands on. Each word that can be a finite verb is weighed by its form, by the subject
// before it and by what follows; the first good one wins, unless a clearly better one stands among bare nouns after it
// ("guest services sends", "claims adjuster inspects").

import { particles, relatives } from './function-words.ts';
import { nounClass } from './nouns.ts';
import type { Subject } from './subject.ts';
import { readSubject } from './subject.ts';
import { verbForm } from './verb-forms.ts';
import { isBe, isNounish, skipAdverbs } from './words.ts';
import type { Word } from './words.ts';

/** A finite verb at a word, with the subject before it. */
export interface FiniteVerb {
  readonly at: number;
  readonly kind: 'be' | 'have' | 'do' | 'modal' | 'third' | 'base' | 'past';
  readonly subject: Subject | undefined;
  readonly score: number;
}

const enough = 2.5;

/** How strongly a word shows that the one before it is a verb with an object or a complement. */
export function complementCue(words: readonly Word[], i: number): number {
  const next = words[i];
  if (next === undefined || next.mark === 'stop') return 0.5;
  if (next.mark !== undefined) return 0.5;
  if (next.determiner || next.number || next.quote || next.possessive) return 2;
  if (next.name !== undefined) return 1.5;
  if (next.pronoun) return 2;
  if (next.lower === 'of') return 0;
  if (next.preposition || next.lower === 'to') return particles.has(next.lower) && !next.adverb ? 1.25 : 1;
  if (next.adverb || next.subordinator || next.negation) return 1;
  if (next.conjunction) return 0.5;
  if (isBe(next) || next.modal) return -2;
  if (next.verb?.third === true) return next.verb.nounToo ? -0.5 : -2;
  if (next.verb?.past === true && !next.verb.participle) return -2;
  return 0.5;
}

interface Search {
  readonly words: readonly Word[];
  readonly from: number;
  readonly to: number;
  /** The actor of the card, who does what the text says where the text has no subject. */
  readonly implied: Subject | undefined;
}

/** The finite verb of words [from, to), or undefined. */
export function findFiniteVerb(search: Search): FiniteVerb | undefined {
  const found = candidates(search);
  let best: FiniteVerb | undefined;
  for (const candidate of found) {
    if (best === undefined) {
      if (candidate.score >= enough) best = candidate;
      continue;
    }
    if (candidate.score >= best.score + 1.5 && onlyNouns(search.words, best.at + 1, candidate.at))
      best = candidate;
  }
  return best;
}

function onlyNouns(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const word = words[i];
    if (word === undefined || !(isNounish(word) && !word.pronoun)) return false;
  }
  return true;
}

function candidates({ words, from, to, implied }: Search): readonly FiniteVerb[] {
  const found: FiniteVerb[] = [];
  let relative = false;
  for (let i = from; i < to; i++) {
    const word = words[i];
    if (word === undefined || word.mark === 'stop') break;
    if (i > from && found.length === 0) {
      const after = skipAside(words, i, to);
      if (after !== undefined) {
        i = after - 1;
        relative = true;
        continue;
      }
    }
    if (word.subordinator && i > from && found.length > 0) break;
    const candidate = weigh({ words, from, i, implied, relative });
    if (candidate !== undefined) found.push(candidate);
  }
  return found;
}

// "..., having read the report, ...", "who missed the connection", "whose flight was cancelled": not the main verb
function skipAside(words: readonly Word[], i: number, to: number): number | undefined {
  const word = words[i];
  if (word === undefined) return undefined;
  if (word.mark === 'comma') {
    const next = words[i + 1];
    if (next === undefined) return undefined;
    const opens =
      next.preposition ||
      next.subordinator ||
      next.verb?.ing === true ||
      (next.participle && next.verb?.base !== true);
    if (!opens) return undefined;
    const close = words.findIndex((w, n) => n > i && w.mark === 'comma');
    return close < 0 || close >= to ? undefined : close + 1;
  }
  if (relatives.has(word.lower) && word.subordinator) {
    const before = words[i - 1];
    if (before === undefined || !isNounish(before)) return undefined;
    return afterRelative(words, i + 1, to);
  }
  if (word.lower === 'that' && words[i - 1] !== undefined && isNounish(words[i - 1] ?? word))
    return afterRelative(words, i + 1, to);
  return undefined;
}

function afterRelative(words: readonly Word[], from: number, to: number): number | undefined {
  for (let i = from; i < to; i++) {
    const word = words[i];
    if (word === undefined) return undefined;
    const form = word.verb;
    if (word.modal || (form !== undefined && !form.ing && !words[i - 1]?.determiner)) {
      let end = i + 1;
      while (end < to) {
        const next = words[end];
        if (
          next === undefined ||
          !(
            next.adverb ||
            next.adjective ||
            next.negation ||
            next.participle ||
            next.verb?.ing === true ||
            isBe(next)
          )
        )
          break;
        if (next.participle && next.verb?.base === true) break;
        end++;
      }
      return end;
    }
  }
  return undefined;
}

interface Weighing {
  readonly words: readonly Word[];
  readonly from: number;
  readonly i: number;
  readonly implied: Subject | undefined;
  /** A relative clause or an aside lies between the subject and this word. */
  readonly relative: boolean;
}

// most words are none, and to look for a subject before each would be costly
function couldBeVerb(words: readonly Word[], i: number): boolean {
  const word = words[i];
  if (word === undefined) return false;
  const { verb } = word;
  if (word.modal) return true;
  if (verb !== undefined) return verb.third || verb.base || verb.past || verb.participle;
  if (word.name !== undefined) return word.lower.endsWith('s');
  if (word.determiner || word.preposition || word.number) return false;
  return (
    word.participle ||
    word.lower.endsWith('s') ||
    verbEnding.test(word.lower) ||
    complementCue(words, i + 1) >= 1
  );
}

function weigh(w: Weighing): FiniteVerb | undefined {
  const { words, from, i, implied } = w;
  const word = words[i];
  if (word === undefined || word.possessive || word.mark !== undefined) return undefined;
  if (!couldBeVerb(words, i)) return undefined;
  const before = words[i - 1];
  const first = skipAdverbs(words, from) >= i;
  const subject = first ? undefined : readSubject(words, from, i);
  if (!first && subject === undefined) return undefined;
  // "stores in the north" are who acts; "stores the slot" is what is done
  const acts =
    word.verb?.third === true &&
    (!isPersonal(word) ||
      mostlyVerbs.has(word.verb.lemma) ||
      Math.max(complementCue(words, i + 1), frontCue(words, i + 1)) >= 1.5);
  if (first && implied === undefined && !acts) return undefined;
  const owner = subject ?? implied;
  const make = (kind: FiniteVerb['kind'], score: number): FiniteVerb => ({ at: i, kind, subject, score });

  if (!first && before !== undefined && before.preposition && !isParticleBefore(words, i)) return undefined;
  if (word.modal) return make('modal', 5);
  const form = word.verb;
  if (form?.lemma === 'be' && !form.base && !form.ing && word.lower !== 'been') return make('be', 5);
  if (!first && before !== undefined && (before.determiner || before.possessive) && !pronounlike(before))
    return undefined;
  // "annual reviews" is a noun; "legal reviews the contract" has a subject
  const alone = skipAdverbs(words, from) === i - 1 && complementCue(words, i + 1) >= 1.5;
  if (
    !first &&
    !w.relative &&
    before?.adjective === true &&
    before.name === undefined &&
    form?.nounToo !== false &&
    !alone
  )
    return undefined;
  // "gate 12 counts" ends with its number, "two counts" begins with it
  const numbered = words[i - 2];
  if (!first && before?.number === true && (i - 2 < from || numbered === undefined || !isNounish(numbered)))
    return undefined;
  if (form?.lemma === 'have' && (form.third || form.past || (form.base && plural(owner))))
    return make('have', 5);
  if (form?.lemma === 'do' && (form.third || form.past || (form.base && plural(owner)))) return make('do', 4);
  return lexical(w, owner, make);
}

// "vets on duty": at the front of a text without an actor this is the actor
function isPersonal(word: Word): boolean {
  return word.verb?.lemma !== 'be' && ['human', 'system'].includes(nounClass(word.lower));
}

// "the agent calls back in turn": a preposition straight before is no bar where it is a particle of a name
function isParticleBefore(words: readonly Word[], i: number): boolean {
  const before = words[i - 1];
  return (
    before !== undefined && /^(?:up|out|off|down|away)$/.test(before.lower) && words[i]?.verb?.third === true
  );
}

function pronounlike(word: Word): boolean {
  return (
    word.pronoun ||
    /^(?:each|both|all|some|any|another|either|neither|several|many|few|most|half|enough)$/.test(word.lower)
  );
}

function plural(subject: Subject | undefined): boolean {
  return subject !== undefined && subject.number !== 'singular';
}

const actors = new Set<Subject['class']>(['participant', 'human', 'system', 'personal', 'vague']);

function lexical(
  w: Weighing,
  owner: Subject | undefined,
  make: (kind: FiniteVerb['kind'], score: number) => FiniteVerb,
): FiniteVerb | undefined {
  const { words, i } = w;
  const word = words[i];
  if (word === undefined || word.determiner || word.preposition) return undefined;
  // an actor called "Support" supports
  const sameWord = w.from === i && w.implied !== undefined && word.lower !== word.name?.name.toLowerCase();
  if (word.name !== undefined && !(sameWord && verbForm(word.lower)?.third === true)) return undefined;
  const form = word.verb ?? (word.name === undefined ? undefined : verbForm(word.lower));
  const acts = owner !== undefined && actors.has(owner.class);
  const lone =
    owner !== undefined &&
    !owner.determined &&
    owner.words === 1 &&
    owner.class === 'unknown' &&
    w.from + 1 >= i;
  const who = acts ? 2 : lone ? 1 : 0;
  const cue = complementCue(words, i + 1);
  // "the order ships from ...": after an article the noun before is a whole subject
  const whole = owner?.determined !== true ? 0 : words[i + 1] === undefined ? 1 : cue >= 1 ? 0.5 : 0;
  const opens =
    words[i + 1]?.lower === 'to' &&
    /^(?:need|want|have|try|seem|appear|start|continue|begin|tend|expect|ought)$/.test(form?.lemma ?? '');
  if (opens && owner !== undefined && (form?.third === true || plural(owner)))
    return make(form?.third === true ? 'third' : 'base', 4);
  if (form?.third === true && owner?.number !== 'plural') {
    const atFront = owner === undefined;
    const shown = atFront ? Math.max(cue, frontCue(words, i + 1)) : cue;
    // "works on the bike" is done, a "works council" is not
    const isDone = mostlyVerbs.has(form.lemma) && (form.lemma !== 'work' || shown >= 1);
    const sure = form.nounToo && !(atFront && isDone) ? 1 : 2;
    return make('third', sure + who + shown + (acts ? 0 : whole) + (w.relative ? 0.5 : 0));
  }
  if (form?.third === true && owner !== undefined && owner.number === 'plural' && !form.nounToo)
    return make('third', who + cue);
  // "masks the dates": before an article even a noun in -s is a verb
  if (
    form === undefined &&
    endsLikeThird(word) &&
    cue >= 2 &&
    owner !== undefined &&
    owner.number !== 'plural'
  )
    return make('third', 0.5 + who + cue);
  if (
    form === undefined &&
    unknownThird(word) &&
    owner !== undefined &&
    owner.number !== 'plural' &&
    (acts || lone)
  )
    return make('third', 0.5 + who + (words[i + 1] === undefined ? -1 : cue));
  if (form?.base === true && owner !== undefined && plural(owner) && !owner.implied) {
    const sure = form.nounToo ? 0.5 : 2;
    // collective nouns mostly take the singular: "operations support"
    const doubt =
      owner.number === 'any' && !/^(?:staff|police|crew|people|couple|family|kids)$/.test(owner.head) ? 1 : 0;
    return make('base', sure + who + cue - doubt);
  }
  // an unknown word between a person and an article: "porters scrape the plates"
  if (
    form === undefined &&
    acts &&
    owner.number === 'plural' &&
    isBareNoun(word) &&
    (cue >= 2 || (nounClass(word.lower) === 'unknown' && (cue >= 1 || verbEnding.test(word.lower))))
  )
    return make('base', 0.5 + who + cue);
  if (form?.past === true || (form === undefined && word.participle)) return past(w, owner, make);
  return undefined;
}

// nouns too by the dictionary, and hardly ever at the front of a step: "works on the bike", "pays by card"
const mostlyVerbs: ReadonlySet<string> = new Set(
  `chat get give go hand hire keep listen log look match move pay ride run serve shop sit speak stand start stop swap
  switch take talk try turn wait walk work`.split(/\s+/),
);
const awayWords: ReadonlySet<string> = new Set(
  'over out up off down away back around apart together'.split(' '),
);

/**
 * How strongly a word shows that the one before it, at the front of a text without an actor, is a verb and no plural:
 * "hands over", "fits new brakes", "orders parts" are done, while "stock list", "books on the shelf" are things.
 */
function frontCue(words: readonly Word[], i: number): number {
  const next = words[i];
  if (next === undefined || next.mark !== undefined) return 0;
  if (awayWords.has(next.lower)) return 2;
  const after = words[i + 1];
  if (next.adjective && after !== undefined && isNounish(after)) return 2;
  const isPlural = next.lower.length > 3 && /[^su]s$/.test(next.lower);
  return isNounish(next) && isPlural ? 1.5 : 0;
}

function isBareNoun(word: Word): boolean {
  return (
    isNounish(word) &&
    !word.adjective &&
    !word.pronoun &&
    !word.participle &&
    !word.capital &&
    !word.lower.endsWith('s')
  );
}

const verbEnding = /(?:ate|ise|ize|ify|en)$/;

function endsLikeThird(word: Word): boolean {
  return (
    isNounish(word) &&
    word.lower.length > 3 &&
    word.lower.endsWith('s') &&
    !/(?:ss|us|is)$/.test(word.lower) &&
    !word.capital &&
    !word.adverb &&
    !word.adjective
  );
}

function unknownThird(word: Word): boolean {
  return endsLikeThird(word) && nounClass(word.lower) === 'unknown';
}

// "called the hotline" is what somebody did; "informed by phone" is what was done to them: left to the passive reader
function past(
  w: Weighing,
  owner: Subject | undefined,
  make: (kind: FiniteVerb['kind'], score: number) => FiniteVerb,
): FiniteVerb | undefined {
  const { words, i } = w;
  const word = words[i];
  if (word === undefined) return undefined;
  // "took", "wrote" are no participles: nothing but the past
  const sure = word.verb !== undefined && word.verb.past && !word.verb.participle && !word.verb.base;
  if (sure) return make('past', 4);
  return owner === undefined ? undefined : make('past', 1);
}
