// Composes the whole sentence of a card from its parts, "Branch clerk checks the ID in the KYC app": who, what, how and
// where stand in fields, and only together they say whether the step is told.

import { createKnownNames } from './known-names.ts';
import type { KnownWords } from './known-names.ts';
import { isCollective, isPlural } from './nouns.ts';
import { readClauses } from './read-clause.ts';
import { impliedSubject } from './subject.ts';
import { thirdPerson } from './verb-forms.ts';
import { readWords, skipAdverbs } from './words.ts';
import type { Word } from './words.ts';

/** The parts of a card that make its sentence. All names as the library writes them. */
export interface SentenceParts {
  readonly text: string;
  readonly actor?: string | undefined;
  /** Name of the touchpoint or channel. */
  readonly how?: string | undefined;
  /** Names of the systems in which it is done. */
  readonly where?: readonly string[] | undefined;
  readonly place?: string | undefined;
}

const none = createKnownNames({});

/**
 * The sentence of a card. A text with a subject of its own keeps it; a label is put into the third person ("Check the
 * ID" -> "checks the ID"); a text without a verb follows the actor after a colon. What the text already names is not
 * said twice.
 */
export function composeSentence(parts: SentenceParts, known?: KnownWords): string {
  const text = parts.text.trim().replace(/[.\s]+$/, '');
  const names = known === undefined ? none : createKnownNames(known);
  const actor = parts.actor?.trim() === '' ? undefined : parts.actor?.trim();
  const words = readWords(text, names).slice(0, 60);
  const implied = actor === undefined ? undefined : impliedSubject(actor, undefined);
  const { main, chained } = readClauses(words, implied);
  const own = main.subject !== undefined && !main.subject.implied;
  const inflected = main.mood === 'label' && actor !== undefined && !pluralActor(actor);
  const verbs = inflected ? [main.group?.at ?? 0, ...chained.map((group) => group.at)] : [];
  const said = inflected ? inflect(text, words, verbs) : text;
  const mark = main.mood === 'nominal' ? ':' : '';
  const sentence = actor === undefined || own ? capital(said) : `${actor}${mark} ${small(said)}`.trimEnd();
  return [sentence, ...tail(parts, text)].filter((part) => part !== '').join(' ');
}

function pluralActor(actor: string): boolean {
  const last = actor.toLowerCase().split(/\s+/).at(-1) ?? '';
  return isPlural(last) && !isCollective(last);
}

function inflect(text: string, words: readonly Word[], verbs: readonly number[]): string {
  const negated = words[verbs[0] ?? 0];
  // "Don't close the ticket" -> "does not close the ticket"
  const first = words[skipAdverbs(words, 0)];
  if (first?.lower === 'do' && negated !== undefined && negated !== first)
    return `${text.slice(0, first.start)}does not ${text.slice(negated.start)}`;
  let out = text;
  for (const at of verbs.toSorted((a, b) => b - a)) {
    const word = words[at];
    if (word?.verb?.base !== true && at !== verbs[0]) continue;
    if (word === undefined) continue;
    out = out.slice(0, word.start) + thirdPerson(word.text) + out.slice(word.end);
  }
  return out.replace(/^please\s+/i, '');
}

function capital(text: string): string {
  return text === '' ? '' : (text[0] ?? '').toUpperCase() + text.slice(1);
}

// "Checks" -> "checks", but "PIN", "SMS" stay
function small(text: string): string {
  return /^\p{Lu}(?:\p{Lu}|\d)/u.test(text) ? text : (text[0] ?? '').toLowerCase() + text.slice(1);
}

function tail(parts: SentenceParts, text: string): readonly string[] {
  const said = text.toLowerCase();
  const out: string[] = [];
  const how = parts.how?.trim() ?? '';
  if (how !== '' && !names(said, how)) out.push(channelPhrase(how));
  const systems = (parts.where ?? []).filter((name) => !said.includes(name.toLowerCase()));
  if (systems.length > 0) out.push(`in ${systems.map(systemName).join(' and ')}`);
  const place = parts.place?.trim() ?? '';
  if (
    place !== '' &&
    !said.includes(place.toLowerCase()) &&
    !out.some((part) => part.toLowerCase().includes(place.toLowerCase()))
  )
    out.push(placePhrase(place));
  return out;
}

const sameChannel: readonly (readonly [RegExp, RegExp])[] = [
  [/\b(?:text message|sms)\b/i, /\b(?:sms|texts?)\b/],
  [/\b(?:phone|line|call)\b/i, /\b(?:calls?|rings?|phones?)\b/],
  [/\be-?mail\b/i, /\be-?mails?\b/],
  [/\b(?:post|letter)\b/i, /\b(?:letters?|by post|posts)\b/],
];

// the text names the channel where it has its name, or the noun of its name: "by e-mail", "on the loan page"
function names(said: string, how: string): boolean {
  if (said.includes(how.toLowerCase())) return true;
  const head = headOf(how);
  const also = sameChannel.find(([channel]) => channel.test(how))?.[1];
  if (also?.test(said) === true) return true;
  return (
    head.length > 2 &&
    new RegExp(`(?<![\\p{L}-])${head.replace(/[^\p{L}-]/gu, '.')}s?(?![\\p{L}-])`, 'u').test(said)
  );
}

// "Counter of the parcel shop" -> counter, "Helpline 0808 157" -> helpline
function headOf(name: string): string {
  const core =
    name.toLowerCase().split(/\s+(?:(?:of|from|about|with|in|at|on|for|to|and)\b|\/|[–—-]|\d)/)[0] ?? name;
  return core.trim().split(/\s+/).at(-1) ?? '';
}

const byHead: readonly (readonly [RegExp, string])[] = [
  [/^(?:in person|face[- ]to[- ]face|online|by .+|in .+|at .+|on .+)$/i, ''],
  [
    /^(?:phone|telephone|e-?mail|mail|post|letter|sms|text|message|fax|courier|chat|call|whatsapp|radio|pager|voice ?mail|voice|video)s?$/,
    'by ',
  ],
  [
    /^(?:page|site|website|web|screen|line|hotline|helpline|keypad|tablet|platform|social|forum|display|dashboard|portal|phoneline)$/,
    'on the ',
  ],
  [/^(?:app|form|wizard|tool|system|inbox|store|shop|newsletter|widget|crm|lobby|room|ward)$/, 'in the '],
  [
    /^(?:desk|counter|branch|kiosk|machine|till|reception|office|atm|reader|tray|locker|gate|front|entrance|terminal|printer|door|table|clinic|station|point|bar|window|site)$/,
    'at the ',
  ],
];

/** How a channel or touchpoint reads in a sentence: "by phone", "on the status page", "at the branch desk". */
export function channelPhrase(name: string): string {
  const head = headOf(name);
  for (const [pattern, lead] of byHead) {
    if (lead === '' ? pattern.test(name) : pattern.test(head)) return `${lead}${small(name)}`;
  }
  return `via ${small(name)}`;
}

const generic =
  /\b(?:system|app|tool|portal|engine|platform|database|service|host|queue|desk|module|crm|erp|pos|register|calendar|inbox|sheet|list|file|gateway|controller|bank|network|software|store|site|website)$/i;

function systemName(name: string): string {
  return generic.test(name) ? `the ${name}` : name;
}

function placePhrase(place: string): string {
  if (/\d/.test(place)) return `at ${place}`;
  if (/^(?:home|work|school)$/i.test(place)) return `at ${place.toLowerCase()}`;
  if (/^(?:street|kitchen|garage|car|train|lobby|room)$/i.test(place)) return `in the ${place.toLowerCase()}`;
  return `at the ${small(place)}`;
}
