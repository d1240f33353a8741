// Reads the text of a card as a sentence: who does what to whom, how and where, and what in its wording hides that.
// English only; for other languages ask nothing of it. Facts only: which of them is a finding is for the rules to say.

import { isAdverb, particles } from './function-words.ts';
import { createKnownNames } from './known-names.ts';
import type { KnownName, KnownWords } from './known-names.ts';
import { singular } from './nouns.ts';
import { readClauses } from './read-clause.ts';
import type { Clauses, Mood } from './read-clause.ts';
import {
  acronymsIn,
  channelWordsIn,
  decisionsIn,
  placesIn,
  praiseIn,
  promisesIn,
  subjectiveWordsIn,
  wishesIn,
} from './signals.ts';
import type { Signal } from './signals.ts';
import { impliedSubject } from './subject.ts';
import type { Subject } from './subject.ts';
import type { VerbGroup, Voice } from './verb-group.ts';
import { approvalOf, internalWorkOf, isDeterministic, isVagueVerb } from './verb-meanings.ts';
import type { InternalWork } from './verb-meanings.ts';
import { stativeVerbs } from './verbs.ts';
import { isNounish, readWords } from './words.ts';
import type { Word } from './words.ts';

/** What is read: the text, and the actor whom the card or its lane names. */
export interface SentenceInput {
  readonly text: string;
  /** Name of the participant from the card's fields or its lane; left out where there is none. */
  readonly actor?: string | undefined;
}

/** The verb of the step. */
export interface SentenceVerb {
  /** Base form: "sends" -> "send", "has to be signed" -> "sign". */
  readonly lemma: string;
  /** Offsets of the verb in the text. */
  readonly start: number;
  readonly end: number;
  readonly modal: string | undefined;
}

/** What a text says as a sentence. Offsets are of the text as given. */
export interface Sentence {
  readonly text: string;
  readonly mood: Mood;
  readonly voice: Voice | undefined;
  /** The text's own subject, else the actor of the card, else undefined. */
  readonly subject: Subject | undefined;
  readonly verb: SentenceVerb | undefined;
  /** Who does it in a passive that says so: "by the clinic". */
  readonly agent: string | undefined;
  /** "receives", "gets", "obtains", "hears back", with the receiver as subject. */
  readonly receives: boolean;
  /** "There is ...", "It takes ...". */
  readonly expletive: boolean;
  /** Being and having without an action: "is on hold", "has no access". */
  readonly stative: boolean;
  /** True where the text names an owner other than the card's actor. */
  readonly contradictsActor: boolean;
  /** Who acts in the text, each once, in order: two or more are two owners in one step. */
  readonly owners: readonly string[];
  /** How many verbs the text chains: "opens, reads and calls" is 3. */
  readonly verbCount: number;
  readonly wordCount: number;
  readonly vagueVerb: boolean;
  readonly approval: 'approve' | 'check' | undefined;
  readonly deterministic: boolean;
  readonly internalWork: InternalWork | undefined;
  /** What is acted on, without articles, singular, lower case: "the bank statements" -> "bank statement". */
  readonly object: string | undefined;
  /** Actor, verb and object in normal form: equal keys are the same work twice. Undefined without a verb and object. */
  readonly workKey: string | undefined;
  /** Participants and systems of the map that the text names, its own subject included. */
  readonly mentions: readonly KnownName[];
  readonly channels: readonly Signal[];
  readonly places: readonly Signal[];
  readonly acronyms: readonly Signal[];
  readonly promises: readonly Signal[];
  readonly wishes: readonly Signal[];
  readonly decisions: readonly Signal[];
  readonly subjective: readonly Signal[];
  readonly praise: readonly Signal[];
  /** All verb groups of the main clause and those joined to it that are not active. */
  readonly passives: readonly { readonly lemma: string; readonly voice: Voice }[];
}

/** Reads texts with what one map knows. */
export type SentenceReader = (input: SentenceInput) => Sentence;

// the longest text whose grammar is read
const mostWords = 120;

/** A reader for the names of one map and its library. Make it once and read every text with it. */
export function createSentenceReader(known: KnownWords = {}): SentenceReader {
  const names = createKnownNames(known);
  return ({ text, actor }) => {
    const all = readWords(text, names);
    // what follows is no step any more, and the search for verbs grows faster than the text
    const words = all.length > mostWords ? all.slice(0, mostWords) : all;
    const implied =
      actor === undefined || actor.trim() === ''
        ? undefined
        : impliedSubject(actor, names.participant(actor)?.kind);
    const clauses = readClauses(words, implied);
    const { main } = clauses;
    const { group } = main;
    const object = group === undefined ? undefined : objectOf(words, group);
    const verb = group === undefined ? undefined : verbOf(words, group);
    // few readers ask for signals, and of few texts: each is looked for when first asked for
    let channels: readonly Signal[] | undefined;
    let places: readonly Signal[] | undefined;
    let acronyms: readonly Signal[] | undefined;
    let promises: readonly Signal[] | undefined;
    let wishes: readonly Signal[] | undefined;
    let decisions: readonly Signal[] | undefined;
    let subjective: readonly Signal[] | undefined;
    let praise: readonly Signal[] | undefined;
    return Object.freeze<Sentence>({
      text,
      mood: main.mood,
      voice: group?.voice,
      subject: main.subject,
      verb,
      agent: main.agent,
      receives: group !== undefined && receives(words, group),
      expletive: isExpletive(words, clauses),
      stative: group !== undefined && isStative(words, group),
      contradictsActor: group?.voice === 'active' && contradicts(main.subject, actor),
      owners: ownersOf(clauses),
      verbCount: group === undefined ? 0 : 1 + clauses.chained.length + clauses.others.length,
      wordCount: all.filter((word) => word.mark === undefined).length,
      vagueVerb: group !== undefined && isVague(clauses, words),
      approval: group === undefined ? undefined : approvalOf(group, words),
      deterministic: group !== undefined && isDeterministic(group, words, text),
      internalWork: internalWorkOf(text),
      object,
      workKey: keyOf(words, main.subject, group, object),
      mentions: words.flatMap((word) => (word.name === undefined ? [] : [word.name])),
      get channels() {
        return (channels ??= channelWordsIn(text, words, names));
      },
      get places() {
        return (places ??= placesIn(words));
      },
      get acronyms() {
        return (acronyms ??= acronymsIn(text, names));
      },
      get promises() {
        return (promises ??= promisesIn(text));
      },
      get wishes() {
        return (wishes ??= wishesIn(text).filter((wish) => !isSubordinate(words, clauses.start, wish.start)));
      },
      get decisions() {
        return (decisions ??= decisionsIn(text));
      },
      get subjective() {
        return (subjective ??= subjectiveWordsIn(text));
      },
      get praise() {
        return (praise ??= praiseIn(text));
      },
      passives: passivesOf(clauses),
    });
  };
}

// "shows what the form will ask": the wish is not the step's own
function isSubordinate(words: readonly Word[], from: number, offset: number): boolean {
  return words
    .slice(from)
    .some((word, i) => i > 0 && word.start < offset && (word.subordinator || word.lower === 'that'));
}

function verbOf(words: readonly Word[], group: VerbGroup): SentenceVerb {
  const word = words[group.at];
  return { lemma: group.lemma, start: word?.start ?? 0, end: word?.end ?? 0, modal: group.modal };
}

const movements = new Set(
  'in on off out up into onto to through around home there ready started along away by over under past going back aboard'.split(
    ' ',
  ),
);
const stores = new Set(
  'cabinet shelf shelves drawer stockroom storeroom archive fridge warehouse cupboard van truck vault safe store rack cellar basement printer'.split(
    ' ',
  ),
);

function receives(words: readonly Word[], group: VerbGroup): boolean {
  if (group.voice !== 'active') return false;
  if (group.lemma === 'receive' || group.lemma === 'obtain') return true;
  const next = words[group.at + 1];
  if (group.lemma === 'hear') return next?.lower === 'back' || next?.lower === 'nothing';
  if (group.lemma !== 'get' || next === undefined) return false;
  if (next.lower === 'back' && words[group.at + 2]?.determiner === true) return true;
  if (movements.has(next.lower) || next.lower === 'rid') return false;
  // "gets the patient out of bed", "gets the team to agree" move somebody
  const moved = words
    .slice(group.at + 2, group.at + 6)
    .some(
      (word, i, rest) =>
        /^(?:out|into|onto|ready|up)$/.test(word.lower) ||
        (word.lower === 'to' && rest[i + 1]?.verb?.base === true && rest[i + 1]?.verb?.nounToo === false),
    );
  if (moved) return false;
  // "gets the chart from the cabinet" is fetching
  const from = words.findIndex((word, i) => i > group.at && word.lower === 'from');
  return !(from > 0 && words.slice(from).some((word) => stores.has(word.lower)));
}

const expletiveVerbs = new Set(
  'be take cost rain snow ring seem appear depend happen turn last matter sound look require'.split(' '),
);

function isExpletive(words: readonly Word[], { main }: Clauses): boolean {
  const head = main.subject?.head;
  if (head === undefined || main.group === undefined || main.subject?.implied === true) return false;
  if (head === 'there' || head === 'here') return true;
  return (
    head === 'it' && main.group.voice === 'active' && expletiveVerbs.has(main.group.lemma) && words.length > 0
  );
}

const sensing = new Set('feel look sound smell taste become stay'.split(' '));

function isStative(words: readonly Word[], group: VerbGroup): boolean {
  if (group.voice !== 'active') return false;
  if (stativeVerbs.has(group.lemma)) return true;
  const next = words[group.at + 1];
  return sensing.has(group.lemma) && next?.adjective === true && words[group.at + 2]?.mark !== undefined
    ? true
    : sensing.has(group.lemma) && next?.adjective === true && words[group.at + 2] === undefined;
}

function contradicts(subject: Subject | undefined, actor: string | undefined): boolean {
  if (subject === undefined || subject.implied || actor === undefined) return false;
  if (subject.class !== 'participant' && subject.class !== 'human' && subject.class !== 'system')
    return false;
  const theirs = actor.toLowerCase();
  const own = (subject.participant ?? subject.head).toLowerCase();
  const same = [own, singular(own)].some((form) => theirs === form || theirs.split(/\s+/).includes(form));
  return !same && !subject.text.toLowerCase().includes(theirs);
}

const passing = new Set<Subject['class']>(['artefact', 'abstract', 'unknown', 'vague', 'personal']);

function ownersOf({ main, others }: Clauses): readonly string[] {
  const found: string[] = [];
  const seen = new Set<string>();
  for (const clause of [main, ...others]) {
    const { subject } = clause;
    if (subject === undefined || (clause !== main && passing.has(subject.class) && !subject.determined))
      continue;
    if (clause !== main && (subject.class === 'vague' || subject.class === 'personal')) continue;
    const key = singular(subject.head);
    if (seen.has(key)) continue;
    seen.add(key);
    found.push(subject.participant ?? subject.text);
  }
  return found;
}

// "handles the case and refunds the fee": the second verb says what is done
function isVague({ main, chained }: Clauses, words: readonly Word[]): boolean {
  const { group } = main;
  if (group === undefined || group.voice !== 'active' || !isVagueVerb(group, words)) return false;
  return chained.every((next) => isVagueVerb(next, words));
}

function passivesOf({ main, chained, others }: Clauses): Sentence['passives'] {
  const groups = [main.group, ...chained, ...others.map((clause) => clause.group)];
  return groups
    .filter((group) => group !== undefined)
    .filter((group) => group.voice !== 'active')
    .map(({ lemma, voice }) => ({ lemma, voice }));
}

const seeking = new Set('ask apply search look wait request'.split(' '));

function objectOf(words: readonly Word[], group: VerbGroup): string | undefined {
  if (seeking.has(group.lemma)) {
    // "asks the applicant for payslips": the payslips are what is asked
    const sought = words.findIndex((word, i) => i > group.at && i <= group.at + 5 && word.lower === 'for');
    if (sought > 0) return nounPhrase(words, sought + 1)?.text;
  }
  const first = nounPhrase(words, afterParticle(words, group));
  if (first === undefined) return undefined;
  // "gives the customer the form": the second is what is given
  const next = words[first.end];
  const second =
    next?.determiner === true || next?.number === true ? nounPhrase(words, first.end) : undefined;
  const head = second ?? first;
  // "three months of statements", "a copy of the contract"
  const inner =
    words[head.end]?.lower === 'of' && measures.has(head.text) ? nounPhrase(words, head.end + 1) : undefined;
  return (inner ?? head).text;
}

const measures = new Set(
  'day week month year set list number pair copy page kind type piece lot bit couple part rest series half dozen'.split(
    ' ',
  ),
);

const phrasal: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'in',
    new Set('fill hand turn bring take check send call type key put plug sign scan pull let'.split(' ')),
  ],
  ['on', new Set('take put try turn switch pass carry add sign'.split(' '))],
  ['over', new Set('hand take go pass turn bring carry'.split(' '))],
  ['through', new Set('put'.split(' '))],
  ['around', new Set('pass show'.split(' '))],
  ['round', new Set('pass show'.split(' '))],
]);

// "fills in the form" has an object, "spreads in the forum" a place
function afterParticle(words: readonly Word[], group: VerbGroup): number {
  const next = words[group.at + 1];
  if (next === undefined || !particles.has(next.lower)) return group.at + 1;
  const verbs = phrasal.get(next.lower);
  const joined =
    verbs === undefined ? /^(?:up|out|off|back|down|away)$/.test(next.lower) : verbs.has(group.lemma);
  return joined ? group.at + 2 : group.at + 1;
}

interface Phrase {
  readonly text: string;
  readonly end: number;
}

function nounPhrase(words: readonly Word[], from: number): Phrase | undefined {
  const nouns: string[] = [];
  let i = from;
  for (; i < words.length; i++) {
    const word = words[i];
    if (
      word === undefined ||
      word.mark !== undefined ||
      word.conjunction ||
      word.subordinator ||
      word.lower === 'to'
    )
      break;
    const lead = nouns.length === 0;
    if (lead && (word.determiner || word.number || word.possessive || isAdverb(word.lower))) continue;
    if (word.determiner || word.preposition || word.negation || word.modal || (word.adverb && !lead)) break;
    if (word.possessive || word.adjective) continue;
    if (!isNounish(word)) break;
    nouns.push(word.lower);
  }
  if (nouns.length === 0) return undefined;
  const last = nouns.pop() ?? '';
  return { text: [...nouns, singular(last)].join(' '), end: i };
}

const pronouns = new Set('it them you him her me us this that these those everything something'.split(' '));

// words for the same act
const sameAct: ReadonlyMap<string, string> = new Map(
  Object.entries({
    verify: 'check',
    validate: 'check',
    'double-check': 'check',
    're-check': 'check',
    recheck: 'check',
    examine: 'check',
    inspect: 'check',
    ring: 'call',
    phone: 'call',
    telephone: 'call',
    'e-mail': 'email',
    mail: 'email',
    type: 'enter',
    key: 'enter',
    input: 'enter',
    authorise: 'approve',
    authorize: 'approve',
    fill: 'complete',
    store: 'save',
    inform: 'tell',
    notify: 'tell',
  }),
);

// words before whose thing it is, and to whom it goes
const aiming: ReadonlySet<string> = new Set(['of', 'to', 'for', 'from', 'with', 'between']);

function keyOf(
  words: readonly Word[],
  subject: Subject | undefined,
  group: VerbGroup | undefined,
  object: string | undefined,
): string | undefined {
  if (group === undefined || object === undefined || pronouns.has(object)) return undefined;
  // "shows amount, rate and total" is more than "shows amount"
  const others = words
    .slice(group.at + 1)
    .map((_, i, rest) =>
      rest[i - 1]?.conjunction === true || rest[i - 1]?.mark === 'comma' ? nounPhrase(rest, i) : undefined,
    )
    .filter((phrase) => phrase !== undefined)
    .map((phrase) => phrase.text);
  // the ID of the applicant is not that of the guarantor, nor is a letter to the one a letter to the other
  const aims = words.slice(group.at + 1).flatMap((word, i, rest) => {
    const aim = aiming.has(word.lower) ? nounPhrase(rest, i + 1) : undefined;
    return aim === undefined ? [] : [aim.text];
  });
  const what = [...new Set([object, ...others, ...aims])].join('+');
  const actor = subject === undefined ? '' : (subject.participant ?? singular(subject.head)).toLowerCase();
  return `${actor}|${sameAct.get(group.lemma) ?? group.lemma}|${what.replaceAll('e-mail', 'email')}`;
}
