// Reads what a service says to a customer when something fails, by the measure of the ninth usability heuristic
// (Nielsen, "Help users recognize, diagnose, and recover from errors"): plain words, the precise problem, its reason, a
// way on, nobody blamed. English only. Facts only: severity is the rules' business.

import { anyOf, anyWord } from './any-of.ts';
import type { SentenceReader } from './read-sentence.ts';
import { createSentenceReader } from './read-sentence.ts';
import { verbForm } from './verb-forms.ts';
import { readingGrade } from './reading-grade.ts';
import type { Signal } from './signals.ts';
import { wordList } from './verbs.ts';

/** The parts of a message, as a failure has them. */
export interface Message {
  readonly what?: string | undefined;
  readonly why?: string | undefined;
  readonly effect?: string | undefined;
  readonly next?: string | undefined;
  readonly example?: string | undefined;
}

/** What is known of the failure that the message is about. */
export interface MessageContext {
  /** Names of the data and things of the step: "Payslip", "Phone number". */
  readonly objects?: readonly string[];
  /** True where money or data of the customer are at stake. */
  readonly atStake?: boolean;
}

/** What a message says and leaves out. Offsets are of `text`. */
export interface MessageReading {
  /** All parts, in the order what, why, effect, next, example. */
  readonly text: string;
  /** The words that name what failed; empty where the message names nothing. */
  readonly names: readonly string[];
  readonly hasReason: boolean;
  /** True where it says what the customer can do, or what the firm does next. */
  readonly hasNext: boolean;
  /** Codes and words of machines. */
  readonly jargon: readonly Signal[];
  /** True where what and why say nothing but codes and words of machines. */
  readonly onlyJargon: boolean;
  readonly blame: Signal | undefined;
  /** True where the form of an entry is what failed. */
  readonly aboutFormat: boolean;
  readonly hasExample: boolean;
  /** "Contact us" with neither number nor link nor place. */
  readonly deadContact: Signal | undefined;
  /** "Later", "soon", "we will contact you" without a time. */
  readonly openTime: Signal | undefined;
  /** True where money or data are at stake, by the context or by the words. */
  readonly atStake: boolean;
  /** True where it says what became of them. */
  readonly saysEffect: boolean;
  readonly wordCount: number;
  /** Flesch-Kincaid grade; undefined for fewer than 12 words, on which it says nothing. */
  readonly grade: number | undefined;
}

const set = (text: string): ReadonlySet<string> => new Set(wordList(text));

// words that name no object: every failure could be told with them
const emptyWords = set(`
  a about action an and any anything are as at back be been being but by can cannot could did do does due ended error errors
  failed fails fail failure fault for from given gone got had has have here how i in input into invalid is issue issues it its
  just known later may might moment more must no none not now occur occurred occurs of oh on only oops operation or our out
  please problem problems process processed proceed processing reason reasons request requested right s server service
  something sorry start state stop such system technical than that the them there they thing things this time to too try
  unable unavailable unexpected unexpectedly unfortunately unknown unsuccessful until up upon us value was we went were what
  when while will with wrong you your yet again apologies apologise apologize inconvenience happened happens happen detected
  encountered experienced experiencing currently temporarily temporary internal general generic complete completed completing
  perform performed execute executed fulfil fulfilled fulfill fulfilled occured rejected reject refused refuse denied declined decline
  access validation valid incorrect bad illegal forbidden entry entries field fields data item items correct wrongly
  successful successfully make made working work works down available cannot can't couldn't wasn't isn't don't didn't
  permitted allowed high demand volume volumes busy hold moment patience bear
  result results ok okay hmm whoops ups well retry ended aborted abort status condition exceptional
`);

const jargonPattern = anyWord('gi', [
  /0x[\da-f]+|[A-Z]{1,5}[-_ ]?\d{2,6}(?!\d| (?:pounds|euros|dollars))\b|ERR_\w+/,
  /HTTP(?:S)?(?: ?\d{3})?|(?:error|code|status|fehler) ?(?:code )?#?\d+/,
  /[45]\d\d(?=(?: \w+)?(?:[:.)]|$))|null(?: reference| pointer)?|undefined|NaN|exceptions?/,
  /time-?outs?|timed out|tokens?|payload|regex|formats?|stack ?trace|SQL\w*|APIs?/,
  /(?:internal )?server error|bad request|gateway|socket|SSL|TLS|certificates?|cookies?/,
  /cache|JSON|XML|UTF-8|malformed|syntax|pars(?:e|ed|er|ing)|runtime|fatal|abort(?:ed)?/,
  /kernel|DNS|IP|sessions?|auth(?:entication|orization|orisation)?|credentials?/,
  /parameters?|queries|query|database|back-?end|front-?end|host|request ID|schema|buffer/,
  /overflow|handshake|proxy|thread|deadlock(?: detected)?|access violation/,
  /at address [\da-f]+|callback|endpoint|object reference|instance|expired?|mismatch/,
  /checksum|rollback/,
]);

/** A reader of messages. Make it once and read every message with it. */
export function createMessageReader(
  reader: SentenceReader = createSentenceReader(),
): (message: Message, context?: MessageContext) => MessageReading {
  return (message, context = {}) => read(message, context, reader);
}

function read(message: Message, context: MessageContext, reader: SentenceReader): MessageReading {
  const parts = [message.what, message.why, message.effect, message.next, message.example].map(
    (part) => part?.trim() ?? '',
  );
  const [what = '', why = '', effect = '', next = '', example = ''] = parts;
  const text = joined(parts);
  const said = joined(parts.slice(0, 4));
  const jargon = signals(text, jargonPattern);
  const core = `${what} ${why}`.trim();
  const aboutFormat = formatPattern.test(core);
  const onlyJargon = signals(core, jargonPattern).length > 0 && namesIn(core, []).length === 0;
  const names = namesIn(what === '' ? said : what, context.objects ?? []);
  // a phone number is one word, however it is spaced
  const wordCount = text
    .replace(/\d[\d ().-]{5,}\d/g, '0')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  return Object.freeze<MessageReading>({
    text,
    names,
    hasReason: hasReason(what, why, next) && !(onlyJargon && why === ''),
    hasNext: hasNext(parts, reader),
    jargon,
    onlyJargon,
    blame: first(text, blamePattern),
    aboutFormat,
    hasExample: /[\p{L}\p{N}]/u.test(example) || examplePattern.test(said),
    // an example of a number to be entered is none to be called
    deadContact: deadContact(said),
    openTime: openTime(said),
    atStake: context.atStake === true || (stakePattern.test(what) && failurePattern.test(what)),
    saysEffect: effect !== '' || effectPattern.test(said),
    wordCount,
    grade: wordCount < 12 ? undefined : readingGrade(text),
  });
}

// a part without a full stop ends all the same
function joined(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .map((part, i, all) => (i < all.length - 1 && !/[.!?:;…]$/.test(part) ? `${part}.` : part))
    .join(' ');
}

function signals(text: string, pattern: RegExp): readonly Signal[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function first(text: string, pattern: RegExp): Signal | undefined {
  return signals(text, pattern)[0];
}

// what is left of a sentence without codes and without words that fit every failure
function namesIn(text: string, objects: readonly string[]): readonly string[] {
  const bare = text.replace(jargonPattern, ' ');
  const words = bare.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  const lower = text.toLowerCase();
  const known = objects.filter(
    (object) => object.trim() !== '' && lower.includes(object.trim().toLowerCase()),
  );
  return [
    ...known,
    ...words.filter(
      (word) => !emptyWords.has(word.toLowerCase().replaceAll('’', "'")) && !/^\d+$/.test(word),
    ),
  ];
}

const reasonPattern = anyOf('i', [
  /\bbecause\b|\bsince\b|\bdue to\b|\bowing to\b|\bthanks to\b/,
  /\b(?:as (?:you|your|the|it|we|this|our))\b|\bso that\b|\b(?:so (?:we|it|you|your))\b/,
  /\b(?:which (?:is|means))\b|\btherefore\b|\breason\b|\bexpired\b|\bran out\b|\brun out\b/,
  /\bout of (?!order)\b|\bused up\b|\bsold out\b|\b(?:high (?:demand|volumes?))\b|\bbusy\b/,
  /\b(?:many (?:calls|people))\b|\b(?:ended (?:on|in|at))\b|\b(?:closed (?:on|at|until))\b/,
  /\b(?:(?:is|are) (?:full|closed))\b|\ball \d+\b|\balready\b|\bonly \d\b|\bno longer\b/,
  /\bat least\b|\bat most\b|\bup to\b|\bmore than\b|\bless than\b|\bfewer than\b/,
  /\blonger than\b|\bshorter than\b/,
  /\b(?:too (?:long|short|old|young|large|small|big|many|few|high|low|late|early|blurred|dark))\b/,
  /\b(?:does(?:n['’]t| not) match)\b|\b(?:do(?:n['’]t| not) match)\b|\bnot match\b/,
  /\blimit\b|\bmaximum\b|\bminimum\b|\bmust be\b|\bneeds? to be\b|\bhas to be\b/,
  /\bmissing\b|\buntil\b|\breported\b|\b(?:(?:has|have|had|is|are) \d)\b/,
  /\d+ ?(?:digits|characters|letters|minutes|hours|days|MB|KB|GB|%|per cent|percent)\b/,
]);

const hollowReason =
  /^(?:(?:an?|the|some)? ?(?:unknown|unexpected|technical|internal|general|system|server)? ?(?:error|errors|problem|problems|issue|issues|reason|reasons|difficulties|fault|failure)(?: (?:has |have )?(?:occurred|happened|arisen))?|(?:for|due to|because of|owing to) (?:some |an? |unknown |unexpected |technical |internal |system |other )*(?:reasons?|errors?|problems?|issues?|difficulties|faults?)|something (?:went|has gone) wrong|unknown|n\/a|none|-|it (?:failed|did not work|does not work|didn['’]t work)|(?:the )?(?:system|server|service) (?:failed|is down|error))[.!]?$/i;

function hasReason(what: string, why: string, next: string): boolean {
  if (why !== '')
    return (
      !hollowReason.test(why) &&
      namesIn(why, []).length + (/\d/.test(why.replace(jargonPattern, ' ')) ? 1 : 0) > 0
    );
  return reasonPattern.test(what) || /\b(?:because|since|due to|so that|only \d)\b/i.test(next);
}

const offers = anyOf('', [
  /\b(?:[Ww]e|[Oo]ur \w+|[Aa]n? (?:\w+ )?(?:agent|adviser|advisor|colleague|person|engineer)|somebody|someone|[A-Z][a-z]+)(?:['’]ll| will| can| are going to)? (?:now )?(?:call|phone|ring|text|email|e-mail|write|send|refund|correct|repay|pay|post|contact|reply|answer|let you know|keep|save|retry|try|rebook|reserve|hold|check|remind|look|fix|deliver|replace|credit|return|get back|update|tell|inform|notify|give|show|arrange|book|restart|finish|move|be in touch)s?\b/,
  /\b[Yy]ou (?:can|may|could|need not|don['’]t need to|do not need to|needn['’]t|have until|still have|will (?:get|receive|hear))\b/,
  /\b[Nn]o (?:action|need)\b|\b[Nn]othing to do\b/,
  /\byour \w+ (?:is|comes|arrives) (?:on its way|back|first|by|on|within)\b/,
  /\b(?:use|try|choose|pick|enter|wait|call)\b/,
]);

// a message says what comes next with an order ("Choose 40 or 60") or with what the firm does ("we text you by 17:00")
function hasNext(parts: readonly string[], reader: SentenceReader): boolean {
  const [what = '', why = '', effect = '', next = ''] = parts;
  if (next !== '') return offers.test(next) || clausesOf(next).some((clause) => isWayOn(clause, reader));
  return [what, why, effect].some(
    (part) => offers.test(part) || clausesOf(part).some((clause) => isOrder(clause, reader)),
  );
}

function clausesOf(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?;:])\s+|,\s+(?=or |then )|\s+[–—-]\s+/)
    .map((clause) =>
      clause.replace(/^(?:or|then|and|to continue|otherwise|instead|first|now),?\s+/i, '').trim(),
    )
    .filter((clause) => clause !== '');
}

function isOrder(clause: string, reader: SentenceReader): boolean {
  return (
    reader({ text: clause }).mood === 'label' && !/^(?:sorry|error|request|access|process)\b/i.test(clause)
  );
}

// in the part for it a bare verb at the front is an order, and so is what somebody does or what comes at a time
function isWayOn(clause: string, reader: SentenceReader): boolean {
  if (/\b(?:bear with|be patient|thank you|apologi[sz]e|sorry)\b/i.test(clause)) return false;
  const [first = '', second = ''] = clause.toLowerCase().match(/[\p{L}'’-]+/gu) ?? [];
  if (
    verbForm(first)?.base === true &&
    !(verbForm(second)?.participle === true && verbForm(second)?.base !== true)
  )
    return !/^(?:error|request|access|process)$/.test(first) || second !== '';
  if (isOrder(clause, reader)) return true;
  const { mood, voice, subject, stative, expletive } = reader({ text: clause });
  if (mood !== 'statement' || expletive) return false;
  if (timePattern.test(clause)) return true;
  return (
    voice === 'active' &&
    !stative &&
    subject !== undefined &&
    /^(?:human|vague|personal|participant|system)$/.test(subject.class)
  );
}

const blamePattern = anyOf('gi', [
  /\byou(?:['’]ve| have)? (?:just )?(?:failed|forgot(?:ten)?|neglected|mistyped|misspelled|misspelt|made (?:a|an) \w*\s?(?:mistake|error)|(?:did|have|had)(?: not|n['’]t)|must(?:n['’]t)?|cannot|can['’]?t|can not|are not (?:allowed|permitted|authori[sz]ed)|(?:entered|typed|gave|provided|supplied|used|chose|submitted|sent|inserted|put in)(?: \w+){0,3} (?:wrong|wrongly|invalid|incorrect(?:ly)?|bad|false|illegal)|(?:entered|typed|gave|provided|supplied|used|chose|submitted|sent|inserted)(?: an?| the)? (?:wrong|invalid|incorrect|bad|false|illegal))\b/,
  /\byour (?:own )?(?:mistake|fault|error|negligence|failure)\b|\b(?:illegal|forbidden)\b/,
  /\bbad (?:request|input|value|format|entry|password|data|credentials|syntax|character)\b/,
  /\b(?:invalid|wrong|incorrect) (?:entry|input|entries)\b/,
  /\bincorrectly (?:entered|filled)\b|\buser error\b/,
]);

const formatPattern = anyOf('i', [
  /\bformats?\b|\bformatted\b|\bdigits?\b|\bcharacters?\b|\bmalformed\b/,
  /\bnot (?:a )?valid\b|\bisn['’]t (?:a )?valid\b|\binvalid\b|\bspelling\b|\bspelled\b/,
  /\bspelt\b|\bspaces\b|\bhyphens?\b|\bcapital letters?\b|\bupper ?case\b|\blower ?case\b/,
  /\bwrong form\b|\bday and month\b|\bDD\b|\bYYYY\b|\bMM\/\b|\b@ ?sign\b|\bdecimal\b/,
  /\bpattern\b|\b(?:does(?:n['’]t| not) look like)\b|\bnot recogni[sz]ed as\b/,
  /\b(?:must (?:start|end|begin|contain))\b/,
  /\b(?:phone|mobile|account|card|reference|tracking|policy|order|tax) number (?:is|was) (?:too|wrong)/,
  /@ is missing/,
]);

const examplePattern =
  /\b(?:for example|for instance|e\.g\.|such as|example:|like (?:this|\d)|as in)|\bi\.e\./i;

const contactPattern = anyOf('gi', [
  /(?<=^|[.!?;:,–-]\s*|\b(?:please|kindly|or|and|then|simply|just|you can|you may|you could|you must|to|instead) )(?:contact|call(?! you\b)|phone(?! number)|ring|telephone|reach(?: out to)?|get in touch|speak (?:to|with)|talk to|write to|e-?mail|ask|consult|see|turn to|go to|visit|notify|inform) (?:with )?(?:us|our (?:\w+ ){0,2}\w+|(?:the |your |a |an |customer |technical |it |local |nearest |system |site |service )*(?:support|services?|care|help ?desk|help ?line|hotline|line|advice|bank|branch|team|agent|advis[eo]r|administrator|admin|staff|office|desk|department|provider|dealer|insurer|issuer|doctor|practice|operator|call cent(?:re|er)|counter|store|shop|seller|carrier|employer))\b/,
]);

const reachable = anyOf('i', [
  /\+?\d[\d ().-]{4,}\d|\b\d{3,}\b|https?:|www\./,
  /\b[\w-]+\.(?:com|org|net|co|uk|de|io|gov|eu)\b|@\w/,
  /\b(?:here|below|above|link|button|chat(?: with)?|in the app|in your app|at (?:any|the|this|your|a|our) \w+|at window \d|(?:desk|counter|window|office|kiosk|shop|branch|room|door|gate) (?:on|to|at|in|next to|opposite|behind|beside|near|by) (?:the|your|this)|(?:on|to) (?:the|your) (?:left|right)|on this page|menu|tap|click|mon(?:day)?\b|round the clock|day or night)\b/,
]);

function deadContact(text: string): Signal | undefined {
  const found = first(text, contactPattern);
  return found === undefined || reachable.test(text) ? undefined : found;
}

const openPattern = anyWord('gi', [
  /later|soon|shortly|in a (?:moment|while|few (?:moments|minutes|days))|momentarily/,
  /in due course|as soon as (?:possible|we can)|asap|as quickly as possible/,
  /when (?:it is )?(?:available|possible|ready)|at a later (?:time|date)|some time/,
  /eventually|before long|please wait/,
  /(?:we|an? \w+|someone|somebody)(?:['’]ll| will) (?:\w+ )?(?:contact|call|get back|be in touch|let you know|inform|notify|reply|answer|write|update|email|e-mail|text|review|look into|investigate|fix)/,
]);

const timePattern = anyOf('i', [
  /\b\d{1,2}[:.]\d{2}\b/,
  /\b(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|half an) ?(?:s|sec(?:ond)?s?|min(?:ute)?s?|h|hours?|(?:working |business |work)?days?|weeks?|months?)\b/,
  /\b(?:today|tonight|tomorrow|noon|midnight|mon|tues?|wed(?:nes)?|thurs?|fri|satur|sun)(?:day)?\b/,
  /\b(?:january|february|march|april|june|july|august|september|october|november|december)\b/,
  /\b(?:by|until|at|before|from) \d|\bnext (?:week|month|hour|day)\b|\bat once\b/,
  /\bimmediately\b|\b\d+ ?(?:am|pm)\b/,
]);

function openTime(text: string): Signal | undefined {
  const found = first(text, openPattern);
  return found === undefined || timePattern.test(text) ? undefined : found;
}

const stakePattern = anyWord('i', [
  /payments?|transfers?|transactions?|purchases?|refunds?|deposits?|withdrawals?|top-?ups?/,
  /charges?|direct debits?|standing orders?/,
  /(?:your|the|this) (?:money|amount|order|booking|reservation|application|claim|upload|form|draft|changes?|entries|answers|document|file|subscription)/,
  /count of your notes|checkout/,
]);
const failurePattern =
  /\b(?:fail|could|can|did|was|were|not|wrong|lost|interrupted|cancel|declin|reject|error|stop|broke|expired|back|gone|unable|unsuccessful|incomplete|problem|down)|n['’]t\b/i;

const effectPattern = anyWord('i', [
  /nothing (?:was|is|has been|will be)/,
  /no (?:money|charge|data|payment|amount|mark|changes?)/,
  /not (?:been |yet )?(?:charged|taken|debited|saved|lost|sent|changed|booked|deleted|stored|affected|placed|paid)/,
  /n['’]t (?:been )?(?:charged|taken|debited|saved|lost|sent|changed|booked|deleted|stored|affected|placed|paid)/,
  /(?:is|are|stays?|remains?|was|were|has been|have been|will be) (?:still )?(?:safe|saved|kept|held|reserved|unchanged|stored|refunded|lost|deleted|cancelled|released|returned|on hold|taken|charged|debited|intact|untouched)/,
  /(?:is|are|goes|comes) back|already (?:paid|saved|sent)/,
  /we (?:have )?(?:saved|kept|refunded|held|returned|took|charged|released|stored)/,
  /refund(?:ed)?(?: \S+){0,4} (?:within|by|in)/,
]);
