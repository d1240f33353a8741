import type { Card } from '@sightline/model';
import { nameOf, pathOf } from '@sightline/model';
import { mapRule } from '../../engine/rule.ts';
import { dataUseFact } from '../../facts/data-use.ts';
import { inTime } from '../../facts/in-time.ts';
import { solvedFact } from '../../facts/opportunities.ts';
import { opportunityFix } from '../../fixes/opportunity-fix.ts';
import { list, named } from '../../say.ts';

/** The customer has to give the same data more than once. */
export const askedTwice = mapRule({
  id: 'H10',
  name: 'asked-twice',
  family: 'handoff',
  severity: 'warning',
  docs: {
    detects:
      'A data object that a customer gives in two or more cards: the card gives it out (`dataOut`), or an arrow to it asks for it (`asksFor`). Cards on different unhappy or alternative paths do not add up, since nobody walks both. At rest where an opportunity says that it solves one of them.',
    why: 'People who are asked again think that nobody listened, and that it got lost. Each question costs them time and costs the firm an answer to read.',
    source:
      'W3C, WCAG 2.2, success criterion 3.3.7 Redundant Entry; Regulation (EU) 2018/1724, article 14: the once-only principle.',
    instead: 'Keep the first answer and show it where it is needed again.',
  },
  reads: ['card.position', 'card.path', 'path.kind', 'step.position', 'phase.order', 'lane.order'],
  uses: { uses: dataUseFact, solved: solvedFact },
  *check({ index, facts }) {
    for (const [id, { given }] of facts.uses) {
      if (given.size < 2) continue;
      const cards = inTime(index, given);
      for (const asked of alongOnePath(cards, (card) => pathOf(index, card))) {
        const [first, ...again] = asked;
        if (first === undefined || again.length === 0) continue;
        if (asked.some((card) => facts.solved.has(card))) continue;
        yield {
          targets: asked,
          key: id,
          field: 'dataOut',
          message: `The customer is asked for ${named(id)} ${asked.length} times: ${list(asked.map(named))}. Keep the first answer.`,
          numbers: { times: asked.length },
        };
      }
    }
  },
  fix: ({ targets, fingerprint }, look) => {
    const [, data = ''] = fingerprint.split('#');
    return opportunityFix(
      {
        title: 'Add the opportunity: ask once',
        name: `Ask once for ${nameOf(look.library, data)}, and keep the answer`,
        kind: 'process',
        solves: targets,
        affects: [data],
      },
      look,
    );
  },
  violates: [
    {
      shows: 'Payslips by e-mail, and again in the branch',
      map: `customer: applies | sends-payslips | waits | brings-payslips | signs
        payslip dataObject Payslip
        sends-payslips.dataOut = [payslip]
        brings-payslips.dataOut = [payslip]`,
    },
    {
      shows: 'The bot asks for the order number, and so does the agent',
      map: `customer: opens-chat | answers-bot | waits | answers-agent | thanks
        frontstage: | bot-asks | | agent-asks
        order dataObject Order number
        bot-asks interaction answers-bot
        agent-asks interaction answers-agent
        bot-asks:interaction:answers-bot.asksFor = [order]
        agent-asks:interaction:answers-agent.asksFor = [order]`,
    },
    {
      shows: 'Asked on the happy path, and once more when a person looks at it',
      map: `path referred unhappy
        customer: applies | waits | sends-again@referred | signs | gets-money
        income dataObject Proof of income
        applies.dataOut = [income]
        sends-again.dataOut = [income]`,
    },
  ],
  passes: [
    {
      shows: 'Asked once, used twice',
      map: `customer: applies | sends-payslips | waits | signs | gets-money
        backstage: | | reads | checks
        payslip dataObject Payslip
        sends-payslips.dataOut = [payslip]
        reads.dataIn = [payslip]
        checks.dataIn = [payslip]`,
    },
    {
      shows: 'By app on one unhappy path, in the branch on another: nobody walks both',
      map: `path app unhappy
        path branch unhappy
        customer: asks | shows-id@app | shows-card@branch | waits | pays
        identity dataObject Identity
        shows-id.dataOut = [identity]
        shows-card.dataOut = [identity]`,
    },
  ],
});

/** Groups of cards that one customer can come by: those of the happy path with those of each other path. */
function alongOnePath(
  cards: readonly Card[],
  pathOfCard: (card: Card) => string | undefined,
): readonly (readonly string[])[] {
  const others = new Set(cards.map(pathOfCard));
  others.delete(undefined);
  const on = (path: string | undefined): readonly string[] =>
    cards.filter((card) => (pathOfCard(card) ?? path) === path).map(({ id }) => id);
  const groups = [...others].map(on).filter((group) => group.length > 1);
  return groups.length > 0 ? groups : [on(undefined)];
}
