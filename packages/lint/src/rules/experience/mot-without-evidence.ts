import { numberOption } from '../../engine/options.ts';
import { eachRule } from '../../engine/rule.ts';
import { rolesFact } from '../../facts/stage.ts';
import { named } from '../../say.ts';

const isSaid = (sources: readonly string[] | undefined): boolean =>
  (sources ?? []).some((id) => id !== 'guess');

/** A moment that is said to decide, and nobody who says so. */
export const motWithoutEvidence = eachRule({
  id: 'X05',
  name: 'mot-without-evidence',
  family: 'experience',
  severity: 'warning',
  each: 'step',
  docs: {
    detects:
      'A moment of truth with a weight of 2 or more at a step where neither it, nor the step, nor an emotion there has a source (a guess is none), and where no card shows a metric or a quote.',
    why: 'Some moments are more crucial than others, and they are hard to tell apart from the desk. Effort that follows a hunch goes to the wrong place.',
    source: 'Service design practice: evidence before weight.',
    instead: 'Attach what tells you so: an interview, a number, a quote; or lower the weight until you know.',
  },
  options: { weight: numberOption('From which weight on evidence is asked for', 2, 0, 3) },
  reads: ['step.momentOfTruth', 'step.sources', 'emotion.step', 'emotion.sources', 'card.position'],
  uses: { roles: rolesFact },
  check(step, { index, facts: { roles }, options }) {
    const { momentOfTruth } = step;
    if ((momentOfTruth?.weight ?? -1) < options.weight) return undefined;
    if (isSaid(momentOfTruth?.sources) || isSaid(step.sources)) return undefined;
    if (index.emotionsOf(step.id).some(({ sources }) => isSaid(sources))) return undefined;
    const shows = index.cardsOfStep(step.id).some(({ position }) => {
      const role = roles.get(position.lane);
      return role === 'metric' || role === 'quote';
    });
    if (shows) return undefined;
    return {
      field: 'momentOfTruth.sources',
      numbers: { weight: momentOfTruth?.weight ?? 0 },
      message: `That ${named(step.id)} decides so much is a guess: attach who or what says so.`,
    };
  },
  violates: [
    {
      shows: 'The checkout weighs 3, and no data says so',
      map: `customer: compares | fills-basket | pays | waits | unpacks
        s3.momentOfTruth.weight = 3
        s3.momentOfTruth.why = Everybody knows that they leave here`,
    },
    {
      shows: 'Only a guess stands behind it',
      map: `customer: orders | waits | takes-parcel | tries-on | wears
        s4.momentOfTruth.weight = 2
        s4.momentOfTruth.sources = [guess]
        emotion s4 1`,
    },
  ],
  passes: [
    {
      shows: 'Interviews say so',
      map: `customer: compares | fills-basket | pays | waits | unpacks
        talks source interview Twelve interviews
        s3.momentOfTruth.weight = 3
        s3.momentOfTruth.sources = [talks]`,
    },
    {
      shows: 'A metric stands under it; another moment weighs little',
      map: `customer: compares | fills-basket | pays | waits | unpacks
        metric: | | paid-share
        paid metric Baskets that are paid
        paid-share.metric = paid
        s3.momentOfTruth.weight = 3
        s5.momentOfTruth.weight = 1`,
    },
  ],
});
