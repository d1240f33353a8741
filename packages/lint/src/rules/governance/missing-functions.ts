import { participantOf, sideOf } from '@sightline/model';
import { numberOption } from '../../engine/options.ts';
import { mapRule } from '../../engine/rule.ts';

/** Teams that work on the map and were never asked. */
export const missingFunctions = mapRule({
  id: 'G13',
  name: 'missing-functions',
  family: 'governance',
  severity: 'info',
  docs: {
    detects:
      'Teams of the staff or of systems that act on the map and that no attendee of any of its reviews and workshops comes from, where more than {teams} team acts and at least one review lists its attendees with their teams.',
    why: 'Who was not in the room knows what the others only assume, and will not help to change it.',
    source:
      'Bitner, Ostrom and Morgan, Service Blueprinting, California Management Review 50(3), 2008: build the blueprint with people of all functions involved.',
    instead: 'Invite them to the next review, or let them read and correct their part.',
  },
  options: { teams: numberOption('How many teams a map may touch without being asked about it', 1, 0, 100) },
  reads: [
    'card.position',
    'card.who',
    'lane.who',
    'lane.role',
    'participant.kind',
    'participant.team',
    'review.attendees',
  ],
  check({ index, library, options }) {
    const heard = new Set<string>();
    for (const record of index.records.values())
      if (record.type === 'review')
        for (const team of Object.values(record.attendees ?? {})) heard.add(team.trim().toLowerCase());
    if (heard.size === 0) return undefined;
    const teams = new Map<string, string>();
    for (const lane of index.lanes)
      for (const card of index.cardsOfLane(lane.id)) {
        if (sideOf(index, card) !== 'firm') continue;
        const who = participantOf(index, card, library);
        if (who?.team !== undefined && (who.kind === 'staff' || who.kind === 'system'))
          teams.set(who.team.trim().toLowerCase(), who.team.trim());
      }
    const missing = [...teams].filter(([team]) => !heard.has(team)).map(([, name]) => name);
    if (teams.size <= options.teams || missing.length === 0) return undefined;
    return {
      message: `This map touches ${teams.size} teams, and nobody was in a review of it from: ${missing.toSorted().join(', ')}. Invite them.`,
      numbers: { teams: teams.size, missing: missing.length },
    };
  },
  violates: [
    {
      shows: 'Sales, billing and legal work on it; only sales was there',
      map: `customer: asks | signs | pays | uses | renews
        backstage: offers | checks | bills | |
        seller participant staff Seller
        lawyer participant staff Lawyer
        biller participant staff Billing clerk
        seller.team = Sales
        lawyer.team = Legal
        biller.team = Billing
        offers.who = seller
        checks.who = lawyer
        bills.who = biller
        review 2026-09-18 workshop
        review-2026-09-18.attendees = {Anna: Sales}`,
    },
    {
      shows: 'The team behind the booking system was not asked',
      map: `customer: looks | books | pays | comes | leaves
        frontstage: shows | | greets | |
        site participant system Booking system
        host participant staff Host
        site.team = Platform
        host.team = Front desk
        shows.who = site
        greets.who = host
        review 2026-09-18 review
        review-2026-09-18.attendees = {Head of desk: Front desk}`,
    },
  ],
  passes: [
    {
      shows: 'All were there, over two reviews',
      map: `customer: looks | books | pays | comes | leaves
        frontstage: shows | | greets | |
        site participant system Booking system
        host participant staff Host
        site.team = Platform
        host.team = Front desk
        shows.who = site
        greets.who = host
        review 2026-09-18 review
        review 2026-10-02 workshop
        review-2026-09-18.attendees = {Head of desk: Front desk}
        review-2026-10-02.attendees = {Engineer: platform}`,
    },
    {
      shows: 'No review says who was there',
      map: `customer: looks | books | pays | comes | leaves
        frontstage: shows | | greets | |
        site participant system Booking system
        site.team = Platform
        shows.who = site
        review 2026-09-18 review`,
    },
  ],
});
