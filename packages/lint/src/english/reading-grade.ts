// How many years of school a text asks for, by the Flesch-Kincaid grade.

const silentEnding = /(?:[^laeiouycszxgh]es|[^aeiouytd]ed|[^l]e)$/;

/** The syllables of an English word, by rule: groups of vowels, less the silent ones. At least 1; numbers count as 1. */
export function syllables(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  if (letters.length <= 3) return 1;
  const spoken = letters.replace(silentEnding, (ending) => ending[0] ?? '').replace(/^y/, '');
  // "ia", "io" in "media", "period" are two; "tion", "cial" are one
  const groups = spoken.match(/[aeiouy]+/g)?.length ?? 1;
  const split = spoken.match(/(?<![tscg])i[ao](?!u)|eo(?!u)|ua[lrt]|[^q]uo/g)?.length ?? 0;
  return Math.max(1, groups + split);
}

/**
 * The Flesch-Kincaid grade of a text: 0.39 x words per sentence + 11.8 x syllables per word - 15.59, at least 0;
 * undefined without a word. Source: Kincaid, Fishburne, Rogers, Chissom, "Derivation of New Readability Formulas for
 * Navy Enlisted Personnel", Naval Technical Training Command, Research Branch Report 8-75, 1975. On fewer than about 20
 * words one long word moves it by a year and more.
 */
export function readingGrade(text: string): number | undefined {
  const words = text.match(/[\p{L}\p{N}](?:[\p{L}\p{N}'’.,-]*[\p{L}\p{N}])?/gu) ?? [];
  if (words.length === 0) return undefined;
  const sentences = Math.max(
    1,
    text.split(/[.!?;:]+(?:\s|$)|\n/).filter((part) => /\p{L}|\p{N}/u.test(part)).length,
  );
  const sounds = words.reduce((sum, word) => sum + syllables(word), 0);
  return Math.max(0, 0.39 * (words.length / sentences) + 11.8 * (sounds / words.length) - 15.59);
}
