import type { LibraryRecords, MapIndex } from '@sightline/model';
import { channelOf } from '@sightline/model';
import { mapRule } from '../../engine/rule.ts';
import { list, named } from '../../say.ts';

/** A way to reach the firm that no map knows. */
export const channelNeglected = mapRule({
  id: 'X13',
  name: 'channel-neglected',
  family: 'experience',
  severity: 'info',
  presets: [],
  docs: {
    detects:
      'Channels of the library that are in use and that no card, arrow or failure of any map of the workspace names, neither themselves nor by one of their touchpoints. It is told on one map only, the first by id, and only where the other maps are known.',
    why: 'Customers take the channel that suits them. One that nobody looks at is one where nobody knows how they fare.',
    source:
      'Lemon and Verhoef, Understanding Customer Experience Throughout the Customer Journey, Journal of Marketing 80(6), 2016: all touchpoints over all channels.',
    instead: 'Map what people do there, or mark the channel as retired.',
  },
  reads: [
    'card.how',
    'flow.how',
    'failure.alternative',
    'touchpoint.channel',
    'channel.status',
    'channel.retired',
    'maps',
  ],
  check({ index, library, maps }) {
    if (maps === undefined) return undefined;
    for (const id of maps.keys()) if (id < index.map.id) return undefined;
    const used = new Set<string>();
    takeChannels(index, library, used);
    for (const other of maps.values()) takeChannels(other, library, used);
    const neglected: string[] = [];
    for (const record of library.values())
      if (record.type === 'channel' && !used.has(record.id) && isOpen(record)) neglected.push(record.id);
    if (neglected.length === 0) return undefined;
    neglected.sort();
    return {
      related: neglected,
      numbers: { channels: neglected.length },
      message: `No map shows what people do by ${list(neglected.map(named))}: map it, or mark it as retired.`,
    };
  },
  violates: [
    {
      shows: 'The phone stands in the library, and no map has a call',
      map: `customer: visits-website | orders | waits | unpacks | wears!
        web channel Web
        phone channel Phone
        visits-website.how = web`,
    },
    {
      shows: 'A channel whose touchpoint nobody uses',
      map: `customer: opens-app | applies | waits | signs | has-money!
        app channel App
        letters channel Letters
        decline touchpoint Letter with the answer
        decline.channel = letters
        opens-app.how = app`,
    },
  ],
  passes: [
    {
      shows: 'One is used by a touchpoint, one is retired, one is the way out of a failure',
      map: `customer: opens-app | applies | waits | signs | has-money!
        app channel App
        fax channel Fax
        fax.status = retired
        phone channel Phone
        start touchpoint Start screen
        start.channel = app
        opens-app.how = start
        fail down at applies blocking
        down.alternative = phone`,
    },
    {
      shows: 'A library without channels',
      map: 'customer: opens-app | applies | waits | signs | has-money!',
    },
  ],
});

function isOpen({ status, retired }: { readonly status?: string; readonly retired?: boolean }): boolean {
  return retired !== true && (status ?? 'inUse') === 'inUse';
}

/** Adds the channels that a map names. */
function takeChannels(index: MapIndex, library: LibraryRecords, used: Set<string>): void {
  const take = (how: string | undefined): void => {
    const channel = channelOf(library, how);
    if (channel !== undefined) used.add(channel);
  };
  for (const record of index.records.values()) {
    if (record.type === 'card' || record.type === 'flow') take(record.how);
    else if (record.type === 'failure') take(record.alternative);
  }
}
