// How long tests of generated maps go on.

/** What this package needs to know of the process it runs in, where there is one. */
const { process } = globalThis as { process?: { env?: Readonly<Record<string, string | undefined>> } };

/** The share of all cases to try, above 0 and at most 1: `SIGHTLINE_CASES`, all unless told. */
function share(): number {
  const told = Number(process?.env?.['SIGHTLINE_CASES'] ?? 1);
  return told > 0 && told < 1 ? told : 1;
}

/**
 * How many of `whole` generated cases a test tries now: `npm test` tries all, `npm run check` the first tenth. What a test expects of all cases together ("at least 500 edits were done") is stated by this as well.
 */
export function cases(whole: number): number {
  return Math.ceil(whole * share());
}
