import { approvalChains } from '@sightline/model';
import { numberOption } from '../../engine/options.ts';
import { mapRule } from '../../engine/rule.ts';
import { staffCardsFact } from '../../facts/actors.ts';
import { inTime } from '../../facts/in-time.ts';
import { solvedFact } from '../../facts/opportunities.ts';
import { approvingCardsFact } from '../../facts/said-in-words.ts';
import { opportunityFix } from '../../fixes/opportunity-fix.ts';
import { count, named } from '../../say.ts';

/** Several people approve the same thing one after the other. */
export const approvalChain = mapRule({
  id: 'P07',
  name: 'approval-chain',
  family: 'pattern',
  severity: 'info',
  docs: {
    detects:
      'At least {approvals} cards in a row, each led to straight by the one before and with another actor of the staff, whose words approve, check, review or sign. At rest where an opportunity says that it solves one of them.',
    why: 'Each signature is a queue. The second signer relies on the first and the first on the second, so that nobody looks.',
    source:
      'Hammer, Reengineering Work: Don’t Automate, Obliterate, Harvard Business Review 68(4), 1990: put the decision where the work is done, and build control into the process.',
    instead:
      'One approval with a rule: who may approve what up to which amount, and a check of samples afterwards.',
  },
  options: { approvals: numberOption('From how many approvals in a row on it is a chain', 2, 2, 20) },
  reads: [
    'card.position',
    'card.who',
    'lane.who',
    'lane.role',
    'step.position',
    'phase.order',
    'lane.order',
    'flow.kind',
    'flow.from',
    'flow.to',
    'failure.at',
  ],
  uses: { staffCards: staffCardsFact, approving: approvingCardsFact, solved: solvedFact },
  *check({ index, facts, options }) {
    const approving = inTime(
      index,
      [...facts.approving.keys()].filter((id) => facts.staffCards.has(id)),
    );
    for (const chain of approvalChains(index, approving)) {
      const [first] = chain;
      if (chain.length < options.approvals || first === undefined) continue;
      if (chain.some(({ id }) => facts.solved.has(id))) continue;
      yield {
        targets: chain.map(({ id }) => id),
        message: `One after the other, ${count(chain.length, 'person approves', 'people approve')}, from ${named(first.id)} to ${named(chain.at(-1)?.id ?? first.id)}. Let one decide by a rule, and check samples.`,
        numbers: { approvals: chain.length },
        confidence: 0.7,
      };
    }
  },
  fix: ({ targets }, look) =>
    opportunityFix(
      {
        title: 'Add the opportunity: one approval with a rule',
        name: 'One approval with a rule instead of signatures in a row',
        kind: 'policy',
        solves: targets,
        note: 'Write down who may approve what up to which amount. Check samples afterwards.',
      },
      look,
    ),
  violates: [
    {
      shows: 'Clerk, lead and manager sign a refund of twenty euro',
      map: `customer: complains | waits | gets-refund | spends | returns
        backstage: clerk-checks lead-signs manager-approves | | | |
        clerk participant staff Clerk
        lead participant staff Team lead
        manager participant staff Manager
        clerk-checks.who = clerk
        lead-signs.who = lead
        manager-approves.who = manager
        clerk-checks.text = checks the refund
        lead-signs.text = signs the refund
        manager-approves.text = approves the refund in the cash system
        clerk-checks next lead-signs
        lead-signs handoff manager-approves`,
    },
    {
      shows: 'A nurse checks a dose and a second nurse verifies it, drawn as two cards',
      map: `customer: waits | takes-pill | rests | wakes | leaves
        backstage: checks-dose verifies-dose | | | |
        nurse participant staff Nurse
        second participant staff Second nurse
        checks-dose.who = nurse
        verifies-dose.who = second
        checks-dose.text = checks the dose
        verifies-dose.text = verifies the dose
        checks-dose next verifies-dose`,
    },
  ],
  passes: [
    {
      shows: 'One person approves, then somebody pays',
      map: `customer: complains | waits | gets-refund | spends | returns
        backstage: lead-signs clerk-pays | | | |
        clerk participant staff Clerk
        lead participant staff Team lead
        lead-signs.who = lead
        clerk-pays.who = clerk
        lead-signs.text = signs the refund
        clerk-pays.text = pays the refund
        lead-signs next clerk-pays`,
    },
    {
      shows: 'A machine checks before a person approves',
      map: `customer: complains | waits | gets-refund | spends | returns
        backstage: engine-checks lead-signs | | | |
        engine participant system Rules engine
        lead participant staff Team lead
        engine-checks.who = engine
        lead-signs.who = lead
        engine-checks.text = checks the limit
        lead-signs.text = signs the refund
        engine-checks next lead-signs`,
    },
  ],
});
