import type { Workload } from '@sightline/model';
import { numberOption } from '../../engine/options.ts';
import { mapRule } from '../../engine/rule.ts';
import { workloadFact } from '../../facts/workload.ts';
import { named } from '../../say.ts';

/** One on the staff has several times the work of the others. */
export const workloadImbalance = mapRule({
  id: 'P05',
  name: 'workload-imbalance',
  family: 'pattern',
  severity: 'info',
  docs: {
    detects:
      'A participant of the staff whose work on this map, in hours a month for each head of its shifts, is more than {ratio} times the median of the others, and at least {hours} hours and, where its time is known, {busy} of it. Cards without minutes or volume do not count.',
    why: 'Where one drowns and the others wait, the service is as slow as the one who drowns.',
    source:
      'Ohno, Toyota Production System, 1988: muri and mura, overburden and unevenness, come before waste.',
    instead: 'Move steps to those who have time, or lend people for the busy hours.',
  },
  options: {
    ratio: numberOption('How many times the median of the others is too much', 2, 1, 100),
    busy: numberOption('From which share of its time on it matters', 0.5, 0, 10),
    hours: numberOption('From how many hours a month and head on it matters', 40, 0, 1000),
  },
  reads: ['participant.kind'],
  uses: { workload: workloadFact },
  *check({ facts, options }) {
    const staff = facts.workload.filter(
      ({ participant, minutes }) => participant.kind === 'staff' && minutes > 0,
    );
    for (const load of staff) {
      const others = staff.filter((other) => other !== load).map(hoursPerHead);
      const usual = median(others);
      const hours = hoursPerHead(load);
      if ((load.utilisation ?? 1) < options.busy) continue;
      if (usual === undefined || hours < options.hours || hours <= options.ratio * usual) continue;
      yield {
        targets: [load.participant.id],
        related: load.cards.map(({ id }) => id),
        message: `${named(load.participant.id)} has ${say(hours)} h of work a month for each head on this map, the others ${say(usual)} h. Move steps to those who have time.`,
        numbers: { hours, usual },
        confidence: 0.7,
      };
    }
  },
  violates: [
    {
      shows: 'One rep answers all complaints, two others do a little each',
      map: `customer: writes | waits | reads | signs | leaves
        frontstage: answers thanks greets | | | |
        rep participant staff Complaints rep
        clerk participant staff Clerk
        host participant staff Host
        answers.who = rep
        answers.work = 20 min
        answers.volume = 300 per month
        thanks.who = clerk
        thanks.work = 10 min
        thanks.volume = 120 per month
        greets.who = host
        greets.work = 5 min
        greets.volume = 240 per month`,
    },
    {
      shows: 'Two underwriters carry what five agents could share',
      map: `customer: applies | waits | reads | signs | leaves
        backstage: reviews looks-up | | | |
        office calendar Office
        office.hours = [mon-fri 09:00-17:00]
        underwriter participant staff Underwriter
        agent participant staff Agent
        underwriter.shifts = [{count: 2, calendar: office}]
        agent.shifts = [{count: 5, calendar: office}]
        reviews.who = underwriter
        reviews.work = 20 min
        reviews.volume = 900 per month
        looks-up.who = agent
        looks-up.work = 5 min
        looks-up.volume = 600 per month`,
    },
  ],
  passes: [
    {
      shows: 'Work is shared',
      map: `customer: writes | waits | reads | signs | leaves
        frontstage: answers thanks | | | |
        rep participant staff Complaints rep
        clerk participant staff Clerk
        answers.who = rep
        answers.work = 20 min
        answers.volume = 300 per month
        thanks.who = clerk
        thanks.work = 20 min
        thanks.volume = 240 per month`,
    },
    {
      shows: 'All loads are small: the map is a small part of their day',
      map: `customer: writes | waits | reads | signs | leaves
        frontstage: answers thanks | | | |
        rep participant staff Complaints rep
        clerk participant staff Clerk
        answers.who = rep
        answers.work = 20 min
        answers.volume = 30 per month
        thanks.who = clerk
        thanks.work = 5 min
        thanks.volume = 10 per month`,
    },
  ],
});

function hoursPerHead({ minutes, count }: Workload): number {
  return minutes / 60 / Math.max(1, count ?? 1);
}

function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[middle - 1], sorted[middle]];
  if (high === undefined) return undefined;
  return sorted.length % 2 === 1 || low === undefined ? high : (low + high) / 2;
}

function say(hours: number): string {
  return String(Number(hours.toPrecision(2)));
}
