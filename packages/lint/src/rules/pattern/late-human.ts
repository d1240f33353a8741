import type { Card, MapIndex } from '@sightline/model';
import { participantOf, sideOf, timeOrder, workMoves } from '@sightline/model';
import { fact } from '../../engine/fact.ts';
import { numberOption } from '../../engine/options.ts';
import { STRUCTURE } from '../../engine/reads.ts';
import { mapRule } from '../../engine/rule.ts';
import { solvedFact } from '../../facts/opportunities.ts';
import { threadFact } from '../../facts/thread.ts';
import { opportunityFix } from '../../fixes/opportunity-fix.ts';
import { named } from '../../say.ts';
import { talksLikeAMachine } from './words.ts';

/** The participants, channels and touchpoints whose names say that a machine talks there. */
const machinesThatTalk = fact({
  name: 'machines that talk',
  reads: ['participant.name', 'participant.kind', 'channel.name', 'touchpoint.name'],
  of: ({ library }): ReadonlySet<string> =>
    new Set(
      [...library.values()]
        .filter(
          (record) =>
            (record.type === 'channel' ||
              record.type === 'touchpoint' ||
              (record.type === 'participant' && record.kind === 'system')) &&
            talksLikeAMachine(record.name),
        )
        .map(({ id }) => id),
    ),
});

/** A chatbot or voice menu from which no way leads to a person, or only after many tries. */
export const lateHuman = mapRule({
  id: 'P13',
  name: 'late-human',
  family: 'pattern',
  severity: 'error',
  docs: {
    detects:
      'A card of a chatbot, voice menu or virtual assistant (by the name of its participant, channel or touchpoint) from which no way on the map leads to a card of the staff; and, as a warning, a way back to such a card that may be taken more than {turns} times before anything else happens. At rest where an opportunity says that it solves the card.',
    why: 'A machine that does not understand and does not let go is the most hated touchpoint there is. People who hang up call again, or leave.',
    source:
      'Service design practice for conversational agents: a hand-over to a person, with what was said, from every turn.',
    instead: 'Offer a person after the second failed answer, and hand over what was said.',
  },
  options: {
    turns: numberOption('How many turns with the machine after a failed answer are fine', 2, 1, 20),
  },
  reads: [...STRUCTURE, 'card.who', 'card.how', 'card.repeat', 'lane.who', 'flow.max', 'participant.kind'],
  uses: { machines: machinesThatTalk, thread: threadFact, solved: solvedFact },
  *check({ index, library, facts, options }) {
    if (facts.machines.size === 0) return;
    const isStaff = (card: Card): boolean => participantOf(index, card, library)?.kind === 'staff';
    const machines = timeOrder(index).filter((card) => {
      if (sideOf(index, card) !== 'firm' || isStaff(card)) return false;
      const who = participantOf(index, card, library)?.id;
      return (
        (who !== undefined && facts.machines.has(who)) ||
        (card.how !== undefined && facts.machines.has(card.how))
      );
    });
    if (machines.length === 0) return;
    const towards = reachedBackwards(index, isStaff, facts.thread.moves);
    for (const card of machines) {
      if (facts.solved.has(card.id)) continue;
      const turns = turnsAt(index, card);
      if (!towards.has(card.id))
        yield {
          targets: [card.id],
          message: `From ${named(card.id)} no way leads to a person. Add a hand-over to somebody on the staff, with what was said.`,
        };
      else if (turns > options.turns)
        yield {
          targets: [card.id],
          key: 'turns',
          message: `${named(card.id)} may go round ${turns} times before a person helps. Offer one after ${options.turns}.`,
          numbers: { turns },
          milder: true,
        };
    }
  },
  fix: ({ targets }, look) =>
    opportunityFix(
      {
        title: 'Add the opportunity: a way to a person',
        name: 'A way to a person from every turn, with what was said',
        kind: 'product',
        solves: targets,
        hypothesis: 'People who can leave the machine at any time try it more often.',
      },
      look,
    ),
  violates: [
    {
      shows: 'A chatbot that repeats the same article, and no agent anywhere',
      map: `customer: asks | reads | asks-again | sighs | leaves
        frontstage: answers | | repeats | |
        bot participant system Chatbot
        frontstage.who = bot
        asks interaction answers
        asks-again interaction repeats`,
    },
    {
      shows: 'A voice menu that listens five times before it puts people through',
      map: `customer: calls | speaks | hears | pays | leaves
        frontstage: listens | answers | | |
        menu participant system Voice menu
        agent participant staff Agent
        listens.who = menu
        answers.who = agent
        listens.repeat.max = 5
        calls interaction listens
        listens trigger answers`,
    },
  ],
  passes: [
    {
      shows: 'After two tries the chatbot hands over to an agent, with the transcript',
      map: `customer: asks | reads | asks-again | hears | leaves
        frontstage: answers | | takes-over | |
        bot participant system Chatbot
        agent participant staff Agent
        answers.who = bot
        takes-over.who = agent
        asks interaction answers
        fail no-answer at answers blocking
        no-answer escalation takes-over`,
    },
    {
      shows: 'A web page is no machine that talks',
      map: `customer: asks | reads | asks-again | sighs | leaves
        frontstage: answers | | | |
        page participant system Help page
        frontstage.who = page
        asks interaction answers`,
    },
  ],
});

/** The ids of cards and failures from which a card that `isGoal` can be reached, by any way that work or customers take. */
function reachedBackwards(
  index: MapIndex,
  isGoal: (card: Card) => boolean,
  thread: ReadonlyMap<string, readonly { readonly to: string }[]>,
): ReadonlySet<string> {
  const before = new Map<string, string[]>();
  const link = (from: string, to: string): void => {
    const known = before.get(to);
    if (known === undefined) before.set(to, [from]);
    else known.push(from);
  };
  const reached = new Set<string>();
  for (const record of index.records.values()) {
    if (record.type !== 'card' && record.type !== 'failure') continue;
    for (const { to } of thread.get(record.id) ?? []) link(record.id, to);
    if (record.type === 'failure') for (const { to } of index.flowsFrom(record.id)) link(record.id, to);
    else {
      for (const { to } of workMoves(index, record.id)) link(record.id, to.id);
      if (sideOf(index, record) === 'firm' && isGoal(record)) reached.add(record.id);
    }
  }
  const open = [...reached];
  for (let id = open.pop(); id !== undefined; id = open.pop())
    for (const from of before.get(id) ?? [])
      if (!reached.has(from)) {
        reached.add(from);
        open.push(from);
      }
  return reached;
}

/** How often a card may be repeated, by itself or by a way back to it or to the customer's card that leads to it. */
function turnsAt(index: MapIndex, card: Card): number {
  const into = index.flowsTo(card.id);
  const again = [...into, ...into.flatMap(({ from }) => index.flowsTo(from))].filter(
    ({ kind }) => kind === 'recovery' || kind === 'next',
  );
  return again.reduce((most, { max }) => Math.max(most, max ?? 0), card.repeat?.max ?? 0);
}
