// The figures behind a finding in words and units: `tolerance: 86400` as `Tolerance 1 d`.

import { moneyText, shareText, timeText } from '../insights/figures.ts';
import type { LibraryRecords } from '@sightline/model';

const times = new Set(['seconds', 'tolerance', 'wait', 'waiting', 'accepted']);
const shares = new Set(['share', 'utilisation', 'sum']);
const money = new Set(['costPerMonth']);
const minutes = new Set(['minutesPerMonth', 'capacityMinutesPerMonth']);

const titles: Readonly<Record<string, string>> = {
  seconds: 'Time',
  tolerance: 'Accepted',
  perMonth: 'Times a month',
  costPerMonth: 'Cost a month',
  minutesPerMonth: 'Work a month',
  capacityMinutesPerMonth: 'There are',
  cards: 'Cards',
  words: 'Words',
  sum: 'Together',
};

/** Name and value of each figure, as they are shown. */
export function numberWords(
  numbers: Readonly<Record<string, number>>,
  library: LibraryRecords,
): readonly (readonly [name: string, value: string])[] {
  return Object.entries(numbers).map(([name, value]) => [
    titles[name] ?? title(name),
    text(name, value, { numbers, library }),
  ]);
}

function text(
  name: string,
  value: number,
  {
    numbers,
    library,
  }: { readonly numbers: Readonly<Record<string, number>>; readonly library: LibraryRecords },
): string {
  // the whole of which something waits is a time as well
  if (times.has(name) || (name === 'all' && 'waiting' in numbers)) return timeText(value);
  if (shares.has(name)) return shareText(value);
  if (money.has(name)) return moneyText(library)(value);
  if (minutes.has(name)) return `${Math.round(value / 60)} h`;
  return new Intl.NumberFormat('en', { maximumFractionDigits: Math.abs(value) < 10 ? 1 : 0 }).format(value);
}

/** `channelChanges` as `Channel changes`. */
function title(name: string): string {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
