// Spells any text as a part of an id: what an id cannot hold is written as numbers, and what is too long is cut and told
// apart by a sum of the whole.

/** The text in letters, digits, hyphens and what else `kept` names; every other sign as its number in Unicode. */
export function spelled(text: string, kept: RegExp): string {
  return Array.from(text)
    .map((sign) => (kept.test(sign) ? sign : `_${(sign.codePointAt(0) ?? 0).toString(16)}_`))
    .join('');
}

/** An id of at most `most` characters; a longer one is cut, with a sum of `whole` behind it. */
export function shortened(id: string, most: number, whole = id): string {
  return id.length <= most ? id : `${id.slice(0, most - 20)}_${sum(whole)}`;
}

/** A number that tells long texts apart (FNV-1a, twice). */
function sum(text: string): string {
  let [a, b] = [0x811c9dc5, 0x1000193];
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193);
    b = Math.imul(b + text.charCodeAt(i), 0x85ebca6b) ^ (b >>> 13);
  }
  return (a >>> 0).toString(16) + (b >>> 0).toString(16);
}
