import { numberOption } from '../../engine/options.ts';
import { mapRule } from '../../engine/rule.ts';
import { darkStretchesFact } from '../../facts/dark-stretches.ts';
import { graphFact } from '../../facts/graph.ts';
import { solvedFact } from '../../facts/opportunities.ts';
import { endsFact, rhythmsFact } from '../../facts/marked-cards.ts';
import { opportunityFix } from '../../fixes/opportunity-fix.ts';
import { count, named } from '../../say.ts';

/** Work that goes through many hands before the customer hears anything, or a journey that is mostly passing on. */
export const tooManyHandoffs = mapRule({
  id: 'H08',
  name: 'too-many-handoffs',
  family: 'handoff',
  severity: 'warning',
  docs: {
    detects:
      'More than so many hand-offs in a row between two things that the customer sees; and more than so many hand-offs for each card of a customer on the whole map. Work that runs by its own rhythm (`every`) does not count. At rest where an opportunity says that it solves where the work begins, or the map.',
    why: 'Each hand-off is a queue, a chance of loss and somebody new who has to understand the case. Many of them make a service slow however quick each is.',
    source:
      'Hammer, Reengineering Work: Don’t Automate, Obliterate, Harvard Business Review 68(4), 1990: one person who is responsible for the case replaces a chain of hand-offs.',
    instead: 'Merge roles, give one person the whole case, or let a system do what lies between.',
  },
  options: {
    chain: numberOption('Most hand-offs between two things that the customer sees', 4, 1, 100),
    perCard: numberOption('Most hand-offs for each card of a customer', 1.5, 0.1, 100),
  },
  reads: [],
  uses: {
    stretches: darkStretchesFact,
    graph: graphFact,
    ends: endsFact,
    rhythms: rhythmsFact,
    solved: solvedFact,
  },
  *check({ index, facts, options }) {
    const { stretches } = facts;
    for (let i = 0; i < stretches.length; i++) {
      if ((stretches.handOffs[i] ?? 0) <= options.chain) continue;
      const { from, to, chain, handOffs } = stretches.at(i);
      const [first = to, ...rest] = chain();
      if (facts.solved.has(first)) continue;
      yield {
        targets: [first],
        related: rest,
        message: `From ${named(from)} to ${named(to)} the work is passed on ${handOffs} times before the customer hears anything: merge roles, or let a system do it.`,
        numbers: { handOffs },
      };
    }
    let handOffs = 0;
    let cards = 0;
    const { ids, order, ranks, places, out } = facts.graph;
    const works = (card: number): boolean => (ranks[card] ?? -1) >= 0 && (places[card] ?? -1) >= 0;
    for (const card of order) {
      const id = ids[card] ?? '';
      if (ranks[card] === 0 && !facts.ends.has(id)) cards++;
      if (!works(card)) continue;
      const passed = out[card]?.filter(({ kind, to }) => kind === 'handoff' && works(to)).length ?? 0;
      if (passed > 0 && !facts.rhythms.has(id)) handOffs += passed;
    }
    if (cards === 0 || handOffs <= options.perCard * cards || facts.solved.has(index.map.id)) return;
    yield {
      targets: [index.map.id],
      key: 'whole',
      message: `For ${count(cards, 'card')} of the customer the work is passed on ${count(handOffs, 'time')}: who could keep a case from start to end?`,
      numbers: { handOffs, cards },
    };
  },
  fix: ({ targets, related }, look) =>
    opportunityFix(
      {
        title: 'Add the opportunity: fewer hands',
        name: 'Let one person or one system keep the case from start to end',
        kind: 'process',
        solves: [...targets, ...related],
      },
      look,
    ),
  violates: [
    {
      shows: 'A bill is wrong: call centre, tier 2, billing, tier 2, call centre, and then somebody calls',
      map: `customer: calls | waits | waits-on | hears | pays | forgets
        frontstage: takes-call | | | calls-back
        backstage: opens-case | looks | corrects | checks | closes
        calls interaction takes-call
        takes-call trigger opens-case
        opens-case handoff looks
        looks handoff corrects
        corrects handoff checks
        checks handoff closes
        closes handoff calls-back
        calls-back interaction hears`,
    },
    {
      shows: 'A citizen files for a permit in five steps; the office passes the file on nine times',
      map: `customer: files | waits | answers | waits-again | reads
        backstage: opens-mail registers | checks-form assigns | asks-fire reads-reply | drafts signs | prints posts
        opens-mail handoff registers
        registers handoff checks-form
        checks-form handoff assigns
        assigns handoff asks-fire
        asks-fire handoff reads-reply
        reads-reply handoff drafts
        drafts handoff signs
        signs handoff prints
        prints handoff posts`,
    },
  ],
  passes: [
    {
      shows: 'One person keeps the case',
      map: `customer: calls | waits | waits-on | hears | pays
        frontstage: takes-call | | | calls-back
        backstage: | corrects |
        calls interaction takes-call
        takes-call trigger corrects
        corrects handoff calls-back
        calls-back interaction hears`,
    },
    {
      shows: 'A long way, but the customer hears from it half-way',
      map: `customer: calls | reads | waits-on | hears | pays
        frontstage: takes-call | texts | | calls-back
        backstage: opens-case | looks | corrects | checks | closes
        calls interaction takes-call
        takes-call trigger opens-case
        opens-case handoff looks
        looks handoff texts
        texts interaction reads
        texts handoff corrects
        corrects handoff checks
        checks handoff closes
        closes handoff calls-back
        calls-back interaction hears`,
    },
  ],
});
