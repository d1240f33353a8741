import { mapRule } from '../../engine/rule.ts';
import { happyPathFact } from '../../facts/happy-path.ts';

/** A journey of nobody in particular, for nothing in particular. */
export const noPersonaOrJob = mapRule({
  id: 'X11',
  name: 'no-persona-or-job',
  family: 'experience',
  severity: 'warning',
  docs: {
    detects:
      'A map with cards of the customer that has no persona in its cast; and one with a persona, but without a job story, neither its own nor one of a persona of its cast.',
    why: 'Everybody’s journey is nobody’s. Who it is and what they came for decides what is a detour and what is not.',
    source:
      'Cooper, The Inmates Are Running the Asylum, 1999 (personas); Christensen et al., Know Your Customers’ “Jobs to Be Done”, Harvard Business Review, 2016.',
    instead: 'Add the persona whose journey it is, and the job in their words: when, I want, so that.',
  },
  reads: ['cast.persona', 'cast.order', 'map.jobStory', 'persona.jobStories'],
  uses: { happy: happyPathFact },
  *check({ index, library, facts: { happy } }) {
    if (happy.first.length === 0) return;
    if (index.cast.length === 0) {
      yield {
        key: 'persona',
        message: 'Whose journey is this? Add the persona who goes through it to the cast.',
      };
      // first who, then what for
      return;
    }
    const hasJob =
      index.map.jobStory?.want !== undefined ||
      index.cast.some(({ persona }) => {
        const record = library.get(persona);
        return record?.type === 'persona' && (record.jobStories ?? []).length > 0;
      });
    if (!hasJob)
      yield {
        key: 'job',
        field: 'jobStory.want',
        message:
          'What do people want to get done here? Write it as a job: when this happens, I want that, so I can go on.',
      };
  },
  violates: [
    { shows: 'Neither persona nor job', map: 'customer: compares | applies | waits | signs | has-money!' },
    {
      shows: 'A persona, and nothing of what she wants to get done',
      map: `customer: compares | applies | waits | signs | has-money!
        priya persona Priya, teacher
        cast priya`,
    },
  ],
  passes: [
    {
      shows: 'Persona and job',
      map: `customer: compares | applies | waits | signs | has-money!
        priya persona Priya, teacher
        cast priya
        m.jobStory.when = an unplanned bill arrives
        m.jobStory.want = borrow without visiting a branch`,
    },
    {
      shows: 'The job stands with the persona',
      map: `customer: compares | applies | waits | signs | has-money!
        priya persona Priya, teacher
        priya.jobStories = [{when: a bill arrives, want: borrow at once}]
        cast priya`,
    },
  ],
});
