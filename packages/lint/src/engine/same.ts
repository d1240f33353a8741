// Whether a fact that was worked out anew says what it said before. Records count as the same only where they are: one
// that was edited is another, whatever a fact was interested in.

/** Compares what facts hold: plain values, lists, sets, maps and objects of them, in order. */
export function sameOutcome(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && sameItems(a, b);
  if (a instanceof Map) return b instanceof Map && a.size === b.size && sameEntries(a, b);
  if (a instanceof Set) return b instanceof Set && a.size === b.size && sameMembers(a, b);
  if (Array.isArray(b) || isRecord(a) || Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  // no lists of keys are made: facts hold many small objects
  let keys = 0;
  for (const key in a) {
    if (!Object.hasOwn(b, key) || !sameOutcome(a[key as keyof typeof a], b[key as keyof typeof b]))
      return false;
    keys++;
  }
  for (const _key in b) keys--;
  return keys === 0;
}

function isRecord(value: object): boolean {
  return 'id' in value && 'type' in value;
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  for (let i = 0; i < a.length; i++) if (!sameOutcome(a[i], b[i])) return false;
  return true;
}

function sameMembers(a: ReadonlySet<unknown>, b: ReadonlySet<unknown>): boolean {
  const others = b.values();
  for (const member of a) if (!sameOutcome(member, others.next().value)) return false;
  return true;
}

function sameEntries(a: ReadonlyMap<unknown, unknown>, b: ReadonlyMap<unknown, unknown>): boolean {
  const others = b.entries();
  for (const [key, value] of a) {
    const other = others.next().value;
    if (other === undefined || !Object.is(key, other[0]) || !sameOutcome(value, other[1])) return false;
  }
  return true;
}
