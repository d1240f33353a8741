// The tokens of a text as words that know what they can be: verb form, function word, known name. The parts of the
// sentence reader look at these.

import {
  conjunctions,
  determiners,
  isAdjective,
  isAdverb,
  modals,
  negations,
  objectPronouns,
  prepositions,
  subordinators,
} from './function-words.ts';
import type { KnownName, KnownNames } from './known-names.ts';
import { isParticiple, verbForm } from './verb-forms.ts';
import type { VerbForm } from './verb-forms.ts';
import { tokenise } from './tokens.ts';

/** A word of a text, or a known name of several words, with what it can be. */
export interface Word {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly mark: 'comma' | 'stop' | 'dash' | undefined;
  readonly number: boolean;
  readonly quote: boolean;
  readonly possessive: boolean;
  readonly capital: boolean;
  readonly name: KnownName | undefined;
  readonly verb: VerbForm | undefined;
  readonly participle: boolean;
  readonly determiner: boolean;
  readonly pronoun: boolean;
  readonly preposition: boolean;
  readonly subordinator: boolean;
  readonly conjunction: boolean;
  readonly modal: boolean;
  readonly negation: boolean;
  readonly adverb: boolean;
  readonly adjective: boolean;
}

const numberWords = new Set(
  'two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty hundred thousand'.split(
    ' ',
  ),
);
const subjectPronouns = new Set('i we he she it they you there'.split(' '));

/** What a word can be by itself, whatever stands beside it. */
interface Lexical {
  readonly verb: VerbForm | undefined;
  readonly participle: boolean;
  readonly number: boolean;
  readonly determiner: boolean;
  readonly pronoun: boolean;
  readonly preposition: boolean;
  readonly subordinator: boolean;
  readonly conjunction: boolean;
  readonly modal: boolean;
  readonly negation: boolean;
  readonly adverb: boolean;
  readonly adjective: boolean;
}

// texts use the same words over and over; the limit is for texts that are none
const lexicon = new Map<string, Lexical>();
const mostKnown = 20_000;

function lexical(lower: string): Lexical {
  let known = lexicon.get(lower);
  if (known === undefined) {
    known = {
      verb: verbForm(lower),
      participle: isParticiple(lower),
      number: numberWords.has(lower),
      determiner: determiners.has(lower),
      pronoun: subjectPronouns.has(lower) || objectPronouns.has(lower),
      preposition: prepositions.has(lower),
      subordinator: subordinators.has(lower),
      conjunction: conjunctions.has(lower),
      modal: modals.has(lower) && lower !== 'need',
      negation: negations.has(lower),
      adverb: isAdverb(lower),
      adjective: isAdjective(lower),
    };
    if (lexicon.size >= mostKnown) lexicon.clear();
    lexicon.set(lower, known);
  }
  return known;
}

/** The words of a text; names of several words become one. */
export function readWords(text: string, names: KnownNames): readonly Word[] {
  const tokens = tokenise(text);
  const words: Word[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) continue;
    const match = names.at(tokens, i);
    const last = match === undefined ? token : (tokens[i + match.length - 1] ?? token);
    // one-word channels ("Post", "Text") are everyday verbs as well: they stay words
    const taken =
      match !== undefined && (match.length > 1 || /^(?:participant|system)$/.test(match.name.kind));
    if (match !== undefined && taken) i += match.length - 1;
    // "IT" is a department, "it" nobody
    const spelled = token.text === 'IT' ? 'it-department' : token.lower;
    const lower = taken ? text.slice(token.start, last.end).toLowerCase() : spelled;
    const isWord = token.kind === 'word' && !(taken && match.length > 1);
    const can = lexical(lower);
    const verb = isWord && !token.possessive ? can.verb : undefined;
    // "the till", "the inside": no preposition after an article
    const asNoun = /^(?:till|round|past|inside|outside)$/.test(lower) && words.at(-1)?.determiner === true;
    words.push({
      text: text.slice(token.start, last.end),
      lower,
      start: token.start,
      end: last.end,
      mark: token.kind === 'comma' || token.kind === 'stop' || token.kind === 'dash' ? token.kind : undefined,
      number: token.kind === 'number' || (isWord && can.number),
      quote: token.kind === 'quote',
      possessive: last.possessive,
      capital: token.capital,
      name: taken ? match.name : undefined,
      verb,
      participle: isWord && !token.possessive && can.participle,
      determiner: isWord && can.determiner,
      pronoun: isWord && can.pronoun,
      preposition: isWord && !asNoun && can.preposition,
      subordinator: isWord && !asNoun && can.subordinator,
      conjunction: (isWord || lower === '&') && can.conjunction,
      modal: isWord && can.modal,
      negation: isWord && can.negation,
      adverb: isWord && can.adverb && !taken,
      adjective: isWord && can.adjective && !taken,
    });
  }
  return words;
}

/** True for a word that can stand inside a noun phrase as a noun. */
export function isNounish(word: Word): boolean {
  if (word.name !== undefined || word.quote) return true;
  return (
    word.mark === undefined &&
    !word.determiner &&
    !word.preposition &&
    !word.conjunction &&
    !word.subordinator &&
    !word.modal &&
    !word.negation &&
    !word.adverb &&
    !word.number &&
    word.lower !== 'to' &&
    !isBe(word)
  );
}

/** True for a form of "be". */
export function isBe(word: Word | undefined): boolean {
  return word?.verb?.lemma === 'be';
}

/** The first index at or after i whose word is neither adverb nor negation. */
export function skipAdverbs(words: readonly Word[], i: number): number {
  let at = i;
  while (at < words.length) {
    const word = words[at];
    // "both", "all", "each" go with a verb only after a helper: "are all sent"
    const before = words[at - 1];
    const quantifier =
      word?.determiner === true &&
      !(isBe(before) || before?.modal === true || before?.verb?.lemma === 'have');
    // "long queue", "online check": adjectives here
    const next = words[at + 1];
    const describes =
      /^(?:long|fast|late|early|online|offline|overnight|right|straight|only)$/.test(word?.lower ?? '') &&
      at === i &&
      next !== undefined &&
      isNounish(next) &&
      next.verb?.nounToo !== false;
    // "there is", "here comes": the subject's place is taken
    const filler =
      /^(?:there|here)$/.test(word?.lower ?? '') &&
      (words[at + 1]?.verb !== undefined || words[at + 1]?.modal === true);
    const since =
      word?.lower === 'since' && (words[at + 1]?.lower === 'been' || words[at + 1]?.participle === true);
    if (since) {
      at++;
      continue;
    }
    if (
      word === undefined ||
      quantifier ||
      filler ||
      describes ||
      !(word.negation || (word.adverb && !word.name))
    )
      return at;
    at++;
  }
  return at;
}
