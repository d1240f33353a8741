// Finds where a text's main clause begins. "Step 3:", "Each morning", "Once the payment clears," come before it.

import { determiners, isAdverb, subordinators, timeNouns } from './function-words.ts';
import { findFiniteVerb } from './finite-verb.ts';
import { isTimePhrase, readSubject } from './subject.ts';
import type { Subject } from './subject.ts';
import { isBe, skipAdverbs } from './words.ts';
import type { Word } from './words.ts';

/** The index where the main clause begins: after marks of order, times and leading clauses ("Once ..., ", "On arrival, "). */
export function mainStart(words: readonly Word[], implied: Subject | undefined): number {
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
  // "two days after surgery the physio ..."
  const days = words[at + 1];
  const later = words[at + 2];
  if (
    word.number &&
    days !== undefined &&
    timeNouns.has(days.lower) &&
    later?.preposition === true &&
    comma < 0
  )
    return afterBareClause(words, at + 2, implied) ?? at;
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
        (!word.subordinator || words[at + 1]?.lower === 'a' || words[at + 1]?.mark === 'comma') &&
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
  const prepositional =
    words[at]?.preposition === true && (!words[at]?.subordinator || words[at - 1] !== undefined);
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
