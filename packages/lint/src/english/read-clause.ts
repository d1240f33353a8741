// Reads a text into clauses: what each says of whom. The first one is the step; the others are what it adds with
// "and", "then" or a comma. What hangs on "before", "that", "which" and their like is left alone.

import { determiners, isAdverb, subordinators, timeNouns } from './function-words.ts';
import { complementCue, findFiniteVerb } from './finite-verb.ts';
import type { FiniteVerb } from './finite-verb.ts';
import { isPlural, nounClass, singular } from './nouns.ts';
import type { Subject } from './subject.ts';
import { isTimePhrase, readSubject } from './subject.ts';
import { lemmaOf } from './verb-forms.ts';
import { intransitiveVerbs } from './verbs.ts';
import { agentOf, readBaseGroup, readVerbGroup } from './verb-group.ts';
import type { VerbGroup } from './verb-group.ts';
import { isBe, isNounish, skipAdverbs } from './words.ts';
import type { Word } from './words.ts';

/** How a text is built. `label`: a base form, "Check the ID"; `nominal`: no verb, "Damage assessment". */
export type Mood = 'statement' | 'label' | 'nominal' | 'empty';

/** One clause. */
export interface Clause {
  readonly mood: Mood;
  readonly subject: Subject | undefined;
  readonly group: VerbGroup | undefined;
  /** Who does it, in a passive that says so. */
  readonly agent: string | undefined;
}

/** A text as clauses. */
export interface Clauses {
  readonly main: Clause;
  /** Clauses with a subject of their own after the main one. */
  readonly others: readonly Clause[];
  /** Further verbs of the same subject: "opens", "and notes". */
  readonly chained: readonly VerbGroup[];
  /** Index of the word where the main clause begins. */
  readonly start: number;
}

/** Reads the clauses of a text; `implied` is the actor whom the card names. */
export function readClauses(words: readonly Word[], implied: Subject | undefined): Clauses {
  const start = mainStart(words, implied);
  const main = readMain(words, start, implied);
  if (main.clause.group === undefined) return { main: main.clause, others: [], chained: [], start };
  return { main: main.clause, ...readRest(words, main.clause, main.kind), start };
}

type Kind = FiniteVerb['kind'] | 'label';

interface Main {
  readonly clause: Clause;
  readonly kind: Kind;
}

function readMain(words: readonly Word[], start: number, implied: Subject | undefined): Main {
  const first = skipAdverbs(words, start);
  const word = words[first];
  if (word === undefined) return { clause: nothing('empty'), kind: 'label' };
  const finite = findFiniteVerb({ words, from: start, to: words.length, implied });
  if (isImperative(words, first, finite, implied !== undefined)) {
    const at = words[first]?.lower === 'do' && first + 1 < words.length ? afterDo(words, first) : first;
    const group = readBaseGroup(words, at);
    return { clause: { mood: 'label', subject: implied, group, agent: undefined }, kind: 'label' };
  }
  if (finite !== undefined) return { clause: statement(words, finite, implied), kind: finite.kind };
  return { clause: readPast(words, start, implied), kind: 'past' };
}

function afterDo(words: readonly Word[], first: number): number {
  const next = skipAdverbs(words, first + 1);
  return next > first + 1 && words[next]?.verb?.base === true ? next : first;
}

function nothing(mood: Mood): Clause {
  return { mood, subject: undefined, group: undefined, agent: undefined };
}

function statement(words: readonly Word[], finite: FiniteVerb, implied: Subject | undefined): Clause {
  const group = readVerbGroup(words, finite);
  const agent = group.voice === 'active' ? undefined : agentOf(words, group.end);
  const voice = group.voice === 'passive' && agent !== undefined ? 'by' : group.voice;
  return { mood: 'statement', subject: finite.subject ?? implied, group: { ...group, voice }, agent };
}

// A base form at the front is an order or a label, unless it is the first noun of a subject: "Call centre agent ..."
function isImperative(
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
      finite === undefined &&
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
  if (next.lower === 'of' || next.mark !== undefined || next.conjunction) return false;
  if (next.preposition || next.lower === 'to')
    // "letter to neighbours" is a thing, "wait for the doctor" an act
    return (
      intransitiveVerbs.has(word.lower) || /^(?:in|out|up|down|over|off|on|back|through)$/.test(next.lower)
    );
  if (next.adverb) return true;
  return !isNominalCompound(words, first);
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
function isNominalCompound(words: readonly Word[], first: number): boolean {
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
  // "book rooms" is done, a "fuel card" or "order confirmations" are things
  return (
    !isPlural(head.lower) || nounClass(head.lower) === 'abstract' || nominalHeads.has(singular(head.lower))
  );
}

// no sure finite verb: "called the hotline" is the past of somebody, "sent to specialist" a passive without "is"
function readPast(words: readonly Word[], start: number, implied: Subject | undefined): Clause {
  for (let i = skipAdverbs(words, start); i < words.length; i++) {
    const word = words[i];
    if (word === undefined || word.mark === 'stop' || word.subordinator) break;
    if (word.name !== undefined || word.possessive) continue;
    const form = word.verb;
    const can = form?.past === true || form?.participle === true || (form === undefined && word.participle);
    if (!can || (form?.base === true && i === start && implied === undefined)) continue;
    const own = readSubject(words, start, i);
    const subject = own ?? implied;
    if (isAttribute(words, start, i, own)) continue;
    const base = form?.base === true && form.nounToo;
    if (base) continue;
    const lemma = lemmaOf(word.lower);
    if (lemma === 'get' || wasDoneBy(words, i, subject, lemma)) {
      return { mood: 'statement', subject, group: readBaseGroup(words, i), agent: undefined };
    }
    const group: VerbGroup = { lemma, at: i, voice: 'reduced', modal: undefined, end: i + 1 };
    return { mood: 'statement', subject: own, group, agent: agentOf(words, i + 1) };
  }
  return nothing('nominal');
}

// "signed form", "the pre-written text": before a noun a participle only describes
function isAttribute(words: readonly Word[], start: number, i: number, own: Subject | undefined): boolean {
  const next = words[i + 1];
  const before = words[i - 1];
  if (before?.determiner === true || before?.preposition === true || before?.conjunction === true)
    return own === undefined || !before.conjunction;
  const first = skipAdverbs(words, start) >= i;
  return first && next !== undefined && isNounish(next) && !next.pronoun;
}

function wasDoneBy(words: readonly Word[], i: number, subject: Subject | undefined, lemma: string): boolean {
  if (subject === undefined) return false;
  if (subject.class === 'artefact' || subject.class === 'abstract') return false;
  const word = words[i];
  const pastOnly = word?.verb?.past === true && !word.verb.participle;
  if (pastOnly) return true;
  const next = words[skipAdverbs(words, i + 1)];
  const acts = subject.class !== 'unknown' || !subject.determined;
  if (!acts) return complementCue(words, i + 1) >= 2;
  if (next === undefined || next.mark !== undefined) return intransitiveVerbs.has(lemma);
  if (next.lower === 'by') return false;
  if (next.determiner || next.number || next.quote || next.possessive || next.name !== undefined) return true;
  if (next.pronoun) return true;
  if (next.preposition || next.lower === 'to' || next.conjunction || next.subordinator)
    return intransitiveVerbs.has(lemma) && subject.class !== 'unknown';
  if (next.lower === 'home') return intransitiveVerbs.has(lemma);
  return isNounish(next);
}

// Where the main clause begins: after marks of order, times and leading clauses ("Once ..., ", "On arrival, ").
function mainStart(words: readonly Word[], implied: Subject | undefined): number {
  let at = afterLabel(words);
  for (let round = 0; round < 4; round++) {
    const next = pastLeading(words, at, implied);
    if (next === at) break;
    at = next;
  }
  return at;
}

// "Step 3: the clerk stamps", "Payment – customer taps the card"
function afterLabel(words: readonly Word[]): number {
  const dash = words.findIndex((word) => word.mark === 'dash');
  let at = words[0]?.number === true && words[1]?.mark === 'stop' ? 2 : 0;
  if (dash > 0 && dash < words.length - 1 && dash <= 6 && words[dash]?.text !== '/') {
    const before = readSubject(words, at, dash);
    const named =
      before !== undefined &&
      (before.class === 'participant' || before.class === 'human' || before.class === 'system');
    const verbFollows = words[skipAdverbs(words, dash + 1)]?.verb?.third === true;
    if (!(named && verbFollows) && !words.slice(at, dash).some((word) => isBe(word) || word.verb?.third))
      at = dash + 1;
  }
  return at;
}

function pastLeading(words: readonly Word[], from: number, implied: Subject | undefined): number {
  const at = skipOpening(words, from);
  const word = words[at];
  if (word === undefined) return from;
  const comma = words.findIndex((w, i) => i > at && w.mark === 'comma');
  const before = words.slice(at, Math.max(comma, at));
  if (word.number && before.some((w) => timeNouns.has(w.lower)) && comma < words.length - 1) return comma + 1;
  if (word.adverb && words[at + 1]?.preposition === true && comma > 0 && comma < words.length - 1)
    return comma + 1;
  const opens =
    (word.preposition && !word.adverb) ||
    (subordinators.has(word.lower) && !determiners.has(word.lower)) ||
    word.lower === 'to' ||
    (word.verb?.ing === true && comma > 0) ||
    word.lower === 'as';
  if (opens && comma > 0 && comma < words.length - 1) return comma + 1;
  if (comma > at && comma < words.length - 1 && isTimePhrase(words, at, comma)) return comma + 1;
  // "bank holiday or not, the baker delivers": no verb before the comma, a whole sentence after it
  if (
    comma > at &&
    words.slice(at, comma).some((w) => w.lower === 'or') &&
    /^(?:not|no)$/.test(words[comma - 1]?.lower ?? '')
  )
    return comma + 1;
  const time = leadingTime(words, at);
  if (time !== undefined) return time;
  if (opens && comma < 0) return afterBareClause(words, at, implied) ?? from;
  return at;
}

// "then", "finally", "automatically" and a comma after them
function skipOpening(words: readonly Word[], from: number): number {
  let at = from;
  while (at < words.length) {
    const word = words[at];
    if (word === undefined) break;
    const opening =
      word.mark !== undefined ||
      (skipAdverbs(words, at) > at &&
        word.adverb &&
        !word.determiner &&
        !word.preposition &&
        (word.verb === undefined || words[at + 1]?.mark === 'comma') &&
        word.name === undefined &&
        isAdverb(word.lower)) ||
      (word.conjunction && at === from) ||
      word.lower === 'please' ||
      (word.lower === 'either' && words[at + 1]?.verb !== undefined);
    if (!opening) break;
    at++;
  }
  return at;
}

// "every Friday", "in the evening", "last week", "at noon"
function leadingTime(words: readonly Word[], at: number): number | undefined {
  const word = words[at];
  if (word === undefined) return undefined;
  const opens = word.preposition || /^(?:every|each|last|next|this|one|the)$/.test(word.lower);
  if (!opens) return undefined;
  for (let i = at + 1; i < Math.min(at + 5, words.length); i++) {
    const next = words[i];
    if (next === undefined) return undefined;
    const last =
      timeNouns.has(next.lower) && !(words[i + 1] !== undefined && timeNouns.has(words[i + 1]?.lower ?? ''));
    if (last) {
      const after = words[i + 1];
      if (after === undefined) return undefined;
      // "the end user", "the night porter": the time belongs to the noun
      if (word.lower === 'the' || word.lower === 'one') return undefined;
      return after.preposition || after.mark === 'stop' ? undefined : i + 1;
    }
    if (!(next.determiner || next.adjective || next.number || /^(?:last|next|first)$/.test(next.lower)))
      return undefined;
  }
  return undefined;
}

// "When usage drops the score triggers an alert": the main clause begins at the second noun phrase with a verb
function afterBareClause(
  words: readonly Word[],
  at: number,
  implied: Subject | undefined,
): number | undefined {
  const prepositional = words[at]?.preposition === true && !words[at]?.subordinator;
  const first = prepositional
    ? undefined
    : findFiniteVerb({ words, from: at + 1, to: words.length, implied });
  if (!prepositional && first === undefined) return undefined;
  const from = prepositional ? at + 2 : (first?.at ?? at) + 1;
  for (let i = from; i < words.length; i++) {
    const word = words[i];
    if (word === undefined || word.mark !== undefined) return undefined;
    const opens = word.determiner || word.name !== undefined || (word.pronoun && !word.preposition);
    const before = words[i - 1];
    if (!opens || before?.preposition === true || before?.lower === 'to') continue;
    const next = findFiniteVerb({ words, from: i, to: words.length, implied: undefined });
    const subject = next?.subject;
    if (
      next !== undefined &&
      subject !== undefined &&
      subject.class !== 'artefact' &&
      subject.class !== 'unknown'
    )
      return i;
    if (next !== undefined && next.score >= 4) return i;
  }
  return undefined;
}

interface Rest {
  readonly others: readonly Clause[];
  readonly chained: readonly VerbGroup[];
}

function readRest(words: readonly Word[], main: Clause, kind: Kind): Rest {
  const others: Clause[] = [];
  const chained: VerbGroup[] = [];
  let tail = false;
  // a tail between commas ("..., which ..., and calls") ends with the second
  let aside = false;
  for (let i = main.group?.end ?? words.length; i < words.length; i++) {
    const word = words[i];
    if (word === undefined) break;
    if (word.mark === 'stop' || (word.mark === 'comma' && aside)) {
      tail = false;
      aside = false;
    } else if (opensTail(words, i)) {
      tail = true;
      aside = words[i - 1]?.mark === 'comma';
    }
    const joint = word.conjunction || word.mark !== undefined || word.lower === 'then';
    if (!joint || (tail && word.mark !== 'stop')) continue;
    const next = afterJoint(words, i + 1);
    if (words[next]?.subordinator === true && words[next]?.lower !== 'that') continue;
    const same = sameSubjectVerb(words, next, kind);
    if (same !== undefined) {
      chained.push(withAgent(words, same));
      i = same.end - 1;
      continue;
    }
    const other = otherClause(words, next);
    if (other?.group === undefined) continue;
    others.push(other);
    i = other.group.end - 1;
  }
  return { others, chained };
}

function withAgent(words: readonly Word[], group: VerbGroup): VerbGroup {
  return group.voice === 'passive' && agentOf(words, group.end) !== undefined
    ? { ...group, voice: 'by' }
    : group;
}

function afterJoint(words: readonly Word[], from: number): number {
  let at = from;
  while (
    words[at]?.conjunction === true ||
    words[at]?.mark !== undefined ||
    words[at]?.lower === 'then' ||
    (words[at]?.adverb === true && words[at]?.determiner !== true && words[at]?.name === undefined)
  )
    at++;
  return at;
}

function opensTail(words: readonly Word[], i: number): boolean {
  const word = words[i];
  if (word === undefined || !(word.subordinator || word.lower === 'that')) return false;
  const next = words[i + 1];
  if (word.lower === 'so') return next?.lower === 'that';
  if (word.lower === 'that')
    return (
      next !== undefined &&
      (next.verb !== undefined || next.determiner || next.pronoun || next.name !== undefined)
    );
  if (!word.preposition) return true;
  // "after the call": a preposition, unless a clause follows
  for (let n = i + 1; n < words.length; n++) {
    const next = words[n];
    if (next === undefined || next.mark !== undefined || next.conjunction) return false;
    if (isBe(next) || next.modal || (next.pronoun && !next.determiner && next.lower !== 'it')) return true;
    if (
      next.verb?.third === true &&
      n > i + 1 &&
      complementCue(words, n + 1) >= 0.5 &&
      words[n - 1]?.determiner !== true
    )
      return true;
  }
  return false;
}

function sameSubjectVerb(words: readonly Word[], at: number, kind: Kind): VerbGroup | undefined {
  const word = words[at];
  if (word === undefined || word.determiner || word.name !== undefined || word.possessive) return undefined;
  if (word.modal || (isBe(word) && word.verb?.third === true) || word.verb?.lemma === 'have')
    return word.verb?.base === true && kind !== 'base' && kind !== 'label'
      ? undefined
      : readBaseGroup(words, at);
  const form = word.verb;
  if (form === undefined) return undefined;
  const cue = complementCue(words, at + 1);
  const like =
    kind === 'label' || kind === 'base' || kind === 'modal'
      ? form.base
      : kind === 'past'
        ? form.past
        : form.third;
  if (!like) return undefined;
  const thing = nounClass(word.lower) === 'artefact';
  return !form.nounToo || cue >= (thing ? 1.5 : 1) || (cue >= 0.5 && !thing)
    ? readBaseGroup(words, at)
    : undefined;
}

function otherClause(words: readonly Word[], at: number): Clause | undefined {
  let to = at;
  while (to < words.length && words[to]?.mark === undefined && words[to]?.conjunction !== true) to++;
  const finite = findFiniteVerb({ words, from: at, to, implied: undefined });
  const subject = finite?.subject;
  if (finite === undefined || subject === undefined) return undefined;
  const acts = !['artefact', 'abstract', 'unknown'].includes(subject.class);
  if (!acts && !subject.determined) return undefined;
  if (!acts && finite.score < 3) return undefined;
  return statement(words, finite, undefined);
}
