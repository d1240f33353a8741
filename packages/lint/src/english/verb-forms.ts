// From any form of a verb to its base form and what the form can be; and from a base form to the form that a step
// sentence needs.

import { irregularVerbs, nounVerbs, plainVerbs } from './verbs.ts';

/** What one written form of a verb can be. */
export interface VerbForm {
  readonly lemma: string;
  readonly base: boolean;
  /** Third person: "sends". */
  readonly third: boolean;
  readonly past: boolean;
  readonly participle: boolean;
  readonly ing: boolean;
  /** True where the base form is a common noun as well. */
  readonly nounToo: boolean;
}

const vowel = /[aeiou]/;

// regular verbs of more than one syllable that still double their last letter
const doubling = new Set(
  'admit commit compel confer control debug defer deter equip forget incur input occur omit outbid permit prefer program quiz refer refit regret rebut reset retrofit resit submit transfer transmit transit upset format unplug enrol fulfil cancel label travel model signal total counsel kidnap program'.split(
    ' ',
  ),
);

function doubles(base: string): boolean {
  if (doubling.has(base)) return true;
  // one short vowel before one last consonant: "stop", "chat", "plan"
  return /^[^aeiou]*(?:qu)?[aeiou][bdgklmnprtz]$/.test(base) && base.length <= 5;
}

/** "send" -> "sends", "carry" -> "carries". */
export function thirdPerson(base: string): string {
  if (base === 'be') return 'is';
  if (base === 'have') return 'has';
  if (/(?:s|x|z|ch|sh|[^aeiou]o|do|go)$/.test(base))
    return base.endsWith('quiz') ? `${base}zes` : `${base}es`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return `${base}s`;
}

function regularPast(base: string): readonly string[] {
  if (base.endsWith('e')) return [`${base}d`];
  if (/[^aeiou]y$/.test(base)) return [`${base.slice(0, -1)}ied`];
  if (doubles(base)) return [`${base}${base.at(-1) ?? ''}ed`, `${base}ed`];
  return [`${base}ed`];
}

function ingForms(base: string): readonly string[] {
  if (base.endsWith('ie')) return [`${base.slice(0, -2)}ying`];
  if (base.endsWith('e') && !/(?:ee|ye|oe)$/.test(base)) return [`${base.slice(0, -1)}ing`, `${base}ing`];
  if (doubles(base)) return [`${base}${base.at(-1) ?? ''}ing`, `${base}ing`];
  return [`${base}ing`];
}

type Draft = { -readonly [K in keyof VerbForm]: VerbForm[K] };

const forms = new Map<string, Draft>();

function note(form: string, lemma: string, nounToo: boolean, kind: Partial<VerbForm>): void {
  const had = forms.get(form);
  if (had === undefined) {
    forms.set(form, {
      lemma,
      base: false,
      third: false,
      past: false,
      participle: false,
      ing: false,
      nounToo,
      ...kind,
    });
    return;
  }
  // a form of two verbs ("found", "left") keeps the lemma of the one that came first
  Object.assign(had, kind, { nounToo: had.nounToo || nounToo });
  if (kind.base === true && nounToo) had.lemma = lemma;
}

const irregular = new Map(irregularVerbs.map(([base, past, participle]) => [base, { past, participle }]));

function noteVerb(base: string, nounToo: boolean): void {
  note(base, base, nounToo, { base: true });
  note(thirdPerson(base), base, nounToo, { third: true });
  for (const form of ingForms(base)) note(form, base, false, { ing: true });
  const odd = irregular.get(base);
  if (odd !== undefined) {
    note(odd.past, base, false, { past: true });
    note(odd.participle, base, false, { participle: true });
    if (!/^(?:burn|learn|fit|prove)$/.test(base)) return;
  }
  for (const form of regularPast(base)) note(form, base, false, { past: true, participle: true });
}

const nounToo = new Set(nounVerbs);
for (const [base] of irregularVerbs) noteVerb(base, nounToo.has(base));
for (const base of plainVerbs) if (!nounToo.has(base)) noteVerb(base, false);
for (const base of nounVerbs) noteVerb(base, true);
for (const form of ['am', 'is', 'are', "'s", "'re", "'m"]) note(form, 'be', false, { third: true });
note('were', 'be', false, { past: true });
note('being', 'be', false, { ing: true });

const prefixes = /^(?:re|un|pre|over|mis|dis|co|out)-?(?=[a-z]{3})/;
const prefixLetters = 'rupomdc';

/** The verb behind a word, or undefined where the word is no known verb. Prefixes are seen through: "re-entered". */
export function verbForm(word: string): VerbForm | undefined {
  const known = forms.get(word);
  if (known !== undefined) return known;
  const hyphen = word.lastIndexOf('-');
  if (hyphen > 0 && !word.startsWith('re-')) {
    // "blow-dries", "cross-checks": the second part is the verb
    const tail = forms.get(word.slice(hyphen + 1));
    if (tail === undefined) return undefined;
    return { ...tail, lemma: word.slice(0, hyphen + 1) + tail.lemma, nounToo: true };
  }
  if (!prefixLetters.includes(word[0] ?? '-')) return undefined;
  const bare = word.replace(prefixes, '');
  if (bare === word) return undefined;
  const inner = forms.get(bare);
  return inner === undefined
    ? undefined
    : { ...inner, lemma: word.slice(0, word.length - bare.length) + inner.lemma };
}

/** True for a participle, known or by its ending: "sent", "deduped". */
export function isParticiple(word: string): boolean {
  const form = verbForm(word);
  if (form !== undefined) return form.participle;
  return word.length > 4 && word.endsWith('ed') && vowel.test(word.slice(0, -2)) && !word.endsWith('eed');
}

/** The base form of a verb in any form, by rule where the verb is unknown: "redlines" -> "redline". */
export function lemmaOf(word: string): string {
  const form = verbForm(word);
  if (form !== undefined) return form.lemma;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith('s') && !word.endsWith('ss')) return word.slice(0, -1);
  if (word.endsWith('ied')) return `${word.slice(0, -3)}y`;
  if (word.endsWith('ed')) return word.slice(0, -2);
  return word;
}
