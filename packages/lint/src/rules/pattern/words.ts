// Short word lists for what the texts of cards say, in English: until the sentence analysis takes their place. Each
// question is asked of one text and answered yes or no; a text in another language is answered no.

/** Asks the customer for something: `asks the applicant for payslips`, `requests a copy of the ID`. */
export function asksForSomething(text: string): boolean {
  return /\b(asks?|requests?)\b.+\bfor\b|\b(requests?|requires?|demands?|chases?)\b .*\b(copy|copies|proof|form|forms|documents?|papers?|payslips?|statements?|photos?|receipts?|invoices?|details|information|signature)\b/i.test(
    text,
  );
}

const CHASES =
  /\b(chas(?:es?|ing)|nags?|re-?sends?|re-?explains?|tracks? down|hunts? down)\b|\b(sends?|explains?|tells?) .*\b(again|once more|a second time|all over)\b|\brepeats? (?:the|their|her|his|its) (?:story|case|problem|details|question)\b/i;
const ASKS_FOR_NEWS =
  /\b(calls?|phones?|rings?|e-?mails?|writes?|asks?|messages?|contacts?)\b.*\b(for news|for an update|about the status|what (?:is )?happen(?:ed|ing|s)|where .+ (?:is|are|stays?|stands?)\b|why (?:nobody|no one|nothing)|because (?:nobody|no one|nothing|no))/i;
// a friend is not the firm, and an accident is told because it happened, not because the firm is silent
const NOT_THE_FIRM =
  /\b(?:asks?|calls?|phones?|rings?|messages?|e-?mails?|writes?(?: to)?|contacts?) (?:(?:a|the|their|her|his|some|other|another) )?(?:\w+ )?(?:friends?|famil(?:y|ies)|neighbou?rs?|colleagues?|parents?|partner|mother|father|husband|wife|somebody|someone|people|passers?-?by|strangers?)\b/i;
const ACCIDENT = /\b(?:accident|theft|break-?in|burglary|emergency)\b/i;
const TO_A_DEPARTMENT =
  /\b(calls?|phones?|rings?|e-?mails?) (?:the|another|a different|a second) (?:[\w-]+ ){0,2}(department|warehouse|depot|back office|supplier|manufacturer|team)\b/i;
const CARRIES =
  /\b(forwards?|carr(?:y|ies)|brings?|hands?|takes?|passes|pass)\b.* (?:from|to) (?:the |another |a )?(?:[\w-]+ ){0,2}(department|ward|lab|laboratory|back office|other (?:desk|counter|office|team)|second (?:desk|counter|office)|next (?:desk|counter|office))\b/i;

/** What a customer does that is the firm's work: the kind of it, or undefined. */
export function companyWork(
  text: string,
): 'chases' | 'asks for news' | 'finds the department' | 'carries' | undefined {
  if (CHASES.test(text)) return 'chases';
  if (ASKS_FOR_NEWS.test(text) && !NOT_THE_FIRM.test(text) && !ACCIDENT.test(text)) return 'asks for news';
  if (TO_A_DEPARTMENT.test(text) && !ACCIDENT.test(text)) return 'finds the department';
  return CARRIES.test(text) ? 'carries' : undefined;
}

/** Promises to come back to the customer: `We will call you back`, `promises to follow up`. */
export function promisesContact(text: string): boolean {
  return (
    /\bwe (?:call|phone|ring|text|e-?mail|write to|contact|notify) you\b|\b(?:calls|phones|rings|texts|e-?mails|contacts) you(?= (?:back|within|by|before|on|at|in|when|as soon|today|tomorrow|this|next)\b|\s*[.,;!]|$)/i.test(
      text,
    ) ||
    /\b(?:will|we'll|we’ll|shall|going to|promis(?:e|es|ing) to) (?:\w+ )?(?:call|phone|ring|get back|come back|follow up|let (?:you|him|her|them|the \w+) know|be in touch|get in touch|contact|write to|e-?mail|text|notify|update) ?/i.test(
      text,
    )
  );
}

const APPROVES = /^(?:approve|sign|counter-?sign|authori[sz]e|verify|check|review|release|confirm|clear)\b/i;
const SOMEBODY_APPROVES =
  /^(?:[\w-]+ ){0,3}?(?:approves|signs|counter-?signs|authori[sz]es|verifies|checks|reviews|releases|confirms|clears)\b/i;

/** Approves, checks or signs what somebody else did. */
export function approves(text: string): boolean {
  return APPROVES.test(text.trim()) || SOMEBODY_APPROVES.test(text.trim());
}

const NO_VALUE =
  /\b(re-?enters?|re-?types?|prints?|photocop(?:y|ies)|scans?|faxes|queues?|waits?|repeats?|confirms? .*again|(?:enters?|types?|signs?|logs? in|sends?|fills? in) .*\b(?:again|a second time|once more)|copies|uploads? .*again|chas(?:es?|ing)|for news|looks? for (?:old|past|earlier)|posts? (?:the|a|them|it))\b/i;

/** A step that gives the customer nothing: prints, scans, waits, enters again. */
export function givesNoValue(text: string): boolean {
  return NO_VALUE.test(text);
}

const BY_RULE =
  /\b(cop(?:y|ies)|types? .*\binto\b|re-?types?|re-?enters?|re-?keys?|enters? .*\b(?:in|into)\b|transfers? .*\b(?:to|into)\b the (?:[\w-]+ )?(?:sheet|system|list|file|tool|crm|erp)|checks? .*\b(?:against|on) (?:the |a )?(?:[\w-]+ )?(?:list|register|sheet|table)|sends? (?:a |the )?(?:standard|pre-?written|template) |files? the |forwards? the (?:e-?mail|mail|form|order)|prints? |scans? |looks? up )\b/i;

/** Work that follows a rule without judgement: copying, typing over, checking against a list, standard texts. */
export function followsARule(text: string): boolean {
  return BY_RULE.test(text);
}

/** A name that says that a machine talks: chatbot, voice menu, virtual assistant. */
export function talksLikeAMachine(name: string): boolean {
  return /\b(chat-?bot|bot|virtual (?:agent|assistant)|digital assistant|voice ?bot|voice menu|ivr|auto-?attendant|auto-?responder)\b/i.test(
    name,
  );
}

const SMALL =
  /^(?:the|a|an|this|that|these|those|all|any|each|every|its|their|his|her|our|your|again|once|more|also|then|both|whole|new|second|time)$/;
const BEFORE_MORE =
  /^(?:in|on|at|for|from|with|by|against|into|onto|to|and|or|that|which|who|when|while|before|after|until|so|if|because|via|through|of|about)$/;

/**
 * What is done to what, in one form: `verify identity` for `verifies the identity in the register`. Undefined where
 * the text is too short to say both.
 */
export function deedIn(text: string): string | undefined {
  const words = text
    .toLowerCase()
    .split(/[^\p{L}\p{N}'-]+/u)
    .filter((word) => word !== '');
  const [verb, ...rest] = words;
  if (verb === undefined) return undefined;
  const object: string[] = [];
  for (const word of rest) {
    if (BEFORE_MORE.test(word)) break;
    if (!SMALL.test(word)) object.push(singular(word));
  }
  if (object.length === 0) return undefined;
  return `${present(verb)} ${object.join(' ')}`;
}

const CHECKING: ReadonlySet<string> = new Set([
  'check',
  'verify',
  'review',
  'validate',
  'inspect',
  'examine',
  'control',
  'test',
]);

/** The base form of a verb in the third person: `verifies` → `verify`; checks of all names are one. */
function present(verb: string): string {
  const base = verb.endsWith('ies')
    ? `${verb.slice(0, -3)}y`
    : /(?:ss|sh|ch|x|zz)es$/.test(verb)
      ? verb.slice(0, -2)
      : verb.endsWith('s') && !verb.endsWith('ss')
        ? verb.slice(0, -1)
        : verb;
  return CHECKING.has(base) ? 'check' : base;
}

function singular(noun: string): string {
  if (noun.length > 4 && noun.endsWith('ies')) return `${noun.slice(0, -3)}y`;
  return noun.length > 3 && noun.endsWith('s') && !noun.endsWith('ss') ? noun.slice(0, -1) : noun;
}

/** Whether a deed is a check. */
export function isCheck(text: string): boolean {
  const [verb = ''] = text.trim().toLowerCase().split(/\s+/);
  return present(verb) === 'check';
}
