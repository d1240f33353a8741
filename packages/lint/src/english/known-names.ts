// What the map knows by name: participants, channels, touchpoints, systems, glossary. Made once, then asked for every
// sentence; a known name is taken for what it is, whatever its words look like ("Service Management", "Reception").

import { tokenise } from './tokens.ts';
import type { Token } from './tokens.ts';

/** A participant as the reader needs it: its name and its kind in the model's words. */
export interface KnownParticipant {
  readonly name: string;
  readonly kind?: 'customer' | 'staff' | 'system' | 'thirdParty' | undefined;
}

/** The names that the texts of a map may use. All lists may be empty. */
export interface KnownWords {
  readonly participants?: readonly KnownParticipant[];
  /** Names of channels, such as "Phone". */
  readonly channels?: readonly string[];
  /** Names of touchpoints, such as "Status page". */
  readonly touchpoints?: readonly string[];
  /** Names of systems that are no participants. */
  readonly systems?: readonly string[];
  /** Words and acronyms of the glossary. */
  readonly glossary?: readonly string[];
}

export type NameKind = 'participant' | 'system' | 'channel' | 'term';

/** A name found in a text. */
export interface KnownName {
  readonly kind: NameKind;
  /** As the library writes it. */
  readonly name: string;
  readonly participant?: KnownParticipant;
}

/** A name and how many tokens it covers. */
export interface NameMatch {
  readonly name: KnownName;
  readonly length: number;
}

/** Finds names at a place in a text. */
export interface KnownNames {
  /** The longest name that begins at the token, or undefined. */
  readonly at: (tokens: readonly Token[], i: number) => NameMatch | undefined;
  /** Channels and touchpoints of one word, lower case. */
  readonly channelWords: ReadonlySet<string>;
  /** Every word of every name and term, in capitals, for the check of acronyms. */
  readonly acronyms: ReadonlySet<string>;
  /** The participant of that name, case ignored. */
  readonly participant: (name: string) => KnownParticipant | undefined;
}

interface Entry {
  readonly words: readonly string[];
  readonly name: KnownName;
}

const bare = (token: Token): string => (token.possessive ? token.lower.replace(/'s?$/, '') : token.lower);

/** The index over the known names. */
export function createKnownNames(known: KnownWords): KnownNames {
  const byFirst = new Map<string, Entry[]>();
  const acronyms = new Set<string>();
  const people = new Map<string, KnownParticipant>();
  const add = (name: KnownName): void => {
    const words = tokenise(name.name).map(bare);
    const [first] = words;
    if (first === undefined) return;
    const list = byFirst.get(first) ?? [];
    list.push({ words, name });
    byFirst.set(first, list);
    for (const word of name.name.split(/[^\p{L}\d&]+/u))
      if (/^[A-Z][A-Z\d&]+$/.test(word)) acronyms.add(word);
    if (name.kind === 'term') acronyms.add(name.name.toUpperCase());
  };
  for (const participant of known.participants ?? []) {
    add({
      kind: participant.kind === 'system' ? 'system' : 'participant',
      name: participant.name,
      participant,
    });
    people.set(participant.name.toLowerCase(), participant);
  }
  for (const name of known.systems ?? []) add({ kind: 'system', name });
  for (const name of [...(known.touchpoints ?? []), ...(known.channels ?? [])])
    add({ kind: 'channel', name });
  for (const name of known.glossary ?? []) add({ kind: 'term', name });
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return {
    at: (tokens, i) => match(byFirst, tokens, i),
    channelWords: new Set(
      [...byFirst.values()]
        .flat()
        .filter((entry) => entry.name.kind === 'channel' && entry.words.length === 1)
        .map((entry) => entry.words[0] ?? ''),
    ),
    acronyms,
    participant: (name) => people.get(name.toLowerCase()),
  };
}

function match(
  byFirst: ReadonlyMap<string, readonly Entry[]>,
  tokens: readonly Token[],
  i: number,
): NameMatch | undefined {
  const token = tokens[i];
  if (token === undefined || byFirst.size === 0) return undefined;
  for (const form of forms(bare(token))) {
    for (const { words, name } of byFirst.get(form) ?? []) {
      const fits = words.every((word, n) => {
        const next = tokens[i + n];
        if (next === undefined) return false;
        const written = bare(next);
        // the last word may stand in the plural
        return written === word || (n === words.length - 1 && forms(written).includes(word));
      });
      if (fits) return { name, length: words.length };
    }
  }
  return undefined;
}

function forms(word: string): readonly string[] {
  if (word.endsWith('ies')) return [word, `${word.slice(0, -3)}y`];
  return word.endsWith('s') && word.length > 3 ? [word, word.slice(0, -1)] : [word];
}
