import { mapRule } from '../../engine/rule.ts';
import { count } from '../../say.ts';

/** Feelings from nobody. */
export const emotionWithoutSource = mapRule({
  id: 'X09',
  name: 'emotion-without-source',
  family: 'experience',
  severity: 'info',
  presets: [],
  docs: {
    detects:
      'A map with scored emotions that name no source. “guess” is a source: it says that nobody was asked.',
    why: 'A curve looks like a measurement even where the team made it up at the table. Who reads it later must be able to tell the two apart.',
    source: 'Journey mapping practice: a map of assumptions is marked as one.',
    instead: 'Name the interview, survey or log that says so, or mark it as a guess.',
  },
  reads: ['emotion.step', 'emotion.score', 'emotion.sources', 'step.position', 'phase.order'],
  check({ index }) {
    const scored = index.steps
      .flatMap(({ id }) => index.emotionsOf(id))
      .filter(({ score }) => score !== null);
    const bare = scored.filter(({ sources }) => (sources ?? []).length === 0);
    if (bare.length === 0) return undefined;
    return {
      related: bare.map(({ id }) => id),
      numbers: { emotions: scored.length, without: bare.length },
      message: `Nobody is named for ${bare.length} of ${count(scored.length, 'feeling')} on this map: say who told you, or mark them as a guess.`,
    };
  },
  fix: ({ related }) => ({
    title: 'Mark them as guesses',
    map: {
      kind: 'batch',
      label: 'Mark feelings as guesses',
      commands: related.map((id) => ({ kind: 'setMembers', id, path: 'sources', add: ['guess'] })),
    },
  }),
  violates: [
    {
      shows: 'A high point from nobody',
      map: `customer: orders | waits | unpacks | tries-on | wears
        emotion s3 1.5`,
    },
    {
      shows: 'One of two feelings has a source',
      map: `customer: books | checks-in | waits | sees-doctor | goes-home
        talks source interview Eight patients
        emotion s3 -2
        emotion s4 1
        s3:.sources = [talks]`,
    },
  ],
  passes: [
    {
      shows: 'One from interviews, one honestly guessed, one to be found out',
      map: `customer: books | checks-in | waits | sees-doctor | goes-home
        talks source interview Eight patients
        emotion s1 null
        emotion s3 -2
        emotion s4 1
        s3:.sources = [talks]
        s4:.sources = [guess]`,
    },
    {
      shows: 'No feelings, no sources',
      map: 'customer: books | checks-in | waits | sees-doctor | goes-home',
    },
  ],
});
