// Numbers as the map writes them.

/** At most three digits that matter, with a minus that is as wide as a plus. */
export function readableNumber(value: number): string {
  const rounded = Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
  return String(rounded).replace('-', '−');
}
