// Figures as people read them: times, money, shares.

import type { LibraryRecords } from '@sightline/model';

/** Seconds in the largest unit in which they are at least one and a half, to two figures. */
export function timeText(seconds: number): string {
  for (const [unit, size] of [
    ['d', 86_400],
    ['h', 3600],
    ['min', 60],
  ] as const)
    if (seconds >= 1.5 * size) return `${Number((seconds / size).toPrecision(2))} ${unit}`;
  return `${Number(seconds.toPrecision(2))} s`;
}

/** Money in the workspace's currency; plain numbers where it names none. */
export function moneyText(library: LibraryRecords): (amount: number) => string {
  let currency: string | undefined;
  for (const record of library.values()) if (record.type === 'workspace') ({ currency } = record);
  const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  let format: Intl.NumberFormat;
  try {
    format = new Intl.NumberFormat('en', {
      ...digits,
      ...(currency === undefined ? {} : { style: 'currency', currency }),
    });
  } catch {
    // three letters that are no currency
    format = new Intl.NumberFormat('en', digits);
  }
  return (amount) => format.format(amount);
}

/** A share of one as a whole percentage. */
export function shareText(share: number): string {
  return `${Math.round(share * 100)} %`;
}
