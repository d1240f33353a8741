import type { Emotion, MapIndex } from '@sightline/model';
import { eachRule } from '../../engine/rule.ts';
import { count, named } from '../../say.ts';

/** Two feelings of one persona at one moment: which one is drawn is chance. */
export const feelingToldTwice = eachRule({
  id: 'X15',
  name: 'feeling-told-twice',
  family: 'experience',
  severity: 'warning',
  presets: ['recommended', 'workshop'],
  each: 'step',
  docs: {
    detects: 'Two or more emotions of the same persona, or of none, at one step on the same path.',
    why: 'Two people may write a feeling at the same time, and both are kept. The curve then has two points where it should have one.',
    source: 'The rules of the file: a feeling is that of a persona at a step on a path.',
    instead: 'Keep the one that is right; where people differ, say so in its spread.',
  },
  reads: ['emotion.step', 'emotion.persona', 'emotion.path', 'path.kind'],
  *check(step, { index }) {
    for (const twins of twinsOf(index, index.emotionsOf(step.id)).values()) {
      if (twins.length < 2) continue;
      const persona = twins[0]?.persona;
      const whose = persona === undefined ? '' : ` of ${named(persona)}`;
      yield {
        targets: twins.map(({ id }) => id).toSorted(),
        related: [step.id],
        message: `At ${named(step.id)} there are ${count(twins.length, 'feeling')}${whose} on the same path: keep the one that is right.`,
      };
    }
  },
  fix(finding, { index }) {
    const twins = finding.targets.map((id) => index.records.get(id));
    const saying = twins.map((record) => JSON.stringify(entriesOf(record)));
    if (new Set(saying).size !== 1) return undefined;
    return {
      title: 'Keep one of them: they say the same',
      safe: true,
      map: { kind: 'remove', ids: finding.targets.slice(1) },
    };
  },
  violates: [
    {
      shows: 'Two people wrote how the waiting feels, at the same time',
      map: `customer: books | checks-in | waits | sees-doctor | goes-home
        tom persona Tom
        ann persona Ann
        emotion s3 -1.5 tom
        emotion s3 -0.5 ann
        s3:ann.persona = tom`,
    },
    {
      shows: 'The same thing, twice',
      map: `customer: orders | waits | unpacks | tries-on | wears
        lee persona Lee
        mia persona Mia
        path usual happy
        emotion s3 1 lee
        emotion s3 1 mia
        s3:mia.persona = lee
        s3:mia.path = usual`,
    },
  ],
  passes: [
    {
      shows: 'Two personas feel differently',
      map: `customer: orders | waits | unpacks | tries-on | wears
        lee persona Lee
        mia persona Mia
        emotion s3 1 lee
        emotion s3 -0.5 mia`,
    },
    {
      shows: 'One persona feels differently on the unhappy path',
      map: `customer: orders | waits | unpacks | tries-on | wears
        path lost unhappy
        emotion s2 -1.8
        s2:.path = lost
        emotion s2 0.2`,
    },
  ],
});

/** Emotions by persona and path; a path of kind happy is the happy path. */
function twinsOf(index: MapIndex, emotions: readonly Emotion[]): ReadonlyMap<string, readonly Emotion[]> {
  return Map.groupBy(emotions, ({ persona = '', path }) => {
    const record = path === undefined ? undefined : index.records.get(path);
    const other = record?.type === 'path' && record.kind !== 'happy' ? record.id : '';
    return `${persona}\n${other}`;
  });
}

/** What a record says beside its id and path. */
function entriesOf(record: object | undefined): readonly (readonly [string, unknown])[] {
  return Object.entries(record ?? {})
    .filter(([key]) => key !== 'id' && key !== 'path')
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}
