// Deep equality of JSON values: absent and undefined fields are the same, the order of keys means nothing.

/** True where two JSON values say the same. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((value, i) => sameValue(value, b[i]));
  }
  return sameFields(a, b) && sameFields(b, a, true);
}

function sameFields(a: object, b: object, onlyPresence = false): boolean {
  for (const [key, value] of Object.entries(a)) {
    if (value === undefined) continue;
    const other = Object.hasOwn(b, key) ? (b as Record<string, unknown>)[key] : undefined;
    if (onlyPresence ? other === undefined : !sameValue(value, other)) return false;
  }
  return true;
}
