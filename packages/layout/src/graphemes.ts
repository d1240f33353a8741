// A text in characters as people count them: a letter with its marks, or an emoji, is one.

let segmenter: Intl.Segmenter | undefined;

/** Plain texts are cut without the segmenter, which a browser takes longer to make than to draw a map. */
export function graphemesOf(text: string): readonly string[] {
  if (/^[\u0020-\u007e]*$/.test(text)) return Array.from(text);
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
