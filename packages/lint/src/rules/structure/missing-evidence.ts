import type { Card, MapIndex } from '@sightline/model';
import { mapRule } from '../../engine/rule.ts';
import { stageFact } from '../../facts/stage.ts';
import { list, named } from '../../say.ts';

/** A contact at which nothing is said of what the customer sees or holds. */
export const missingEvidence = mapRule({
  id: 'S13',
  name: 'missing-evidence',
  family: 'structure',
  severity: 'info',
  presets: [],
  only: { blueprint: true },
  docs: {
    detects:
      'A step in which an arrow leads from the customer to the firm or back, and in which no card stands in a lane of evidence or images (cards that reach over several steps count in each) and no card of customer or frontstage has a picture. Where more than half of such steps lack it, one finding names them all.',
    why: 'People judge a service by what they can see and touch. What is not drawn is not designed: the letter, the screen, the receipt.',
    source:
      'Bitner, Ostrom and Morgan, Service Blueprinting, California Management Review 50(3), 2008: physical evidence stands above each customer action.',
    instead: 'Add what the customer sees or holds there: a screen, a letter, a receipt, a sign.',
  },
  reads: [
    'card.position',
    'card.untilStep',
    'card.image',
    'lane.role',
    'flow.from',
    'flow.to',
    'step.position',
    'phase.order',
  ],
  uses: { stage: stageFact },
  *check({ index, facts: { stage } }) {
    const contacts = new Set<string>();
    for (const id of stage.customer) {
      const card = index.records.get(id);
      if (card?.type !== 'card' || card.position.step === undefined) continue;
      const meets = (other: string): boolean => (stage.rankOf(other) ?? 0) > 0;
      if (
        index.flowsFrom(id).some(({ to }) => meets(to)) ||
        index.flowsTo(id).some(({ from }) => meets(from))
      )
        contacts.add(card.position.step);
    }
    const shown = evidenceSteps(index);
    const bare = [...contacts].filter((step) => !shown.has(step));
    if (bare.length > contacts.size / 2 && bare.length > 1) {
      const numbers = { contacts: contacts.size, without: bare.length };
      const message = `At ${bare.length} of ${contacts.size} steps with a contact the map does not say what the customer sees or holds: ${list(bare.map(named))}.`;
      yield { key: 'most', related: bare, numbers, message };
    } else
      for (const step of bare)
        yield {
          targets: [step],
          message: `What does the customer see or hold at ${named(step)}? Add the screen, letter or thing as evidence.`,
        };
  },
  violates: [
    {
      shows: 'A parcel is collected, and no label, mail or locker screen is drawn',
      map: `evidence: order-page | mail | |
        customer: orders | reads-mail | collects-parcel | unpacks | wears-it!
        frontstage: confirms | sends-word | opens-locker
        orders interaction confirms
        sends-word interaction reads-mail
        collects-parcel interaction opens-locker`,
    },
    {
      shows: 'Nothing is drawn at any contact',
      map: `customer: calls | explains | listens | agrees | hangs-up!
        frontstage: answers | asks | proposes
        calls interaction answers
        explains interaction asks
        proposes interaction listens`,
    },
  ],
  passes: [
    {
      shows: 'Evidence at each contact; one piece reaches over two steps',
      map: `evidence: order-page | locker-screen
        customer: orders | types-code | collects-parcel | unpacks | wears-it!
        frontstage: confirms | checks-code | opens-locker
        locker-screen.untilStep = s3
        orders interaction confirms
        types-code interaction checks-code
        collects-parcel interaction opens-locker`,
    },
    {
      shows: 'Where nobody is met nothing need be seen',
      map: `customer: wants-shoes | asks-a-friend | measures-foot | decides | is-sure!
        frontstage: waits-for-guests`,
    },
  ],
});

/** The steps above which evidence stands. */
function evidenceSteps(index: MapIndex): ReadonlySet<string> {
  const shown = new Set<string>();
  const show = ({ position, untilStep }: Card): void => {
    if (position.step === undefined) return;
    shown.add(position.step);
    const [from, until] = [index.columnOf(position.step), index.columnOf(untilStep ?? '')];
    for (const step of index.steps.slice(from, until + 1)) shown.add(step.id);
  };
  for (const lane of index.lanes) {
    const isEvidence = lane.role === 'evidence' || lane.role === 'image';
    if (!isEvidence && lane.role !== 'customer' && lane.role !== 'frontstage') continue;
    for (const card of index.cardsOfLane(lane.id)) if (isEvidence || card.image !== undefined) show(card);
  }
  return shown;
}
