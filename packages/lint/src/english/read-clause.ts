// Reads a text into clauses: what each says of whom. The first one is the step; the others are what it adds with
// "and", "then" or a comma. What hangs on "before", "that", "which" and their like is left alone.

import { complementCue, findFiniteVerb } from './finite-verb.ts';
import type { FiniteVerb } from './finite-verb.ts';
import { isImperative } from './is-imperative.ts';
import { mainStart } from './main-start.ts';
import { nounClass } from './nouns.ts';
import type { Subject } from './subject.ts';
import { readSubject } from './subject.ts';
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
    // after an actor "contacted support" is the past, "Signed form" a label
    const follows = implied !== undefined && own === undefined && !word.capital;
    if (!follows && isAttribute(words, start, i, own)) continue;
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
  if (/^(?:daily|weekly|monthly|quarterly|yearly|nightly|hourly)$/.test(next.lower))
    return intransitiveVerbs.has(lemma);
  if (next.determiner || next.number || next.quote || next.possessive || next.name !== undefined) return true;
  if (next.pronoun) return true;
  if (next.preposition || next.lower === 'to' || next.conjunction || next.subordinator)
    return intransitiveVerbs.has(lemma) && subject.class !== 'unknown';
  if (next.lower === 'home') return intransitiveVerbs.has(lemma);
  return isNounish(next);
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
