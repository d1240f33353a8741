// Merges a text that two people changed apart: word by word, so that both sentences live on where they can.

import { regionsOf } from './hunks.ts';

/** Words, single characters of scripts without spaces, whole emoji, line breaks, other space, any other sign. */
const TOKEN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]\p{M}*|[\p{L}\p{M}\p{N}_]+|\p{RI}\p{RI}|\p{Extended_Pictographic}[\p{M}\p{Emoji_Modifier}\u200d\ufe0f\p{Extended_Pictographic}]*|\n|[^\S\n]+|./gsu;

const tokensOf = (text: string): readonly string[] => text.match(TOKEN) ?? [];
const isBlank = (token: string): boolean => token.trim() === '';
const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((token, i) => token === b[i]);

/**
 * The text with the changes of both; undefined where they changed the same words, or words side by side: whether the
 * two then still make sense together only people can tell.
 */
export function mergeText(base: string, ours: string, theirs: string): string | undefined {
  if (ours === theirs || theirs === base) return ours;
  if (ours === base) return theirs;
  const sides = { base: tokensOf(base), ours: tokensOf(ours), theirs: tokensOf(theirs) };
  let text = '';
  for (const region of regionsOf(sides, isBlank)) {
    if (same(region.ours, region.theirs) || same(region.theirs, region.base)) text += region.ours.join('');
    else if (same(region.ours, region.base)) text += region.theirs.join('');
    else return undefined;
  }
  return text;
}
