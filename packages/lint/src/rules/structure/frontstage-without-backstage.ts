import { mapRule } from '../../engine/rule.ts';
import { frontTiesFact, stageFact, stepsOf } from '../../facts/stage.ts';
import { named } from '../../say.ts';

/** The tip of an iceberg without the ice: something the customer sees, and nothing that says how it comes about. */
export const frontstageWithoutBackstage = mapRule({
  id: 'S05',
  name: 'frontstage-without-backstage',
  family: 'structure',
  severity: 'warning',
  only: { blueprint: true },
  docs: {
    detects:
      'A card of the frontstage, other than an end, without any arrow from or to a card backstage, in support or of a third party, that names no system in “where” and is not marked as standing alone. While fewer than half of the cards in front have such an arrow, a card behind in the same step counts; while nothing at all stands behind, S12 tells it.',
    why: 'What the customer sees is made possible by what they do not see. Where that is not drawn, nobody knows what breaks when it is missing.',
    source:
      'Shostack, Designing Services That Deliver, Harvard Business Review 62(1), 1984: the line of visibility has two sides.',
    instead:
      'Draw what makes it possible and an arrow from there, name the system in which it is done, or mark it as standing alone.',
  },
  reads: ['card.alone', 'card.where', 'card.kind', 'card.position'],
  uses: { stage: stageFact, ties: frontTiesFact },
  *check({ index, facts: { stage, ties } }) {
    if (stage.behind.length === 0) return;
    const stepsBehind = ties.isLeaningDrawn ? undefined : stepsOf(index, stage.behind);
    for (const id of stage.front) {
      const card = index.records.get(id);
      if (card?.type !== 'card' || card.kind === 'end' || card.alone === true) continue;
      if (ties.leaning.has(id) || (card.where ?? []).length > 0) continue;
      if (stepsBehind?.has(card.position.step ?? '') === true) continue;
      yield {
        targets: [id],
        message: `Nothing behind ${named(id)} says what makes it possible: draw the work or the system behind it.`,
      };
    }
  },
  fix: ({ targets: [id = ''] }) => ({
    title: 'It stands alone',
    map: { kind: 'set', id, path: 'alone', value: true },
  }),
  violates: [
    {
      shows: 'The screen shows a balance out of nowhere',
      map: `customer: opens-app | reads-balance | pays-friend | gets-word | closes-app!
        frontstage: | shows-balance | takes-payment
        backstage: | | books-payment
        reads-balance interaction shows-balance
        pays-friend interaction takes-payment
        takes-payment trigger books-payment`,
    },
    {
      shows: 'A rough sketch without arrows: nothing stands behind the barista',
      map: `customer: finds-shop | orders | pays | waits | takes-coffee!
        frontstage: | | takes-payment | calls-name
        backstage: | | checks-card`,
    },
  ],
  passes: [
    {
      shows: 'The balance comes from the core system; the greeting stands alone',
      map: `customer: opens-app | reads-balance | pays-friend | gets-word | closes-app!
        frontstage: greets | shows-balance
        backstage: | keeps-accounts
        greets.alone = true
        keeps-accounts support shows-balance`,
    },
    {
      shows: 'The agent names the system in which she works',
      map: `customer: calls | explains | listens | agrees | hangs-up!
        frontstage: | looks-up-case
        backstage: routes-call
        crm participant system Customer file
        looks-up-case.where = [crm]
        routes-call trigger looks-up-case`,
    },
  ],
});
