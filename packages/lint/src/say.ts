// How findings speak. A sentence names records by their ids in marks, and the words that people see on the map are put
// in when it is shown: so a check need not run again because somebody wrote a card's text anew, a name in a sentence can
// be a link, and the sentence never is out of date.

import type { Card, Flow, LibraryRecords, MapIndex } from '@sightline/model';
import { cardTitle, laneOf } from '@sightline/model';
import type { Finding } from './engine/finding.ts';

const OPEN = '\u2E28';
const CLOSE = '\u2E29';
const MARK = /\u2E28([^\u2E28\u2E29]*)\u2E29/;
const MOST = 60;
/** In front of an id of the library; no id begins so. */
const LIBRARY = '@';

/** Puts a record of the map or library into a sentence. */
export function named(id: string): string {
  return `${OPEN}${id}${CLOSE}`;
}

/** Puts a record of the library into a sentence, also where a record of the map has the same id. */
export function namedOfLibrary(id: string): string {
  return named(`${LIBRARY}${id}`);
}

/** A text of the map in quotation marks, cut at a word to about 60 characters. */
export function quoted(text: string): string {
  const line = text.replace(/[\s\u2E28\u2E29]+/g, ' ').trim();
  if (line.length <= MOST) return `“${line}”`;
  const cut = line.slice(0, MOST);
  return `“${cut.slice(0, Math.max(cut.lastIndexOf(' '), MOST / 2))} …”`;
}

/** Names joined as people join them: `A, B and C`; of more than five the rest is counted. */
export function list(names: readonly string[]): string {
  const shown = names.length > 5 ? [...names.slice(0, 4), `${names.length - 4} more`] : names;
  if (shown.length < 2) return shown.join('');
  return `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

/** A number of things, with the word in the right form: `1 step`, `3 steps`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** Seconds as people read them, to two figures: `90 s`, `2.5 h`, `3 d`. */
export function sayTime(seconds: number): string {
  for (const [unit, size] of [
    ['d', 86_400],
    ['h', 3600],
    ['min', 60],
  ] as const)
    if (seconds >= 1.5 * size) return `${Number((seconds / size).toPrecision(2))} ${unit}`;
  return `${Number(seconds.toPrecision(2))} s`;
}

/** A share of one as a whole percentage. */
export function sayShare(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** An amount of money to two figures, with the currency in front where the workspace names one: `GBP 37,000`. */
export function sayMoney(amount: number, currency: string | undefined): string {
  const rounded = amount < 10 ? Number(amount.toFixed(2)) : Number(amount.toPrecision(2));
  const [whole = '', part] = String(rounded).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const figures = part === undefined ? grouped : `${grouped}.${part.padEnd(2, '0')}`;
  return currency === undefined ? figures : `${currency} ${figures}`;
}

/** A piece of a sentence: words, or a record by its name. */
export interface Piece {
  readonly text: string;
  /** The record that the text names. */
  readonly record?: string;
}

/** The sentence of a finding in pieces, with the names that records have now. */
export function sentencePieces(finding: Finding, index: MapIndex, library: LibraryRecords): readonly Piece[] {
  const parts = finding.message.split(MARK);
  return parts.flatMap((part, i): readonly Piece[] => {
    if (i % 2 === 0) return part === '' ? [] : [{ text: part }];
    const text = nameOfRecord(part, index, library);
    // at the start of a sentence
    const begins = i === 1 && parts[0] === '';
    return [{ text: begins ? `${text.charAt(0).toUpperCase()}${text.slice(1)}` : text, record: part }];
  });
}

/** The sentence of a finding as plain text, with the names that records have now. */
export function sentenceOf(finding: Finding, index: MapIndex, library: LibraryRecords): string {
  return sentencePieces(finding, index, library)
    .map(({ text }) => text)
    .join('');
}

/** A record as people see it: what a card says, what a failure is called, both ends of an arrow, a name. */
export function nameOfRecord(id: string, index: MapIndex, library: LibraryRecords): string {
  if (id.startsWith(LIBRARY)) return nameInLibrary(id.slice(LIBRARY.length), library);
  const record = index.records.get(id);
  switch (record?.type) {
    case 'card':
      return nameOfCard(record, index, library);
    case 'failure':
      return quoted(record.what);
    case 'flow':
      return nameOfFlow(record, index, library);
    case 'step':
    case 'phase':
    case 'lane':
    case 'path':
    case 'scenario':
      return quoted(record.name);
    case 'map':
      return quoted(record.title);
    case undefined:
      return nameInLibrary(id, library);
    default:
      return quoted(id);
  }
}

function nameInLibrary(id: string, library: LibraryRecords): string {
  const record = library.get(id);
  return record !== undefined && 'name' in record ? record.name : quoted(id);
}

/** A card by its text, else by its first line, else by where it stands. */
function nameOfCard(card: Card, index: MapIndex, library: LibraryRecords): string {
  const lane = laneOf(index, card);
  const text = (card.text ?? '') || cardTitle(card, lane, library).title;
  if (text !== '') return quoted(text);
  return lane === undefined ? 'a card without words' : `a card without words in ${quoted(lane.name)}`;
}

function nameOfFlow(flow: Flow, index: MapIndex, library: LibraryRecords): string {
  return `${nameOfRecord(flow.from, index, library)} → ${nameOfRecord(flow.to, index, library)}`;
}
