// The subject of a clause: its words, the noun that counts, what that noun is and in which number it stands.

import { timeNouns } from './function-words.ts';
import { isCollective, isPlural, nounClass, personalWords, vagueAdjectives, vagueWords } from './nouns.ts';
import type { KnownParticipant } from './known-names.ts';
import { isNounish } from './words.ts';
import type { Word } from './words.ts';

/** What a subject is. `participant`: a participant of the map by name; `unknown` is accepted with low confidence. */
export type SubjectClass =
  | 'participant'
  | 'human'
  | 'system'
  | 'personal'
  | 'vague'
  | 'artefact'
  | 'abstract'
  | 'unknown';

/** The subject of a clause. */
export interface Subject {
  /** As written, determiners included; the actor's name where the card's field names it. */
  readonly text: string;
  /** The noun that counts, lower case: "the claims adjuster on duty" -> "adjuster". */
  readonly head: string;
  readonly class: SubjectClass;
  readonly number: 'singular' | 'plural' | 'any';
  /** True where the subject comes from the card's fields and not from the text. */
  readonly implied: boolean;
  /** The participant of that name, where the map knows it. */
  readonly participant: string | undefined;
  /** The kind of that participant. */
  readonly kind: KnownParticipant['kind'];
  /** True where a determiner, number or possessive opens it. */
  readonly determined: boolean;
  /** Number of words. */
  readonly words: number;
}

const quantities = new Set(
  'one two three four five half most some all none many few couple group number pair lot majority rest part each several both team crew panel set family'.split(
    ' ',
  ),
);

/** Reads the noun phrase in words [from, to) as a subject; undefined where there is no noun. */
export function readSubject(words: readonly Word[], from: number, to: number): Subject | undefined {
  const phrase = words.slice(from, to);
  while (
    phrase[0] !== undefined &&
    (phrase[0].mark !== undefined || (phrase.length > 1 && phrase[0].adverb && !phrase[0].determiner))
  )
    phrase.shift();
  const trimmed = cutTail(phrase);
  if (trimmed.length === 0) return undefined;
  const parts = splitCoordination(trimmed);
  const heads = parts.map(headOf).filter((head) => head !== undefined);
  const [first] = heads;
  if (first === undefined) return undefined;
  const unnamed = inCharge(phrase, trimmed.length);
  const classes = heads.map((head) => (unnamed ? 'vague' : classify(head, phrase)));
  const strongest = classes.find((c) => c === 'participant' || c === 'human' || c === 'system') ?? classes[0];
  const chosen = classes.indexOf(strongest ?? 'unknown');
  const head = heads[chosen] ?? first;
  const firstWord = trimmed[0];
  const lastWord = trimmed.at(-1);
  return {
    text: trimmed
      .map((word) => word.text)
      .join(' ')
      .replaceAll(' ,', ','),
    head: head.word.lower,
    class: strongest ?? 'unknown',
    number: heads.length > 1 ? 'plural' : numberOf(head),
    implied: false,
    participant: head.word.name?.participant?.name,
    kind: head.word.name?.participant?.kind,
    determined:
      firstWord !== undefined &&
      (firstWord.determiner || firstWord.number || firstWord.possessive) &&
      lastWord !== undefined,
    words: trimmed.length,
  };
}

const afterHead = new Set('else involved present upstairs downstairs abroad above below nearby'.split(' '));

// what follows the head: "the agent who took the call", "staff at the gate"
function cutTail(phrase: readonly Word[]): readonly Word[] {
  let end = phrase.length;
  for (let i = 1; i < phrase.length; i++) {
    const word = phrase[i];
    if (word === undefined) break;
    if (word.lower === 'of' && ofQuantity(phrase, i)) continue;
    if (word.lower === 'out' && phrase[i - 1]?.number === true && phrase[i + 1]?.lower === 'of') continue;
    if (afterHead.has(word.lower) || (word.lower === 'next' && phrase[i + 1]?.lower === 'door')) {
      end = i;
      break;
    }
    if (word.mark === 'comma' && !listGoesOn(phrase, i)) {
      end = i;
      break;
    }
    if ((word.preposition && !(word.adverb && phrase[i - 1]?.conjunction)) || (word.subordinator && i > 0)) {
      end = i;
      break;
    }
  }
  return phrase.slice(0, end);
}

// "the team in charge", "the person responsible": nobody is named
function inCharge(phrase: readonly Word[], from: number): boolean {
  const [first, second, third] = phrase.slice(from - 1, from + 2).map((word) => word.lower);
  const after = `${second ?? ''} ${third ?? ''}`.trim();
  if (
    !/^(?:team|person|people|party|department|office|staff|colleague|unit|body|agency|desk|one|group|side|specialist|employee)s?$/.test(
      first ?? '',
    )
  )
    return false;
  return (
    after === 'in charge' ||
    /^(?:responsible|concerned)$/.test(first ?? '') ||
    /^(?:responsible|concerned)\b/.test(after)
  );
}

function ofQuantity(phrase: readonly Word[], i: number): boolean {
  const before = phrase[i - 1];
  return before !== undefined && (before.number || before.lower === 'out' || quantities.has(before.lower));
}

// "courier, guard and receptionist": commas before a conjunction join nouns
function listGoesOn(phrase: readonly Word[], comma: number): boolean {
  return phrase.slice(comma + 1).some((word) => word.conjunction);
}

function splitCoordination(phrase: readonly Word[]): readonly (readonly Word[])[] {
  const parts: Word[][] = [[]];
  for (const word of phrase) {
    if (word.conjunction || word.mark === 'comma') parts.push([]);
    else parts.at(-1)?.push(word);
  }
  return parts.filter((part) => part.length > 0);
}

interface Head {
  readonly word: Word;
  /** The words of its noun phrase. */
  readonly phrase: readonly Word[];
}

function headOf(part: readonly Word[]): Head | undefined {
  const of = part.findIndex((word) => word.lower === 'of');
  const core = of > 0 ? part.slice(of + 1) : part;
  const nouns = core.filter((word) => isNounish(word) && !word.possessive);
  const word = nouns.at(-1) ?? core.filter((w) => w.mark === undefined).at(-1);
  if (word === undefined) return undefined;
  return { word, phrase: core };
}

function classify(head: Head, all: readonly Word[]): SubjectClass {
  const { word, phrase } = head;
  if (word.name !== undefined) {
    if (word.name.participant?.kind === 'system' || word.name.kind === 'system') return 'system';
    if (word.name.participant !== undefined) return 'participant';
    return nounOf(word.lower.split(' ').at(-1) ?? word.lower);
  }
  if (
    phrase.some((w) => vagueAdjectives.has(w.lower) && w !== word && w === phrase.find((x) => !x.determiner))
  )
    return 'vague';
  if (personalWords.has(word.lower)) return 'personal';
  if (vagueWords.has(word.lower)) {
    // "salespeople", "the people at the desk" are somebody; bare "people" are not
    const bare = all.filter((w) => !w.adverb).length === 1;
    if (bare) return 'vague';
    return /^(?:people|others|those)$/.test(word.lower) ? 'human' : 'vague';
  }
  if (/^(?:mr|mrs|ms|dr|prof|sir|madam)$/.test(phrase[0]?.lower ?? '') && phrase.length > 1) return 'human';
  return nounOf(word.lower);
}

function nounOf(word: string): SubjectClass {
  const found = nounClass(word);
  return found === 'human' && personalWords.has(word) ? 'personal' : found;
}

function numberOf(head: Head): Subject['number'] {
  const { word } = head;
  const lower = word.lower.split(' ').at(-1) ?? word.lower;
  if (/^(?:they|we|you|i|these|those|both|many|others|several)$/.test(lower)) return 'plural';
  // "POS" ends in an s, and is one
  if (isCollective(lower) || word.quote || /^[A-Z]{2,}$/.test(word.text)) return 'any';
  if (word.name !== undefined) return 'any';
  return isPlural(lower) ? 'plural' : 'singular';
}

/** True where a phrase is only a time: "every Friday", "last week". */
export function isTimePhrase(words: readonly Word[], from: number, to: number): boolean {
  const last = words[to - 1];
  return last !== undefined && to > from && timeNouns.has(last.lower);
}

/** The subject that a card's fields give: the actor. */
export function impliedSubject(name: string, kind: KnownParticipant['kind']): Subject {
  const head = name.toLowerCase().split(/\s+/).at(-1) ?? name.toLowerCase();
  return {
    text: name,
    head,
    class: kind === 'system' ? 'system' : 'participant',
    number: 'any',
    implied: true,
    participant: name,
    kind,
    determined: false,
    words: 0,
  };
}
