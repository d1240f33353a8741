import type { Flow, LibraryRecords, MapIndex } from '@sightline/model';
import type { Read } from '../../engine/reads.ts';
import { eachRule } from '../../engine/rule.ts';
import { SIDES, sidesOf } from '../../facts/hand-off-sides.ts';
import { named, quoted } from '../../say.ts';

/** A hand-off that happens when somebody feels that it should. */
export const subjectiveCriteria = eachRule({
  id: 'H12',
  name: 'subjective-criteria',
  family: 'handoff',
  severity: 'warning',
  language: 'en',
  each: 'flow',
  beside: true,
  docs: {
    detects:
      'A hand-off whose condition or label holds a word of opinion (good, enough, qualified, when needed, …), no number, and no term of the glossary. Milder: one between two teams of staff for only some of the cases (its sender is a choice, or says how often which arrow is taken), with no condition at all.',
    why: 'What one team calls good enough the next sends back. Cases lie between them, and the customer is bounced from one to the other.',
    source:
      'Deming, Out of the Crisis, 1986, chapter 9 on operational definitions: a word such as “good” means nothing until there is a test for it.',
    instead: 'Write down which fields must have which values, with numbers.',
  },
  options: {
    words: {
      kind: 'words',
      default: [
        'good',
        'enough',
        'qualified',
        'suitable',
        'appropriate',
        'relevant',
        'promising',
        'serious',
        'asap',
        'as soon as possible',
        'when needed',
        'if needed',
        'as needed',
        'if necessary',
        'when necessary',
        'in time',
      ],
      what: 'Words of opinion',
    },
  },
  reads: [
    ...SIDES,
    'card.kind',
    'flow.condition',
    'flow.label',
    'flow.otherwise',
    'flow.probability',
    'participant.kind',
    'participant.team',
    'glossaryTerm.name',
  ] satisfies readonly Read[],
  check(flow, { index, library, options }) {
    if (flow.kind !== 'handoff') return undefined;
    const said = `${flow.condition ?? ''} ${flow.label ?? ''}`.trim();
    if (said !== '') {
      const vague = opinionIn(said, options.words, library);
      return vague === undefined
        ? undefined
        : {
            field: flow.condition === undefined ? 'label' : 'condition',
            message: `${quoted(said)} is for each to judge (“${vague}”): say which facts and numbers decide when ${named(flow.to)} takes over.`,
            confidence: 0.85,
          };
    }
    if (flow.otherwise === true || !isForSome(flow, index)) return undefined;
    const teams = teamsOf(library, sidesOf(index, flow));
    if (teams === undefined) return undefined;
    return {
      field: 'condition',
      message: `Only some cases go from ${named(flow.from)} to ${named(flow.to)}, from ${teams[0]} to ${teams[1]}, and nothing says which: write down what decides.`,
      milder: true,
      confidence: 0.7,
    };
  },
  violates: [
    {
      shows: 'Sales takes a lead “when it is good enough”',
      map: `customer: signs-up | tries | asks | buys | uses
        backstage: scores | calls
        scores handoff calls
        scores:handoff:calls.condition = when the lead is good enough`,
    },
    {
      shows: 'Some of the accounts go to customer success, and nobody has said which',
      map: `customer: signs-up | tries | asks | buys | uses
        backstage: closes-deal? | plans-start files
        seller participant staff Account executive
        seller.team = Sales
        helper participant staff Onboarding manager
        helper.team = Customer success
        closes-deal.who = seller
        plans-start.who = helper
        closes-deal handoff plans-start
        closes-deal next files`,
    },
  ],
  passes: [
    {
      shows: 'A number decides',
      map: `customer: signs-up | tries | asks | buys | uses
        backstage: scores | calls
        scores handoff calls
        scores:handoff:calls.condition = score of 60 or more, good fit 3 of 4 fields`,
    },
    {
      shows: 'The words are in the glossary',
      map: `customer: signs-up | tries | asks | buys | uses
        backstage: scores | calls
        sql glossaryTerm sales qualified lead
        scores handoff calls
        scores:handoff:calls.condition = the lead is a sales qualified lead`,
    },
    {
      shows: 'All cases are handed over',
      map: `customer: signs-up | tries | asks | buys | uses
        backstage: closes-deal | plans-start
        seller participant staff Account executive
        seller.team = Sales
        helper participant staff Onboarding manager
        helper.team = Customer success
        closes-deal.who = seller
        plans-start.who = helper
        closes-deal handoff plans-start`,
    },
  ],
});

/** The first word of opinion in a text, with no number beside it and outside the terms of the glossary. */
function opinionIn(text: string, words: readonly string[], library: LibraryRecords): string | undefined {
  if (/\d/.test(text)) return undefined;
  const lower = text.toLowerCase();
  const vague = words.find((word) =>
    new RegExp(`(^|[^\\p{L}])${escaped(word)}($|[^\\p{L}])`, 'u').test(lower),
  );
  if (vague === undefined) return undefined;
  for (const record of library.values())
    if (record.type === 'glossaryTerm') {
      const term = record.name.toLowerCase();
      if (term.includes(vague) && lower.includes(term)) return undefined;
    }
  return vague;
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Whether only some cases take an arrow: its sender chooses, or it shares its sender with arrows that say how often. */
function isForSome(flow: Flow, index: MapIndex): boolean {
  if (flow.probability !== undefined) return flow.probability < 1;
  const sender = index.records.get(flow.from);
  return (
    (sender?.type === 'card' && sender.kind === 'choice') ||
    index.flowsFrom(flow.from).some((other) => other.probability !== undefined || other.otherwise === true)
  );
}

/** The two teams of staff between which an arrow runs; undefined where they are one, or unknown. */
function teamsOf(
  library: LibraryRecords,
  sides: ReturnType<typeof sidesOf>,
): readonly [string, string] | undefined {
  const teamOf = (owner: string | undefined): string | undefined => {
    const actor = owner === undefined ? undefined : library.get(owner);
    return actor?.type === 'participant' && actor.kind === 'staff' ? actor.team : undefined;
  };
  const [from, to] = [teamOf(sides?.from.owner), teamOf(sides?.to.owner)];
  return from === undefined || to === undefined || from === to ? undefined : [from, to];
}
