import type { Card, LibraryRecords, MapIndex } from '@sightline/model';
import { channelOf, laneOf, parseDuration, typicalSeconds } from '@sightline/model';
import { durationOption } from '../../engine/options.ts';
import { eachRule } from '../../engine/rule.ts';
import { workspaceFact } from '../../facts/workspace.ts';
import { named, sayTime } from '../../say.ts';

/** The customer waits longer than they accept, and sees neither progress nor a time. */
export const waitWithoutStatus = eachRule({
  id: 'F13',
  name: 'wait-without-status',
  family: 'failure',
  severity: 'warning',
  each: 'card',
  beside: true,
  docs: {
    detects:
      'A card on which the customer waits, typically for longer than the accepted time (`tolerance`, else 10 s on a screen and 1 d elsewhere), with no promise on it, and with no card in front that tells them anything there (an interaction to it) or that has a promise.',
    why: 'Nobody minds ten seconds with a bar that moves; everybody minds ten seconds of blank page. Who does not know how long it takes thinks that it broke.',
    source:
      'Nielsen, Usability Engineering, 1993, chapter 5: after 10 seconds people want to do something else and need to see progress; Maister, The Psychology of Waiting Lines, 1985.',
    instead: 'Show progress, or promise a time: “We text you by 17:00.”',
  },
  options: {
    screenWait: durationOption('How long people accept to wait at a screen', '10 s'),
    offlineWait: durationOption('How long people accept to wait elsewhere', '1 d'),
  },
  reads: [
    'card.kind',
    'card.time',
    'card.wait',
    'card.tolerance',
    'card.promise',
    'card.how',
    'card.position',
    'lane.role',
    'flow.kind',
    'flow.from',
    'flow.to',
    'touchpoint.channel',
    'channel.screen',
  ],
  uses: { workspace: workspaceFact },
  check(card, { index, library, facts, options }) {
    const time = card.kind === 'wait' ? (card.time ?? card.wait) : card.wait;
    const seconds = typicalSeconds(time, facts.workspace.working);
    if (seconds === undefined || roleOf(index, card) !== 'customer' || card.position.step === undefined)
      return undefined;
    const accepted =
      (card.tolerance === undefined ? undefined : parseDuration(card.tolerance, facts.workspace.working)) ??
      (isScreen(card, library) ? options.screenWait : options.offlineWait);
    if (seconds <= accepted || card.promise !== undefined || isTold(index, card)) return undefined;
    return {
      field: 'promise',
      message: `${named(card.id)}: the customer waits ${sayTime(seconds)} (accepted: ${sayTime(accepted)}) and sees neither progress nor a time. Show how far it is, or promise when.`,
      numbers: { seconds, accepted },
    };
  },
  violates: [
    {
      shows: 'A blank page while the underwriting runs',
      map: `customer: fills-in | sends | waits | reads | signs!
        web channel Website
        web.screen = true
        waits.kind = wait
        waits.time = {p50: 40 s, p90: 2 min}
        waits.how = web`,
    },
    {
      shows: 'Six days without a word; people accept two',
      map: `customer: drops-parcel | waits | asks | sees-money | leaves!
        waits.kind = wait
        waits.time = 6 d
        waits.tolerance = 2 d`,
    },
  ],
  passes: [
    {
      shows: 'The screen counts down',
      map: `customer: fills-in | sends | waits | reads | signs!
        frontstage: | | shows-clock
        web channel Website
        web.screen = true
        waits.kind = wait
        waits.time = 40 s
        waits.how = web
        shows-clock interaction waits`,
    },
    {
      shows: 'A day was promised',
      map: `customer: drops-parcel | waits | asks | sees-money | leaves!
        waits.kind = wait
        waits.time = 6 d
        waits.promise = {within: 7 d}`,
    },
    {
      shows: 'Short enough',
      map: `customer: walks-up | waits | takes-card | takes-cash | leaves!
        waits.kind = wait
        waits.time = 8 s
        waits.tolerance = 10 s`,
    },
  ],
});

function roleOf(index: MapIndex, card: Card) {
  return laneOf(index, card)?.role;
}

function isScreen(card: Card, library: LibraryRecords): boolean {
  const channel = library.get(channelOf(library, card.how) ?? '');
  return channel?.type === 'channel' && channel.screen === true;
}

/** Whether a card in front tells the customer something there, or has promised a time. */
function isTold(index: MapIndex, card: Card): boolean {
  const inFront = (id: string): Card | undefined => {
    const other = index.records.get(id);
    return other?.type === 'card' && roleOf(index, other) === 'frontstage' ? other : undefined;
  };
  return (
    index.flowsTo(card.id).some(({ kind, from }) => kind === 'interaction' && inFront(from) !== undefined) ||
    index.flowsFrom(card.id).some(({ to }) => inFront(to)?.promise !== undefined)
  );
}
