import type { Failure, MapIndex, Thread } from '@sightline/model';
import { mapRule } from '../../engine/rule.ts';
import { threadFact } from '../../facts/thread.ts';
import { nextHappy, whereLeadsFact } from '../../facts/ways-back.ts';
import { named } from '../../say.ts';

/** A way out of a failure that never comes back, and never ends. */
export const recoveryDoesNotRejoin = mapRule({
  id: 'F04',
  name: 'recovery-does-not-rejoin',
  family: 'failure',
  severity: 'error',
  docs: {
    detects:
      'A failure with ways out of which none ever reaches a card of the happy path, one in front that meets the customer there, or an end: it runs in circles, or stops with somebody of the firm. Where it stops at a card of the customer that is S01, where there is no way out at all F03.',
    why: 'A recovery is one only when the customer is back on their way. A call that leads nowhere is another failure.',
    source:
      'Hart, Heskett and Sasser, The Profitable Art of Service Recovery, Harvard Business Review 68(4), 1990.',
    instead: 'Draw the arrow from the last thing that happens back to the happy path, or to an end.',
  },
  reads: ['failure.at', 'flow.kind', 'flow.from'],
  uses: { thread: threadFact, leads: whereLeadsFact },
  *check({ index, facts }) {
    for (const record of index.failures) {
      if (facts.leads.home.has(record.id) || facts.leads.lost.has(record.id)) continue;
      if (!facts.thread.moves.has(record.id)) continue;
      const { last } = walk(record, facts.thread.moves);
      if (last === undefined) continue;
      yield {
        targets: [record.id],
        related: [last],
        message: `After ${named(record.id)} the customer never comes back to the happy path, nor to an end: what follows ${named(last)}?`,
      };
    }
  },
  fix(finding, { index, facts, newId }) {
    const failure = index.records.get(finding.targets[0] ?? '');
    if (failure?.type !== 'failure') return undefined;
    return fixOf(index, failure, walk(failure, facts.thread.moves).last, newId);
  },
  violates: [
    {
      shows: 'An agent calls the customer, and then nothing',
      map: `customer: orders | pays | waits | unpacks | keeps!
        frontstage: | | calls-customer
        fail lost at waits blocking
        lost escalation calls-customer
        calls-customer.text = calls the customer`,
    },
    {
      shows: 'The bot sends people round and round',
      map: `path help unhappy
        customer: asks | reads-answer | asks-again@help | thanks | leaves!
        fail not-understood at reads-answer blocking
        not-understood failure asks-again
        fail again at asks-again blocking
        again failure asks-again
        asks-again next asks-again`,
    },
  ],
  passes: [
    {
      shows: 'The way back leads to the card in front that meets the customer on the happy path',
      map: `customer: orders | pays | waits | unpacks | keeps!
        frontstage: | | calls-customer | hands-over
        fail lost at waits blocking
        lost escalation calls-customer
        calls-customer recovery hands-over`,
    },
    {
      shows: 'The agent sends the order again, and the customer unpacks it',
      map: `customer: orders | pays | waits | unpacks | keeps!
        frontstage: | | sends-again
        fail lost at waits blocking
        lost escalation sends-again
        sends-again recovery unpacks`,
    },
    {
      shows: 'It ends, and an end is drawn',
      map: `path declined unhappy
        customer: applies | waits | reads-why@declined | signs | gets-money! ends!@declined
        fail no at waits ends
        no failure reads-why`,
    },
    {
      shows: 'It stops at a card of the customer: that is the dead end, not this',
      map: `path lost unhappy
        customer: orders | pays | calls@lost | unpacks | keeps!
        fail missing at pays blocking
        missing failure calls`,
    },
  ],
});

/** How far one comes from a failure: the place from which nothing leads on, else the last that is met. */
function walk(failure: Failure, thread: Thread): { readonly last: string | undefined } {
  const seen = new Set<string>([failure.id]);
  let last: string | undefined;
  for (const id of seen) {
    const moves = (thread.get(id) ?? []).filter(({ by }) => by !== 'failing');
    if (id !== failure.id) last = id;
    if (moves.length === 0) break;
    for (const { to } of moves) seen.add(to);
  }
  return { last };
}

function fixOf(
  index: MapIndex,
  failure: Failure,
  last: string | undefined,
  newId: (prefix: string) => string,
) {
  const to = nextHappy(index, failure);
  if (last === undefined || to === undefined) return undefined;
  return {
    title: 'Lead it back to the happy path',
    map: {
      kind: 'add' as const,
      record: { id: newId('f'), type: 'flow' as const, kind: 'recovery', from: last, to: to.id },
    },
  };
}
