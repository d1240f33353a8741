import type { Failure, LibraryRecords, MapIndex } from '@sightline/model';
import { channelOf } from '@sightline/model';
import { eachRule } from '../../engine/rule.ts';
import { personInFront } from '../../facts/people-in-front.ts';
import { named } from '../../say.ts';

/** A system or a third party fails, and the customer is shown no other way. */
export const noAlternative = eachRule({
  id: 'F09',
  name: 'no-alternative',
  family: 'failure',
  severity: 'warning',
  each: 'failure',
  docs: {
    detects:
      'A failure caused by a system or a third party, other than a minor one, without an alternative, where none of its ways out leads to a card in another channel.',
    why: 'A system that is down does not come back because the customer tries again. Whoever offers another way keeps the customer, and often the sale.',
    source:
      'Nielsen, Enhancing the Explanatory Power of Usability Heuristics, CHI 1994, heuristic 9: constructively suggest a solution.',
    instead:
      'Offer another touchpoint: a phone line, a person, another machine, a later time with a reminder.',
  },
  reads: [
    'failure.cause',
    'failure.impact',
    'failure.alternative',
    'failure.at',
    'flow.from',
    'flow.to',
    'card.how',
    'touchpoint.channel',
    'channel.name',
  ],
  check(failure, { index, library }) {
    if (failure.cause !== 'system' && failure.cause !== 'thirdParty') return undefined;
    if (failure.impact === 'minor' || failure.alternative !== undefined) return undefined;
    if (leadsElsewhere(index, failure, library)) return undefined;
    return {
      field: 'alternative',
      message: `${named(failure.id)} is not the customer’s fault, and no other way is offered: which touchpoint could they use instead?`,
    };
  },
  fix(finding, { index, library }) {
    const how = personInFront(index, library)?.how;
    if (how === undefined) return undefined;
    return {
      title: 'Offer where people answer',
      map: { kind: 'set', id: finding.targets[0] ?? '', path: 'alternative', value: how },
    };
  },
  violates: [
    {
      shows: 'The bank does not answer, and the screen only says sorry',
      map: `customer: walks-up | inserts-card | picks-amount | takes-cash | leaves!
        fail unreachable at picks-amount blocking
        unreachable.cause = system
        unreachable recovery picks-amount`,
    },
    {
      shows: 'The courier is late; there is a service line, and nobody sends people there',
      map: `customer: orders | waits | asks | unpacks | keeps!
        frontstage/line: | | answers
        rep participant staff Service agent
        phone channel Phone
        hotline touchpoint Service line
        hotline.channel = phone
        line.who = rep
        answers.how = hotline
        fail late at waits bump
        late.cause = thirdParty
        late recovery waits`,
    },
  ],
  passes: [
    {
      shows: 'Another machine is named',
      map: `customer: walks-up | inserts-card | picks-amount | takes-cash | leaves!
        front touchpoint Machine front
        fail unreachable at picks-amount blocking
        unreachable.cause = system
        unreachable.alternative = front
        unreachable recovery picks-amount`,
    },
    {
      shows: 'The way out leads from the website to the phone',
      map: `path by-phone unhappy
        customer: chooses | pays | calls@by-phone | unpacks | keeps!
        web channel Website
        phone channel Phone
        pays.how = web
        calls.how = phone
        fail page-down at pays blocking
        page-down.cause = system
        page-down failure calls`,
    },
  ],
});

/** Whether a way out leads to a card in another channel than where it failed. */
function leadsElsewhere(index: MapIndex, failure: Failure, library: LibraryRecords): boolean {
  const channelAt = (id: string): string | undefined => {
    const record = index.records.get(id);
    return record?.type === 'card' ? channelOf(library, record.how) : undefined;
  };
  const here = channelAt(failure.at);
  return index.flowsFrom(failure.id).some(({ to }) => {
    const there = channelAt(to);
    return there !== undefined && here !== undefined && there !== here;
  });
}
