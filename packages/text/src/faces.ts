// The faces that Sightline ships, and which of them draws a font that a scene asks for. The table is the one place that
// names the font files; Node reads them, a bundler turns the same paths into addresses.

/** A face and size out of the fonts that Sightline ships. Sizes are in map units (px at 100 %). */
export interface Font {
  readonly family: Family;
  readonly weight: 400 | 500 | 600 | 700;
  readonly italic?: boolean;
  readonly size: number;
}

export type Family = 'Inter' | 'Newsreader';

/** One font file. Lengths are fractions of the font's size. */
export interface Face {
  readonly name: string;
  readonly family: Family;
  readonly weight: number;
  readonly italic: boolean;
  /** The TTF as a path that Node and bundlers resolve: package, then file. */
  readonly file: string;
  /** From the baseline up and down to the edges of the line box. */
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
}

const interMetrics = {
  ascent: 1984 / 2048,
  descent: 494 / 2048,
  capHeight: 1490 / 2048,
  xHeight: 1118 / 2048,
};
const newsreaderMetrics = {
  ascent: 1470 / 2000,
  descent: 530 / 2000,
  capHeight: 1340 / 2000,
  xHeight: 852 / 2000,
};

function interFace(name: string, weight: number): Face {
  const file = `@expo-google-fonts/inter/${name}/Inter_${name}.ttf`;
  return { name: `Inter_${name}`, family: 'Inter', weight, italic: false, file, ...interMetrics };
}

function newsreaderFace(name: string, weight: number, italic = false): Face {
  const file = `@expo-google-fonts/newsreader/${name}/Newsreader_${name}.ttf`;
  return { name: `Newsreader_${name}`, family: 'Newsreader', weight, italic, file, ...newsreaderMetrics };
}

/** All faces, Inter before Newsreader. */
export const faces: readonly Face[] = [
  interFace('400Regular', 400),
  interFace('500Medium', 500),
  interFace('600SemiBold', 600),
  interFace('700Bold', 700),
  newsreaderFace('400Regular', 400),
  newsreaderFace('500Medium', 500),
  newsreaderFace('400Regular_Italic', 400, true),
];

function choose(family: Family, weight: number, italic: boolean): Face {
  const ofFamily = faces.filter((face) => face.family === family);
  const ofSlant = ofFamily.filter((face) => face.italic === italic);
  const choice = ofSlant.length > 0 ? ofSlant : ofFamily;
  return choice.reduce((best, face) =>
    Math.abs(face.weight - weight) < Math.abs(best.weight - weight) ? face : best,
  );
}

function faceKey(family: Family, weight: number, italic: boolean | undefined): string {
  return `${family} ${weight}${italic === true ? ' italic' : ''}`;
}

const chosen = new Map<string, Face>();
for (const family of ['Inter', 'Newsreader'] as const) {
  for (const weight of [400, 500, 600, 700]) {
    for (const italic of [false, true])
      chosen.set(faceKey(family, weight, italic), choose(family, weight, italic));
  }
}

/** The face that draws a font: its own, or the nearest weight and slant there is (Newsreader has no bold, Inter no italic). */
export function faceOf(font: Font): Face {
  const face = chosen.get(faceKey(font.family, font.weight, font.italic));
  if (face === undefined)
    throw new RangeError(`font: ${JSON.stringify(font)} is not Inter or Newsreader in 400, 500, 600 or 700`);
  return face;
}

/** The face that draws what `face` has no glyphs for: Inter, which knows Cyrillic and Greek, behind Newsreader. */
export function fallbackFace(face: Face): Face | undefined {
  return face.family === 'Inter' ? undefined : choose('Inter', face.weight, false);
}

/** The family with what stands in for it where it is missing or lacks a character, for `font-family`. */
export function fontStack(family: Family): string {
  return family === 'Newsreader' ? 'Newsreader,Inter,Georgia,serif' : 'Inter,system-ui,sans-serif';
}

/**
 * The value of CSS `font` that draws a font with its own face, for canvas and elements. It names the face's weight and
 * slant, never the wished ones, so that no browser makes up a bold or an italic of other widths.
 */
export function cssFont(font: Font): string {
  const face = faceOf(font);
  return `${face.italic ? 'italic ' : ''}${face.weight} ${font.size}px ${fontStack(face.family)}`;
}

/** The `@font-face` rules for all faces (or those given); `addressOf` gives the address of a face's file. */
export function fontFaceCss(addressOf: (face: Face) => string, of: readonly Face[] = faces): string {
  const rules = of.map((face) => {
    const style = face.italic ? 'italic' : 'normal';
    return `@font-face{font-family:${face.family};font-weight:${face.weight};font-style:${style};font-display:block;src:url(${addressOf(face)}) format("truetype")}`;
  });
  return rules.join('\n');
}
