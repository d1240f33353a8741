// What a map tells of how it is lived: which steps say how they feel, and whether anybody speaks.

import { fact } from '../engine/fact.ts';

/** The ids of the steps with an emotion on the happy path, scored or to be found out. */
export const feltStepsFact = fact({
  name: 'felt steps',
  reads: ['emotion.step', 'emotion.path', 'step.position', 'phase.order', 'path.kind'],
  of: ({ index }): ReadonlySet<string> =>
    new Set(
      index.steps
        .filter(({ id }) =>
          index.emotionsOf(id).some(({ path }) => {
            const record = path === undefined ? undefined : index.records.get(path);
            return record?.type !== 'path' || record.kind === 'happy';
          }),
        )
        .map(({ id }) => id),
    ),
});

/** Whether any card stands in a lane of thoughts or quotes. */
export const voicedFact = fact({
  name: 'voiced',
  reads: ['lane.role', 'lane.order', 'card.position'],
  of: ({ index }): boolean =>
    index.lanes.some(
      ({ id, role }) => (role === 'thought' || role === 'quote') && index.cardsOfLane(id).length > 0,
    ),
});
