// Fractional order keys: texts that sort as text (by UTF-16 unit) and leave room between any two of them.
// A key is digits in base 62 after an imagined point; it never ends in the lowest digit, so there is always
// a key below it.

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const BASE = DIGITS.length;
const LAST = 'z';
const HALF = 31;
/** The widest counter that a number holds exactly; keys beyond it are nobody's honest list. */
const WIDEST = 8;

/** Lists with longer keys are keyed afresh, so that insertion never comes to an end. */
export const longestOrder = 60;

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
  if (high === undefined) return above(low);
  let i = 0;
  while (i < low.length && digitAt(low, i) === digitAt(high, i)) i++;
  const shared = high.slice(0, i);
  if (i >= low.length) return shared + below(high.slice(i));
  const [floor, ceiling] = [digitAt(low, i), digitAt(high, i)];
  if (ceiling - floor > 1) return shared + digit(Math.floor((floor + ceiling) / 2));
  // no digit between the two: keep the lower one and go on above it, with an open end
  return shared + digit(floor) + above(low.slice(i + 1));
}

/**
 * The next key of a growing list. Keys count up: n of the highest digit announce a counter of n + 1 digits, so that the
 * keys of a list that grows at its end stay as short as the logarithm of its length.
 */
function above(low: string): string {
  let width = 1;
  while (low[width - 1] === LAST) width++;
  if (width > WIDEST) return `${low}V`;
  const head = LAST.repeat(width - 1);
  const counter = counted(low.slice(width - 1), width) + 1;
  const next = counter % BASE === 0 ? counter + 1 : counter;
  if (next < (BASE - 1) * BASE ** (width - 1)) return head + written(low === '' ? HALF : next, width);
  return head + LAST + '0'.repeat(width) + '1';
}

/** The same the other way round: a key below `high`, counting down; n zeros announce n + 1 digits. */
function below(high: string): string {
  let width = 1;
  while (high[width - 1] === '0') width++;
  if (width > WIDEST) return lowered(high);
  const head = '0'.repeat(width - 1);
  // what follows the counter makes `high` greater than the counter alone
  const counter = counted(high.slice(width - 1), width);
  const rest = high.length > 2 * width - 1;
  const next = rest ? counter : counter - 1;
  const kept = next % BASE === 0 && width > 1 ? next - 1 : next;
  if (kept >= BASE ** (width - 1) && kept % BASE !== 0) return head + written(kept, width);
  return `${head}0${LAST.repeat(width + 1)}`;
}

/** A key below `high`, at the price of length. */
function lowered(high: string): string {
  const last = digitAt(high, high.length - 1);
  return high.slice(0, -1) + (last > 1 ? digit(last - 1) : `0${LAST}`);
}

function counted(digits: string, width: number): number {
  let value = 0;
  for (let i = 0; i < width; i++) value = value * BASE + digitAt(digits, i);
  return value;
}

function written(value: number, width: number): string {
  let digits = '';
  for (let rest = value, i = 0; i < width; i++, rest = Math.floor(rest / BASE))
    digits = digit(rest % BASE) + digits;
  return digits;
}

const digit = (value: number): string => DIGITS[value] ?? '0';

function digitAt(key: string, index: number): number {
  return index < key.length ? DIGITS.indexOf(key[index] ?? '0') : 0;
}

/** `count` keys in order between `before` and `after`, evenly spread: their length grows with the logarithm of the count. */
export function ordersBetween(
  before: string | undefined,
  after: string | undefined,
  count: number,
): readonly string[] {
  if (count <= 0) return [];
  if (count === 1) return [orderBetween(before, after)];
  if (before !== undefined && after !== undefined && before >= after) {
    throw new RangeError(`order: ${before} does not sort ahead of ${after}`);
  }
  const [low, high] = [before ?? '', after];
  const limit = high?.length ?? 0;
  let shared = 0;
  while (shared < limit && digitAt(low, shared) === digitAt(high ?? '', shared)) shared++;
  const head = high === undefined ? '' : high.slice(0, shared);
  return spread(low.slice(shared), high?.slice(shared), count).map((key) => head + key);
}

function spread(low: string, high: string | undefined, count: number): readonly string[] {
  const wanted = BigInt(count + 1);
  for (let width = 1; width < 1000; width++) {
    const [floor, ceiling] = [
      leading(low, width),
      high === undefined ? BIG ** BigInt(width) : leading(high, width),
    ];
    if (ceiling - floor < 2n * wanted) continue;
    const keys: string[] = [];
    for (let i = 1n; i <= BigInt(count); i++)
      keys.push(trimmed(floor + ((ceiling - floor) * i) / wanted, width));
    return keys;
  }
  throw new RangeError(`order: no key lies between ${low} and ${high ?? 'the end'}`);
}

const BIG = BigInt(BASE);

/** The first `width` digits of a key as a number. */
function leading(key: string, width: number): bigint {
  let sum = 0n;
  for (let i = 0; i < width; i++) sum = sum * BIG + BigInt(digitAt(key, i));
  return sum;
}

/** A number written in digits; zeros at the end say nothing and are left out. */
function trimmed(number: bigint, width: number): string {
  let digits = '';
  for (let rest = number, i = 0; i < width; i++, rest /= BIG) {
    const last = digit(Number(rest % BIG));
    if (digits !== '' || last !== '0') digits = last + digits;
  }
  return digits;
}

/** Compares two order keys; equal keys (two people, one place) are told apart by id. */
export function compareOrder(a: string | undefined, b: string | undefined, idA: string, idB: string): number {
  const left = a ?? '';
  const right = b ?? '';
  if (left !== right) return left < right ? -1 : 1;
  return idA < idB ? -1 : idA > idB ? 1 : 0;
}

/**
 * Order keys for the entries of a list: the living ones where they are in order already, else new ones between them. All
 * are new where one would become too long.
 */
export function listOrders(living: readonly (string | undefined)[]): readonly string[] {
  const kept = risingRun(living);
  const orders: string[] = [];
  for (let i = 0; i < living.length;) {
    const known = kept.has(i) ? living[i] : undefined;
    if (known !== undefined) {
      orders.push(known);
      i++;
      continue;
    }
    let end = i;
    while (end < living.length && !kept.has(end)) end++;
    orders.push(...ordersBetween(orders.at(-1), living[end], end - i));
    i = end;
  }
  return orders.some((order) => order.length > longestOrder)
    ? ordersBetween(undefined, undefined, living.length)
    : orders;
}

/** The places of the longest rising run of keys or ranks, in O(n log n): what need not be moved. */
export function risingRun(keys: readonly (string | number | undefined)[]): ReadonlySet<number> {
  const ends: number[] = [];
  const before: number[] = [];
  keys.forEach((key, i) => {
    if (key === undefined) return;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const last = keys[ends[middle] ?? 0];
      if (last !== undefined && last < key) low = middle + 1;
      else high = middle;
    }
    before[i] = low === 0 ? -1 : (ends[low - 1] ?? -1);
    ends[low] = i;
  });
  const run = new Set<number>();
  for (let i = ends.at(-1) ?? -1; i >= 0; i = before[i] ?? -1) run.add(i);
  return run;
}
