import type { MapIndex } from '@sightline/model';
import { daysBetween } from '../../days-between.ts';
import { numberOption } from '../../engine/options.ts';
import { mapRule } from '../../engine/rule.ts';
import { count, named } from '../../say.ts';

const DAYS_PER_MONTH = 365.25 / 12;

/** A map that nobody has looked through for too long, or whose data have moved on. */
export const staleMap = mapRule({
  id: 'G03',
  name: 'stale-map',
  family: 'governance',
  severity: 'warning',
  docs: {
    detects:
      'A map whose last review, workshop, sign-off or edit lies more than {days} days back, or longer than its own review interval where it names one; as information in the last {early} days before. And a map with a data set that is younger than its last version. Needs to know the day; a map without any date is left in peace.',
    why: 'Services change. A map that is older than the service misleads everybody who trusts it.',
    source: 'Journey mapping practice: a map is a living document, with a date for its next review.',
    instead: 'Walk through the map with the people who run the service, and note the review.',
  },
  options: {
    days: numberOption('After how many days a map without an interval of its own is stale', 365, 1, 3650),
    early: numberOption('How many days before that it is said as information', 30, 0, 365),
  },
  reads: ['today', 'revision', 'review.date', 'map.reviewEveryMonths', 'dataSet.name'],
  *check({ index, library, today, revision, options }) {
    const last = today === undefined ? undefined : lastLook(index, today, revision?.changed);
    if (today !== undefined && last !== undefined) {
      const months = index.map.reviewEveryMonths;
      const limit = Math.round(months === undefined ? options.days : months * DAYS_PER_MONTH);
      const days = daysBetween(last, today);
      if (days > limit)
        yield {
          message: `Nobody has looked through this map since ${last}, ${count(days, 'day')} ago; it should be reviewed every ${limit} days. Start a review.`,
          numbers: { days, limit },
        };
      else if (days > limit - options.early)
        yield {
          message: `This map was last looked through on ${last}; its review is due in ${count(limit - days, 'day')}. Plan it.`,
          numbers: { days, limit },
          milder: true,
        };
    }
    const newer = (revision?.newerData ?? []).filter((id) => library.get(id)?.type === 'dataSet').toSorted();
    if (newer.length > 0)
      yield {
        key: 'data',
        related: newer,
        message: `${newer.map(named).join(', ')} ${newer.length === 1 ? 'has' : 'have'} newer data than the last version of this map. Look whether the map still tells what happens.`,
        numbers: { dataSets: newer.length },
      };
  },
  fix: ({ numbers }, { today, newId }) =>
    // a review of today does not make the map younger than its data
    today === undefined || 'dataSets' in numbers
      ? undefined
      : {
          title: 'Note a review of today',
          map: {
            kind: 'add',
            record: {
              id: newId('review'),
              type: 'review',
              date: today,
              kind: 'review',
              because: 'scheduled',
            },
          },
        },
  violates: [
    {
      shows: 'The last review was fourteen months ago',
      map: `customer: a | b | c | d | e
        review 2025-09-20 review`,
    },
    {
      shows: 'To be reviewed each quarter, last seen eight months ago',
      map: `customer: a | b | c | d | e
        review 2026-03-20 workshop
        m.reviewEveryMonths = 3`,
    },
    {
      shows: 'The machine’s journal has newer data than the map',
      map: `customer: a | b | c | d | e
        log dataSet events Journal of the machine
        newer log`,
    },
    {
      shows: 'A review is due in two weeks',
      map: `customer: a | b | c | d | e
        review 2025-12-10 review`,
    },
  ],
  passes: [
    {
      shows: 'Reviewed in spring',
      map: `customer: a | b | c | d | e
        review 2026-04-20 review`,
    },
    {
      shows: 'No date is known',
      map: 'customer: a | b | c | d | e',
    },
  ],
});

/** The day of the last review or edit up to today; undefined where no date is known. */
function lastLook(index: MapIndex, today: string, changed: string | undefined): string | undefined {
  const dates = [...index.records.values()].flatMap((record) =>
    record.type === 'review' ? [record.date] : [],
  );
  if (changed !== undefined) dates.push(changed.slice(0, 10));
  return dates
    .filter((date) => date <= today)
    .toSorted()
    .at(-1);
}
