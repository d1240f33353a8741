// "Did you mean": the word of a list that is closest to what somebody wrote.

/** The closest of `words` by edits of a letter, at most a third of its length away; undefined where none is close. */
export function nearest(written: string, words: readonly string[]): string | undefined {
  if (written.length > 60) return undefined;
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const word of words) {
    const distance = edits(written.toLowerCase(), word.toLowerCase());
    if (distance < least) [best, least] = [word, distance];
  }
  return best !== undefined && least <= Math.max(1, Math.floor(best.length / 3)) ? best : undefined;
}

function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
