// Signals in a text that need no grammar: channels and places named, acronyms, promises, wishes, decisions hidden in an
// action, words that every reader takes differently, praise. Each is found by the words that people use for it.

import { anyOf, anyWord } from './any-of.ts';
import { prepositions } from './function-words.ts';
import type { KnownNames } from './known-names.ts';
import { systems } from './nouns.ts';
import { wordList } from './verbs.ts';
import type { Word } from './words.ts';

const set = (text: string): ReadonlySet<string> => new Set(wordList(text));

/** A piece of the text with its place in it. */
export interface Signal {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const nothing: readonly Signal[] = Object.freeze([]);

function all(text: string, pattern: RegExp): readonly Signal[] {
  if (text.search(pattern) < 0) return nothing;
  return Array.from(text.matchAll(pattern), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

// quotations are what somebody reads or hears, not what the step says of itself
function unquoted(text: string): string {
  if (!/["“‘]/.test(text)) return text;
  return text.replace(/"[^"]*"|“[^”]*”|‘[^’]*’(?![a-z])/gu, (quote) => ' '.repeat(quote.length));
}

const promisePattern = anyOf('giu', [
  /\b(?:will|['’]ll|shall|is going to|are going to|promise[sd]? to|agree[sd]? to|offer[sd]? to)\s+(?:\w+ly\s+|then\s+|also\s+)?(?:call(?: (?:you|them|him|her|the \w+))? back|ring(?: \w+)? back|phone(?: \w+)? back|get back|get in touch|be in touch|come back|reach out|follow up|let (?:you|them|him|her|the \w+|\w+) know|contact|inform|notify|update|e-?mail|text|call|ring|phone|write(?: back)?|reply|send|post|refund|resolve|fix|look into|check)\b/u,
  /\b(?:I|we|you|they|he|she)['’]ll\b|\b(?:gets?|getting|got) back to\b/u,
  /\bfollow(?:s|ed)?[ -]ups?(?= (?:with|on|by|later|within|tomorrow|next)|$|[.,;])/u,
  /\blets? (?:you|them|him|her|the (?:\w+ )?\w+) know\b|\bpromis(?:es?|ed|ing)\b/u,
  /\bbe in touch\b/u,
]);

/** What somebody says they will do: "will call back", "we'll let you know". */
export function promisesIn(text: string): readonly Signal[] {
  return all(unquoted(text), promisePattern);
}

/** "should", "must", "ought to", "will", "ideally": what is wished or planned, not what happens. */
export function wishesIn(text: string): readonly Signal[] {
  return all(
    unquoted(text),
    /\b(?:should(?:n['’]t)?|must(?:n['’]t)?|ought to|ideally|shall|will|won['’]t|needs? to be|supposed to|would)\b/giu,
  );
}

const askingVerbs =
  /\b(?:ask|check|see|know|wonder|confirm|verif|test|say|tell|find out|look|decide|enquire|inquire|query|queries|learn|clarif|determine|note)\w*(?: \S+){0,3}$/iu;

/** "if", "unless", "depending on", "either ... or": an action that decides something on the way. */
export function decisionsIn(text: string): readonly Signal[] {
  const bare = unquoted(text);
  return all(
    bare,
    /\b(?:if|unless|depending|depends on|either(?=.*\bor\b)|otherwise|or else|in case(?: of)?|except (?:when|where|if)|provided that|as long as|whichever|where necessary|when necessary)\b/giu,
  ).filter(
    ({ text: word, start }) =>
      !(word.toLowerCase() === 'if' && askingVerbs.test(bare.slice(0, start).trimEnd())),
  );
}

/** Words that two people measure differently: "good enough", "suitable", "as soon as possible". */
export function subjectiveWordsIn(text: string): readonly Signal[] {
  return all(
    unquoted(text),
    /\b(?:good|enough|qualified|suitable|suitably|appropriate(?:ly)?|adequate(?:ly)?|sufficient(?:ly)?|reasonabl[ey]|acceptabl[ey]|asap|as soon as possible|when (?:needed|necessary|possible|required|ready)|(?:if|where|as) (?:needed|necessary|possible|required|appropriate)|proper(?:ly)?|promising|interesting|serious|relevant|significant|large enough|soon|quickly|promptly|timely|in due course|urgent|complex|high[- ]quality)\b/giu,
  );
}

/** Praise and firm-speak that no customer says: "seamless", "best-in-class". */
export function praiseIn(text: string): readonly Signal[] {
  return all(
    unquoted(text),
    /\b(?:seamless(?:ly)?|best[- ]in[- ]class|world[- ]class|delight(?:ed|ful|s)?|premium(?= (?:experience|service|journey|feel))|frictionless|effortless(?:ly)?|cutting[- ]edge|state[- ]of[- ]the[- ]art|unparalleled|industry[- ]leading|market[- ]leading|next[- ]gen(?:eration)?|leverag(?:es?|ing)|synerg(?:y|ies)|value[- ]add(?:ed)?|customer[- ]centric|omni-?channel|hassle[- ]free|intuitive(?:ly)?|amazing|awesome|outstanding|exceptional|superior|wow(?:ed)?|enjoys? our|unforgettable|unique experience)\b/giu,
  );
}

const everyday = set(`
  ATM PIN SMS MMS ID IDS PDF VIP FAQ FAQS URL CSV GPS QR USB TV UK EU US USA UN OK AM PM IT HR CEO CFO COO CTO VAT IBAN BIC DVD CD PC WC
  DIY ASAP ETA PR RSVP FYI AI VR 3D 2D NFC SIM HTML XML JPEG JPG PNG GIF MP3 MP4 DOC XLS PO BOX GMT UTC CET EST GBP EUR USD CHF
  ISBN HD WLAN WIFI WI-FI LED UV DNA MRI CT GP ICU ER CV MBA PHD BBC CNN CCTV SOS AC DC KM KG CM MM ML NGO IQ LTD PLC INC LLC
  APP WEB MON TUE WED THU FRI SAT SUN JAN FEB MAR APR JUN JUL AUG SEP OCT NOV DEC A4 A5 NPS AND OR NOT THE IF TO ONLY ALL NO YES
  NEW X-RAY II III IV DM PA TBC NB
`);

/** Acronyms of two to six capitals that nobody explains: neither everyday nor in the glossary nor part of a name. */
export function acronymsIn(text: string, names: KnownNames): readonly Signal[] {
  const letters = text.replace(/[^\p{L}]/gu, '');
  if (letters.length > 6 && letters === letters.toUpperCase()) return [];
  return all(unquoted(text), /(?<![\p{L}\d@./-])[A-Z][A-Z\d&]{1,5}(?=s?(?![\p{L}\d@/]|[.-]\p{L}))/gu).filter(
    ({ text: word }) => /[A-Z].*[A-Z]/.test(word) && !everyday.has(word) && !names.acronyms.has(word),
  );
}

const channelPattern = anyWord('giu', [
  /(?:by|over|on|via|through|per) (?:the |a |his |her |their |our |registered |hand-written |handwritten |certified )?(?:tele)?phone/u,
  /(?:tele)?phon(?:es|ed|ing)|hotline|helpline|call cent(?:re|er)/u,
  /(?:phone|video|conference) calls?|intercom|radio|pager|pages?(?= the)|e-?mails?/u,
  /e-?mail(?:s|ed|ing)|mails?(?= (?:the|a|an|his|her|their|it)\b)|newsletter|SMS/u,
  /text messages?|texts?(?= (?:the|a|to|him|her|them|customers?)\b)|texted|by text/u,
  /whatsapp|messenger|chat(?:bot|box)?s?|live chat/u,
  /by (?:post|mail|letter|courier|fax|hand|cheque|standing order|direct debit)/u,
  /in the (?:post|mail)|letters?|postcards?|leaflets?|(?:tele)?fax|in writing|on paper/u,
  /in person|face[- ]to[- ]face|on site|on-site|at home|bedside/u,
  /at the (?:[\w'’-]+ ){0,3}(?:desk|counter|branch|till|table|door|gate|reception|office|store|shop|clinic|kiosk|front|bar|stand|window|station|checkout|atm|machine|bell|bedside|entrance|pier)/u,
  /(?:front|service|information|returns|help|branch) desk|counter|walk-in|kiosk|terminal/u,
  /self-service|website|web ?site|web ?shop|web ?page|web ?form|online|portals?/u,
  /(?:mobile |web |phone |banking |tracking )?apps?|push (?:notification|message)s?/u,
  /notifications?|pop-?up|on the screen|on-screen|on screen|screen|tablet|handheld/u,
  /smartphone|video|zoom|teams|facetime|skype|facebook|twitter|instagram|linkedin|tiktok/u,
  /social media|forum|voice ?mail|answering machine|IVR|at the [A-Z]\w+/u,
  /on the (?:page|status page|form)|page|wizard|widget|inbox|mailbox|locker|letterbox/u,
  /aloud|locally|signature/u,
  /call(?:s|ed|ing)?(?= (?:the|a|an|his|her|its|their|our|back|him|them|out|for)\b)|rings?/u,
  /greets?|meets?|visits?|hands? (?:\w+ )?(?:over|to|out|back)/u,
  /shows? (?:the|a|an|his|her|their)/u,
]);

/** Words that say how the contact happens: "by phone", "in the app", "at the desk". */
export function channelWordsIn(text: string, words: readonly Word[], names: KnownNames): readonly Signal[] {
  const found = [...all(unquoted(text), channelPattern)];
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word?.name?.kind === 'channel' && !found.some((s) => s.start <= word.start && word.end <= s.end))
      found.push({ text: word.text, start: word.start, end: word.end });
  }
  for (const [i, word] of words.entries()) {
    // "posts the debit", "the phone number" name no channel
    if (/^(?:number|address|line)s?$/.test(words[i + 1]?.lower ?? '')) continue;
    if (word.verb?.third === true && words[i + 1]?.determiner === true) continue;
    if (word.name !== undefined || found.some((s) => s.start <= word.start && word.end <= s.end)) continue;
    const singular = word.lower.replace(/s$/, '');
    if (names.channelWords.has(word.lower) || names.channelWords.has(singular))
      found.push({ text: word.text, start: word.start, end: word.end });
  }
  return found.sort((a, b) => a.start - b.start);
}

const wherePrepositions = set(
  'in into on onto at via through using with from to inside within against under',
);
const places = set(`
  branch office store shop warehouse depot clinic hospital ward theatre lab laboratory desk counter till gate kitchen bar lobby
  room garage workshop archive register cabinet shelf drawer folder inbox queue mailbox site street home house hall
  station airport port plant factory school classroom court library pharmacy stockroom vault safe van truck bay ramp dock
  yard field table chair bedside reception entrance platform hub centre center headquarters hq file ledger book log journal
  spreadsheet excel sheet list calendar database crm erp pos intranet dashboard template whiteboard board binder
`);

/** Systems and places that the text names after a preposition: "in the KYC app", "at the branch desk". */
export function placesIn(words: readonly Word[]): readonly Signal[] {
  const found: Signal[] = [];
  words.forEach((word, i) => {
    if (word.name?.kind === 'system' && i > 0) {
      if (found.some((place) => place.start <= word.start && word.end <= place.end)) return;
      found.push({ text: word.text, start: word.start, end: word.end });
      return;
    }
    if (!prepositions.has(word.lower) && word.lower !== 'to' && word.lower !== 'using') return;
    if (!wherePrepositions.has(word.lower)) return;
    const phrase: Word[] = [];
    for (const next of words.slice(i + 1, i + 7)) {
      if (next.mark !== undefined || next.preposition || next.conjunction || next.subordinator) break;
      phrase.push(next);
    }
    const place = phrase.find((next) => isPlace(next, phrase));
    const first = phrase[0];
    if (place !== undefined && first !== undefined)
      found.push({
        text: phrase
          .slice(0, phrase.indexOf(place) + 1)
          .map((w) => w.text)
          .join(' '),
        start: first.start,
        end: place.end,
      });
  });
  return found;
}

function isPlace(word: Word, phrase: readonly Word[]): boolean {
  if (word.name !== undefined) return word.name.kind === 'system' || word.name.kind === 'channel';
  if (systems.has(word.lower) || places.has(word.lower)) return true;
  // a proper name without an article: "in Jira", "in ServiceTitan"
  return (
    word.capital &&
    !/^[A-Z]{1}$/.test(word.text) &&
    phrase[0] === word &&
    word.verb?.base !== true &&
    !dayNames.has(word.lower)
  );
}

const dayNames = set(
  'monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays january february march april may june july august september october november december',
);
