// Days between two dates, by the calendar alone.

/** How many days `until` lies after `from`; both are dates such as `2026-11-26`, the time of day is left out. */
export function daysBetween(from: string, until: string): number {
  return dayNumber(until) - dayNumber(from);
}

/** The number of a day in the Gregorian calendar, counting from 1 March of the year 0. */
function dayNumber(date: string): number {
  const [year = 0, month = 1, day = 1] = date.slice(0, 10).split('-').map(Number);
  // the year begins in March, so that the leap day is its last
  const [y, m] = month > 2 ? [year, month - 3] : [year - 1, month + 9];
  return (
    365 * y +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400) +
    Math.floor((153 * m + 2) / 5) +
    day -
    1
  );
}
