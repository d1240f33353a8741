// What kind of work a verb is: vague, approving, mechanical, or work of the firm that lands on the customer.

import { wordList } from './verbs.ts';
import type { Word } from './words.ts';
import type { VerbGroup } from './verb-group.ts';

const set = (text: string): ReadonlySet<string> => new Set(wordList(text));

const vague = set(
  'handle manage process support do address liaise coordinate facilitate administer action oversee tackle engage leverage optimise optimize utilise ensure perform conduct execute assist',
);
const vaguePhrases: ReadonlyMap<string, RegExp> = new Map([
  ['deal', /^with\b/],
  ['take', /^care\b/],
  ['look', /^(?:into|after)\b/],
  ['work', /^(?:on|with)\b/],
  ['sort', /^out\b/],
  ['see', /^to\b/],
  ['attend', /^to\b/],
  ['follow', /^up\b/],
]);

const approvals = set('approve authorise authorize countersign endorse ratify sanction initial accept grant');
const checks = set(
  'check verify validate review confirm inspect examine audit assess proofread double-check',
);
const mechanical = set(
  'copy paste enter type retype re-enter rekey re-key key transcribe transfer upload download scan print stamp file sort match merge log record register index label tag archive forward duplicate tick collate compile count export import digitise save staple sync synchronise input',
);

/** True for a verb that says nothing of what is done: "handles the complaint". */
export function isVagueVerb(group: VerbGroup, words: readonly Word[]): boolean {
  const after = words
    .slice(group.at + 1, group.at + 3)
    .map((word) => word.lower)
    .join(' ');
  const phrase = vaguePhrases.get(group.lemma);
  if (phrase !== undefined) return phrase.test(after);
  // "addresses the envelope" is writing
  if (
    group.lemma === 'address' &&
    /\b(?:envelope|letter|parcel|label|card|package|box|crowd|audience|class)s?\b/.test(after)
  )
    return false;
  return vague.has(group.lemma);
}

/** `approve` for a yes that others wait for, `check` for a look at something, else undefined. */
export function approvalOf(group: VerbGroup, words: readonly Word[]): 'approve' | 'check' | undefined {
  const next = words[group.at + 1]?.lower;
  if (approvals.has(group.lemma)) return 'approve';
  if (
    group.lemma === 'sign' &&
    (next === 'off' || words.slice(group.at).some((word) => word.lower === 'off'))
  )
    return 'approve';
  if (group.lemma === 'sign') return 'approve';
  return checks.has(group.lemma) ? 'check' : undefined;
}

/** True for work that follows a fixed rule: copying, entering, checking against a list, sending a standard text. */
export function isDeterministic(group: VerbGroup, words: readonly Word[], text: string): boolean {
  const next = words[group.at + 1]?.lower ?? '';
  // "logs in" and "files in" are no filing
  if (mechanical.has(group.lemma))
    return !/^(?:in|on|out|off)$/.test(next) || group.lemma === 'key' || group.lemma === 'type';
  const tail = words
    .slice(group.at + 1)
    .map((word) => word.lower)
    .join(' ');
  if (/^(?:check|compare|match|verify|validate|reconcile)$/.test(group.lemma))
    return /\b(?:against|with|to) (?:the |a |its |our )?(?:[\w-]+ ){0,3}(?:list|checklist|register|table|database|file|records?|system|template|statement|journal|bookings?|master data)\b/.test(
      tail,
    );
  if (/^(?:send|e-?mail|text|post|mail)$/.test(group.lemma))
    return /\b(?:standard|template|templated|pre-?written|canned|automatic|boilerplate|form letter|stock)\b/i.test(
      text,
    );
  return false;
}

/** The firm's own work when a customer has to do it. */
export type InternalWork =
  | 'chase'
  | 'remind'
  | 'resend'
  | 'forward'
  | 'carry'
  | 'callAgain'
  | 'trackDown'
  | 'explainAgain';

const internalWork: readonly (readonly [InternalWork, RegExp])[] = [
  [
    'chase',
    /\b(?:chas(?:es?|ed|ing)(?: up)?|follow(?:s|ed|ing)? up|nudg(?:es?|ed)|press(?:es|ed) for|ask(?:s|ed)?(?: \S+){0,3} (?:where|about the (?:status|progress))|enquir(?:es?|ed) (?:about|after)|pester(?:s|ed)?|hound(?:s|ed)?)\b|\bto ask where\b|\bfor (?:an update|news|the status)\b/i,
  ],
  ['remind', /\bremind(?:s|ed|ing)?\b/i],
  [
    'resend',
    /\b(?:re-?sends?|re-?sent|re-?submits?|re-?submitted|re-?uploads?|re-?enters?|re-?types?|re-?keys?|sends?(?: \S+){1,6} (?:again|once more|a second time)|fill(?:s|ed)? in(?: \S+){1,5} again|enters?(?: \S+){1,6} again|uploads?(?: \S+){1,6} again)\b/i,
  ],
  ['forward', /\b(?:forward(?:s|ed)?|pass(?:es|ed)? (?:on|along)|relay(?:s|ed)?|redirect(?:s|ed)?)\b/i],
  [
    'carry',
    /\b(?:carr(?:y|ies|ied)|tak(?:es?|en)|took|brings?|brought|deliver(?:s|ed)?|walk(?:s|ed)?)(?: \S+){1,7} (?:(?:from|to) (?:the |another |one |a )?(?:[\w-]+ )?(?:department|team|desk|office|counter|window|specialist|gp|lab|other))\b|\bbetween (?:departments|teams|offices|the two)\b/i,
  ],
  [
    'callAgain',
    /\b(?:call|ring|phone|write|mail|visit|queue|come|go)(?:s|es)?(?: \S+){0,4} (?:again|a (?:second|third) time|twice|once more)\b|\b(?:call|ring|phone)s?(?: (?:the )?\S+)? back\b|\b(?:calls?|rings?|phones?) (?:the )?(?:\S+ )?(?:department|parts|supplier|manufacturer|carrier|other (?:team|department))\b/i,
  ],
  [
    'trackDown',
    /\b(?:track(?:s|ed)? down|hunt(?:s|ed)? (?:down|for)|trac(?:es?|ed)|look(?:s|ed)? for (?:the |a |somebody|someone)(?:\S+ )?(?:who|person|number|contact|owner)|find(?:s)? out (?:who|where|which))\b/i,
  ],
  [
    'explainAgain',
    /\b(?:re-?explain(?:s|ed)?|re-?tells?|explain(?:s|ed)?(?: \S+){1,7} (?:again|once more|a second time|from the start)|repeat(?:s|ed)?|tells?(?: \S+){1,5} again)\b/i,
  ],
];

/** The internal work that a text hands to whoever acts; a rule asks it of customers' cards. */
export function internalWorkOf(text: string): InternalWork | undefined {
  return internalWork.find(([, pattern]) => pattern.test(text))?.[0];
}
