// Fractional order keys: texts that sort as text (by UTF-16 unit) and leave room between any two of them.
// A key is digits in base 62 after an imagined point; it never ends in the lowest digit, so there is always
// a key below it.

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const BASE = DIGITS.length;

/** True where `text` is an order key. */
export function isOrderKey(text: string): boolean {
  return /^[0-9A-Za-z]{1,200}$/.test(text) && !text.endsWith('0');
}

/**
 * A key that sorts after `before` and ahead of `after`; undefined stands for the open end.
 * Throws where `before` does not sort ahead of `after`: that is a mistake of the caller.
 */
export function orderBetween(before: string | undefined, after: string | undefined): string {
  if (before !== undefined && after !== undefined && before >= after) {
    throw new RangeError(`order: ${before} does not sort ahead of ${after}`);
  }
  return between(before ?? '', after);
}

function between(low: string, high: string | undefined): string {
  let shared = '';
  for (let i = 0; ; i++) {
    const floor = digitAt(low, i);
    const ceiling = high === undefined ? BASE : digitAt(high, i);
    if (floor === ceiling) {
      shared += DIGITS[floor] ?? '0';
      continue;
    }
    if (ceiling - floor > 1) return shared + DIGITS[step(floor, ceiling, high === undefined)];
    // no digit between the two: keep the lower one and go on above it, with an open end
    return shared + (DIGITS[floor] ?? '0') + between(low.slice(i + 1), undefined);
  }
}

/** Near the lower end when appending, so that keys of a growing list stay short; else the middle. */
function step(floor: number, ceiling: number, open: boolean): number {
  return open
    ? Math.min(floor + 8, Math.floor((floor + ceiling + 1) / 2))
    : Math.floor((floor + ceiling) / 2);
}

function digitAt(key: string, index: number): number {
  return index < key.length ? DIGITS.indexOf(key[index] ?? '0') : 0;
}

/** `count` keys in order between `before` and `after`, all short: their length grows with the logarithm of the count. */
export function ordersBetween(
  before: string | undefined,
  after: string | undefined,
  count: number,
): readonly string[] {
  if (count <= 0) return [];
  if (count === 1) return [orderBetween(before, after)];
  if (before === undefined && after === undefined) return evenly(count);
  const middle = Math.floor(count / 2);
  const key = between(before ?? '', after);
  return [...ordersBetween(before, key, middle), key, ...ordersBetween(key, after, count - middle - 1)];
}

function evenly(count: number): readonly string[] {
  let width = 1;
  while (BASE ** width < (count + 1) * 2) width++;
  const gap = Math.floor(BASE ** width / (count + 1));
  const keys: string[] = [];
  for (let i = 1; i <= count; i++) {
    let rest = i * gap;
    if (rest % BASE === 0) rest += 1;
    let key = '';
    for (let d = 0; d < width; d++) {
      key = (DIGITS[rest % BASE] ?? '0') + key;
      rest = Math.floor(rest / BASE);
    }
    keys.push(key);
  }
  return keys;
}

/** Compares two order keys; equal keys (two people, one place) are told apart by id. */
export function compareOrder(a: string | undefined, b: string | undefined, idA: string, idB: string): number {
  const left = a ?? '';
  const right = b ?? '';
  if (left !== right) return left < right ? -1 : 1;
  return idA < idB ? -1 : idA > idB ? 1 : 0;
}
