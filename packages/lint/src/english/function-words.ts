// The small words of English that show where noun phrases begin and where clauses end.

import { wordList } from './verbs.ts';

const set = (text: string): ReadonlySet<string> => new Set(wordList(text));

/** Words that begin a noun phrase. */
export const determiners = set(`
  a an the this that these those my your his her its our their whose some any no every each either neither both all
  another many much several few most more half enough what which such one's
`);

/** Pronouns that can be an object. */
export const objectPronouns = set(
  'me him her it us them you this that these those everything something nothing anything someone somebody anyone everyone nobody himself herself itself themselves each',
);

export const prepositions = set(`
  about above across after against along among around as at before behind below beneath beside besides between beyond by
  concerning despite down during except for from in inside into like near of off on onto opposite out outside over past per
  regarding round since through throughout to toward towards under underneath until till up upon versus via with within
  without amid amongst aboard atop plus than unlike
`);

/** Short words that belong to a verb: "hand over", "check in". */
export const particles = set(
  'in out up down over off on back away around through along aside forward by round together apart ahead',
);

/** Words that open a subordinate clause. */
export const subordinators = set(`
  after although as because before if once since that though unless until till when whenever where whereas wherever whether
  while whilst who whom which whose why how what lest provided so
`);

export const relatives = set('who whom which that whose where');

export const modals = set(
  "can could may might must shall should will would ought need cannot ca wo sha 'll 'd",
);

export const negations = set("not n't never");

export const conjunctions = set('and or but then nor plus & yet');

/** Adverbs without the ending -ly. */
export const plainAdverbs = set(`
  again almost already also always away back even ever everywhere fast first forever here hence home instead just late later
  long maybe meanwhile meantime never next now nowadays often once online offline only overnight perhaps quite rather right
  second seldom sometimes soon still straight then there therefore today together tomorrow tonight too twice usually very
  well yesterday yet please thereafter afterwards anyway finally last upstairs downstairs upfront indoors outdoors abroad
  each both all themselves himself herself itself manually either electronically personally
`);

const notAdverbs = set(
  'apply reply supply comply rely fly family assembly ally bully rally tally july italy jelly belly multiply imply only-child daily monthly weekly yearly friendly elderly',
);

/** True for an adverb. */
export function isAdverb(word: string): boolean {
  return plainAdverbs.has(word) || (word.endsWith('ly') && word.length > 4 && !notAdverbs.has(word));
}

/** Times of day and of the calendar: they open a sentence without being its subject. */
export const timeNouns = set(`
  morning afternoon evening night noon midnight day week month quarter year weekend hour minute second monday tuesday
  wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays january
  february march april may june july august september october november december days weeks months years hours minutes
  breakfast lunch dinner season summer winter spring autumn time moment fortnight end start round
`);

const adjectiveEnding = /(?:able|ible|ful|ous|ive|less|ic|ical|ish|ary|al)$/;
const adjectiveList = set(`
  big small new old good bad long short high low full empty open late early next last first second third other own same main
  missing wrong right valid free ready final daily weekly monthly yearly public private local online digital mobile personal
  happy angry nervous unsure unclear clear hard easy slow fast key whole large little young elderly available red green blue
  white black hot cold warm signed printed handwritten pre-written written payable due overdue unhappy pending busy quiet
  expensive cheap extra single double
`);
const notAdjectives = set(
  'arrival approval referral renewal withdrawal proposal hospital terminal portal trial manual signal capital rental refusal removal appraisal journal email retrieval traffic clinic topic logic fabric music public mechanic critic medic medal total official individual relative representative executive detective operative native secretary salary library summary diary dispensary mortuary boundary missionary principal professional rival animal general admiral meal deal seal goal oral mail detail retail appeal vial dial local criminal original festival interval carnival table cable vegetable principal',
);

/** True for a word that is an adjective and hardly a noun. */
export function isAdjective(word: string): boolean {
  if (adjectiveList.has(word)) return true;
  return word.length > 4 && adjectiveEnding.test(word) && !notAdjectives.has(word);
}
