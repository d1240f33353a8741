import { eachRule } from '../../engine/rule.ts';
import { rolesFact } from '../../facts/stage.ts';
import { isWorking } from '@sightline/model';
import { named } from '../../say.ts';

/** A wish in a map of how it is, or a blank in a map of how it is to be. */
export const mixedStates = eachRule({
  id: 'S20',
  name: 'mixed-states',
  family: 'structure',
  severity: 'warning',
  each: 'card',
  docs: {
    detects:
      'On a map of how it is: a card in a working lane with the status “proposed”. On a map of how it is to be: one with the status “unknown”.',
    why: 'A map that mixes what is with what is wished for shows neither: the wish looks like a fact, and nobody sees what has to change.',
    source: 'Kalbach, Mapping Experiences, 2016: keep current state and future state diagrams apart.',
    instead: 'Put the wish into a to-be map or an opportunity; in a to-be map say how it is meant to be.',
  },
  reads: ['card.status', 'card.position', 'map.state'],
  uses: { roles: rolesFact },
  check(card, { index, facts: { roles } }) {
    const role = roles.get(card.position.lane);
    if (card.position.step === undefined || role === undefined || !isWorking(role)) return undefined;
    const { state } = index.map;
    if (state === 'asIs' && card.status === 'proposed')
      return {
        field: 'status',
        message: `This map tells how it is, yet ${named(card.id)} is only proposed: put it into a to-be map or an opportunity.`,
      };
    if (state === 'toBe' && card.status === 'unknown')
      return {
        field: 'status',
        message: `This map tells how it is to be, yet nobody has said how ${named(card.id)} is meant: design it.`,
      };
    return undefined;
  },
  fix(finding, { index }) {
    const card = index.records.get(finding.targets[0] ?? '');
    if (card?.type !== 'card' || index.map.state !== 'asIs') return undefined;
    return {
      title: 'Park it beside the map',
      map: { kind: 'moveCards', ids: [card.id], lane: card.position.lane },
    };
  },
  violates: [
    {
      shows: 'A planned robot in a map of how it is',
      map: `customer: writes-mail | waits | reads-answer | pays | is-done!
        frontstage: | | answers
        m.state = asIs
        answers.text = A language model answers the mail (planned)
        answers.status = proposed`,
    },
    {
      shows: 'Nobody has said yet how the new approval works',
      map: `customer: applies | waits | reads-answer | signs | has-money!
        frontstage: takes-form
        backstage: | approves
        m.state = toBe
        approves.status = unknown`,
    },
  ],
  passes: [
    {
      shows: 'A card that nobody knows enough of yet, in a map of how it is',
      map: `customer: writes-mail | waits | reads-answer | pays | is-done!
        frontstage: | | answers
        m.state = asIs
        answers.status = unknown`,
    },
    {
      shows: 'Proposed cards in a map of how it is to be',
      map: `customer: writes-mail | waits | reads-answer | pays | is-done!
        frontstage: | | answers
        m.state = toBe
        answers.status = proposed`,
    },
  ],
});
