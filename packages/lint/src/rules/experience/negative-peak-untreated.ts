import type { Emotion, LibraryRecords, MapIndex } from '@sightline/model';
import { numberOption } from '../../engine/options.ts';
import { mapRule } from '../../engine/rule.ts';
import { curvesFact } from '../../facts/curves.ts';
import { named } from '../../say.ts';

/** The worst moment, and nothing is planned. */
export const negativePeakUntreated = mapRule({
  id: 'X07',
  name: 'negative-peak-untreated',
  family: 'experience',
  severity: 'warning',
  docs: {
    detects:
      'The lowest point of a curve at -1 or lower without a response (mitigate, enhance, or accept with a reason), while no opportunity stands above its step and none of the library solves the step, one of its cards, or the feeling.',
    why: 'The worst moment is what people tell others. It need not always go, but somebody has to decide that.',
    source:
      'Kahneman, Fredrickson, Schreiber and Redelmeier, Psychological Science 4(6), 1993: the peak is remembered; journey mapping practice: answer a trigger or accept it.',
    instead: 'Say whether it is mitigated or accepted, with a reason, or draw an opportunity for it.',
  },
  options: { score: numberOption('From which score down', -1, -2, 0) },
  reads: [
    'emotion.*',
    'card.position',
    'card.untilStep',
    'lane.role',
    'step.position',
    'phase.order',
    'opportunity.solves',
    'opportunity.status',
    'opportunity.retired',
  ],
  uses: { curves: curvesFact },
  *check({ index, library, facts: { curves }, options }) {
    for (const { persona, points } of curves) {
      const score = points?.lowest.score ?? 0;
      if (points === undefined || score > options.score) continue;
      const { lowest } = points;
      const { response, reason } = lowest;
      if (response !== undefined && (response !== 'accept' || reason !== undefined)) continue;
      if (response === undefined && (isDrawn(index, lowest.step) || isSolved(index, library, lowest)))
        continue;
      const whose = persona === undefined ? '' : ` of ${named(persona)}`;
      yield {
        targets: [lowest.id],
        field: response === 'accept' ? 'reason' : 'response',
        related: [lowest.step],
        numbers: { score },
        message:
          response === 'accept'
            ? `The lowest point${whose}, ${score} at ${named(lowest.step)}, is accepted without a reason: write why it is fine.`
            : `The lowest point${whose} is ${score} at ${named(lowest.step)}, and nothing is planned: mitigate it, or accept it with a reason.`,
      };
    }
  },
  fix(finding, { index }) {
    const emotion = index.records.get(finding.targets[0] ?? '');
    if (emotion?.type !== 'emotion' || emotion.response !== undefined) return undefined;
    return {
      title: 'Plan to mitigate it',
      map: { kind: 'set', id: emotion.id, path: 'response', value: 'mitigate' },
    };
  },
  violates: [
    {
      shows: 'The queue is the worst, and nothing is planned',
      map: `customer: enters-store | finds-jacket | queues | pays | leaves
        emotion s1 0.5
        emotion s2 1
        emotion s3 -2
        emotion s5 0.3`,
    },
    {
      shows: 'It is accepted, and nobody says why',
      map: `customer: calls | waits-in-line | explains | is-helped | hangs-up
        emotion s2 -1.2
        emotion s4 1.4
        s2:.response = accept`,
    },
  ],
  passes: [
    {
      shows: 'It is accepted with a reason',
      map: `customer: calls | waits-in-line | explains | is-helped | hangs-up
        emotion s2 -1.2
        emotion s4 1.4
        s2:.response = accept
        s2:.reason = Forgiven once the agent solves it`,
    },
    {
      shows: 'An opportunity stands above it',
      map: `customer: enters-store | finds-jacket | queues | pays | leaves
        opportunity: | | self-checkout
        emotion s3 -2
        emotion s5 0.3`,
    },
    {
      shows: 'An opportunity of the library solves it',
      map: `customer: enters-store | finds-jacket | queues | pays | leaves
        self opportunity Self-checkout
        self.solves = [m/s3]
        emotion s3 -2
        emotion s5 0.3`,
    },
  ],
});

/** Whether a card in an opportunity lane stands in the step or reaches over it. */
function isDrawn(index: MapIndex, step: string): boolean {
  const column = index.columnOf(step);
  return index.lanes.some(
    ({ id, role }) =>
      role === 'opportunity' &&
      index.cardsOfLane(id).some(({ position, untilStep }) => {
        if (position.step === undefined) return false;
        const from = index.columnOf(position.step);
        return from <= column && column <= Math.max(from, index.columnOf(untilStep ?? ''));
      }),
  );
}

/** Whether an opportunity that is not rejected says that it solves the feeling, its step or a card there. */
function isSolved(index: MapIndex, library: LibraryRecords, { id, step }: Emotion): boolean {
  const near = new Set(
    [id, step, ...index.cardsOfStep(step).map((card) => card.id)].map((own) => `${index.map.id}/${own}`),
  );
  for (const record of library.values())
    if (
      record.type === 'opportunity' &&
      record.status !== 'rejected' &&
      record.retired !== true &&
      (record.solves ?? []).some((target) => near.has(target))
    )
      return true;
  return false;
}
