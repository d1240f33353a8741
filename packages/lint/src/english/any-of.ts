// Puts a long pattern together from its alternatives, so that each can be read and changed alone.

/** A pattern that matches whatever one of the patterns does, the earlier ones first. */
export function anyOf(flags: string, patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map((pattern) => pattern.source).join('|'), flags);
}

/** The same for whole words: nothing may touch the match on either side. */
export function anyWord(flags: string, patterns: readonly RegExp[]): RegExp {
  return new RegExp(`\\b(?:${anyOf('', patterns).source})\\b`, flags);
}
