import { sideOf, workMoves } from '@sightline/model';
import { numberOption } from '../../engine/options.ts';
import { mapRule } from '../../engine/rule.ts';
import { solvedFact } from '../../facts/opportunities.ts';
import { workloadFact } from '../../facts/workload.ts';
import { opportunityFix } from '../../fixes/opportunity-fix.ts';
import { named, sayShare } from '../../say.ts';

/** Somebody on whom work piles up: too much of it for the time there is, or nobody who could stand in. */
export const singleResourceBottleneck = mapRule({
  id: 'P04',
  name: 'single-resource-bottleneck',
  family: 'pattern',
  severity: 'warning',
  docs: {
    detects:
      'A participant whose work on this map (mean minutes × volume a month) takes more than {utilisation} of the time of its shifts; or a person of the staff who is alone in all shifts, has no fallback, and on whose work other work waits. Cards without minutes or volume do not count, so the real load is higher. At rest where an opportunity says that it affects or solves it.',
    why: 'Above some 85 % the waiting time grows out of all proportion, since there is no slack to take up a busy hour. Where one person is the only way, a day of illness stops the service.',
    source:
      'Hopp and Spearman, Factory Physics, 1996: the VUT equation, by which waiting grows with utilisation ÷ (1 − utilisation).',
    instead: 'Add people or a deputy, take work away, or let a machine do the part that follows a rule.',
  },
  options: {
    utilisation: numberOption('The highest share of its time that a participant may be busy', 0.85, 0.1, 10),
  },
  reads: [
    'card.position',
    'lane.role',
    'flow.kind',
    'flow.from',
    'flow.to',
    'failure.at',
    'participant.kind',
    'participant.fallback',
    'opportunity.affects',
    'opportunity.status',
  ],
  uses: { workload: workloadFact, solved: solvedFact },
  *check({ index, facts, options }) {
    for (const { participant, cards, minutes, capacity, utilisation, count, unknown } of facts.workload) {
      if (cards.some(({ id }) => facts.solved.has(id))) continue;
      const related = cards.map(({ id }) => id);
      if (utilisation !== undefined && capacity !== undefined && utilisation > options.utilisation) {
        const [hours, there] = [Math.round(minutes / 60), Math.round(capacity / 60)];
        const more = unknown.length > 0 ? 'at least ' : '';
        yield {
          targets: [participant.id],
          related,
          field: 'shifts',
          message: `${named(participant.id)} has ${more}${hours} h of work a month on this map and ${there} h of time: ${sayShare(utilisation)} busy, where more than ${sayShare(options.utilisation)} lets queues grow. Add time or a deputy, or take work away.`,
          numbers: { utilisation, minutesPerMonth: minutes, capacityMinutesPerMonth: capacity },
        };
        continue;
      }
      const alone = participant.kind === 'staff' && count === 1 && participant.fallback === undefined;
      const waitedFor = cards.find((card) =>
        workMoves(index, card.id).some(({ to }) => sideOf(index, to) !== undefined),
      );
      if (alone && waitedFor !== undefined)
        yield {
          targets: [participant.id],
          related,
          key: 'alone',
          field: 'fallback',
          message: `${named(participant.id)} is one person without a deputy, and what follows ${named(waitedFor.id)} waits for that person. Name who stands in.`,
        };
    }
  },
  fix: (finding, look) => {
    const [id = ''] = finding.targets;
    return opportunityFix(
      {
        title: 'Add the opportunity: relieve the bottleneck',
        name: 'Relieve the bottleneck: a deputy, fewer cases, or a machine for the routine part',
        kind: 'process',
        solves: finding.related,
        affects: [id],
        hypothesis: 'With time to spare, cases no longer queue.',
      },
      look,
    );
  },
  violates: [
    {
      shows: 'One underwriter for forty cases of a quarter of an hour a day',
      map: `customer: applies | waits | reads | signs | gets-money
        backstage: | reviews | | |
        applies trigger reviews
        office calendar Office hours
        office.hours = [mon-fri 09:00-17:00]
        underwriter participant staff Underwriter
        underwriter.shifts = [{count: 1, calendar: office}]
        underwriter.fallback = Team lead
        reviews.who = underwriter
        reviews.work = 15 min
        reviews.volume = 40 per workday`,
    },
    {
      shows: 'The only radiologist of the hospital, and nobody stands in',
      map: `customer: comes | waits | hears | goes | rests
        frontstage: scans | | tells | |
        backstage: | reads-scan | | |
        reads-scan trigger tells
        day calendar Days
        day.hours = [mon-fri 08:00-16:00]
        radiologist participant staff Radiologist
        radiologist.shifts = [{count: 1, calendar: day}]
        reads-scan.who = radiologist`,
    },
  ],
  passes: [
    {
      shows: 'Three underwriters with time to spare',
      map: `customer: applies | waits | reads | signs | gets-money
        backstage: | reviews | | |
        applies trigger reviews
        office calendar Office hours
        office.hours = [mon-fri 09:00-17:00]
        underwriter participant staff Underwriter
        underwriter.shifts = [{count: 3, calendar: office}]
        reviews.who = underwriter
        reviews.work = 15 min
        reviews.volume = 40 per workday`,
    },
    {
      shows: 'One person with a deputy, and no shifts known for another',
      map: `customer: comes | waits | hears | goes | rests
        frontstage: scans | | tells | |
        backstage: files | reads-scan | | |
        reads-scan trigger tells
        day calendar Days
        day.hours = [mon-fri 08:00-16:00]
        radiologist participant staff Radiologist
        clerk participant staff Clerk
        radiologist.shifts = [{count: 1, calendar: day}]
        radiologist.fallback = The hospital of the next town
        reads-scan.who = radiologist
        files.who = clerk`,
    },
  ],
});
