// The design tokens: every colour, type size and length of Sightline, in both themes, in one place. CSS custom
// properties, SVG, PNG and PDF are all made from this table, so paper and screen agree. One hue has one meaning: failure
// is red, recovery and opportunity are amber, data and what hangs on it are blue. Names say the meaning, not the hue; the
// hues of participants, which people choose by name, are the exception.

export type Theme = 'light' | 'dark';

/** A colour as `#rrggbb` or `#rrggbbaa`, by theme. */
export interface ThemedColour {
  readonly light: string;
  readonly dark: string;
}

function pair(light: string, dark: string): ThemedColour {
  return { light, dark };
}

/** The hues that a participant's `colour` can name, each a strong tone for lines and icons and a tint for the tile behind it. */
export const hues = {
  ink: { strong: pair('#1d1c19', '#f1ede3'), tint: pair('#edeae2', '#2e2f34') },
  grey: { strong: pair('#5f5b53', '#b3aea2'), tint: pair('#eeebe4', '#2b2c30') },
  teal: { strong: pair('#0a7269', '#45c9b8'), tint: pair('#dcf1ee', '#12352f') },
  green: { strong: pair('#1a7448', '#4cc486'), tint: pair('#def2e6', '#15341f') },
  blue: { strong: pair('#2b50d0', '#8aa6ff'), tint: pair('#e1e9fd', '#1b2c5c') },
  sky: { strong: pair('#0e6f9e', '#66c3ee'), tint: pair('#dcf0fa', '#10314a') },
  purple: { strong: pair('#8b3fb5', '#cf93f0'), tint: pair('#f3e6fa', '#37204a') },
  pink: { strong: pair('#b4306f', '#f291c0'), tint: pair('#fce5ef', '#46182f') },
  vermilion: { strong: pair('#b04018', '#ff9168'), tint: pair('#fde8df', '#43200f') },
  orange: { strong: pair('#96560a', '#f0b04e'), tint: pair('#fdf0d8', '#3a2a10') },
  yellow: { strong: pair('#7a6200', '#e0c53f'), tint: pair('#faf2cc', '#353008') },
} as const;

export type Hue = keyof typeof hues;

/** Whether `name` is a hue that a participant can have. */
export function isHue(name: string): name is Hue {
  return Object.hasOwn(hues, name);
}

/** Flat colours by meaning. */
export const colours = {
  // The desk and the paper above the line of visibility.
  paper: pair('#f4f1ea', '#111214'),
  sheet: pair('#fffefb', '#191a1d'),
  ink: pair('#1d1c19', '#f1ede3'),
  inkSoft: pair('#5c584f', '#b3aea2'),
  inkFaint: pair('#6e6960', '#98938a'),
  hairline: pair('#e9e4da', '#303136'),
  rule: pair('#d8d2c5', '#3a3b40'),
  ruleStrong: pair('#898376', '#7a776f'),
  card: pair('#ffffff', '#222327'),
  cardBorder: pair('#e3ddd1', '#35363b'),
  shadow: pair('#2822141a', '#00000059'),
  pictureTop: pair('#eceae4', '#26272b'),
  pictureBottom: pair('#dedad1', '#1f2023'),

  // The blueprint paper below it.
  blueprintTop: pair('#e9f0fb', '#0c1527'),
  blueprintBottom: pair('#dfe9f8', '#0a1120'),
  blueprintGrid: pair('#3c64be1a', '#78a0ff13'),
  blueprintGridFine: pair('#3c64be0f', '#78a0ff0a'),
  blueprintInk: pair('#1b2a4a', '#e4ecfb'),
  blueprintInkSoft: pair('#47587c', '#a0b2d4'),
  blueprintInkFaint: pair('#52638a', '#8b9dc2'),
  blueprintCard: pair('#fbfdff', '#13203a'),
  blueprintCardBorder: pair('#c9d7ef', '#263a62'),
  blueprintPanel: pair('#e2ebf9', '#0b1322'),
  blueprintHairline: pair('#cddaf0', '#1d2d4e'),
  blueprintRule: pair('#9fb4da', '#3a5285'),
  visibility: pair('#1b2a4a', '#e4ecfb'),
  visibilityInk: pair('#fffefb', '#0c1527'),

  // The customer's actions: the one strong row.
  action: pair('#23221f', '#f3eee1'),
  actionInk: pair('#fffdf6', '#1b1a17'),
  actionInkSoft: pair('#c9c4b8', '#5d5848'),

  // Arrows.
  customerFlow: pair('#1d1c19', '#f1ede3'),
  flow: pair('#827c70', '#948f85'),
  blueprintFlow: pair('#5a74b3', '#6f8bd0'),
  data: pair('#4d6dc4', '#7d9bf0'),
  failure: pair('#be2f2b', '#ff8378'),
  failureTint: pair('#fdebe8', '#33181c'),
  failureBorder: pair('#efb9b3', '#6e2f33'),
  failureInk: pair('#fbfdff', '#13203a'),
  recovery: pair('#a05d05', '#eaa845'),

  // What could be better, and what needs attention.
  opportunity: pair('#96560a', '#f0b04e'),
  opportunityTint: pair('#fdf0d8', '#3a2a10'),
  opportunityBorder: pair('#e0be8e', '#705223'),
  pain: pair('#be2f2b', '#ff8378'),
  painTint: pair('#fdebe8', '#33181c'),
  momentOfTruth: pair('#8b3fb5', '#cf93f0'),
  momentOfTruthTint: pair('#f3e6fa', '#37204a'),

  // The emotion curve, from delighted to desperate. The `Text` tones are the ones that words may wear.
  moodHigh: pair('#23935c', '#4cc486'),
  moodMiddle: pair('#b87a06', '#e4b04a'),
  moodLow: pair('#d0463c', '#f2766a'),
  moodHighText: pair('#1b7a4b', '#4cc486'),
  moodMiddleText: pair('#8a5b00', '#e4b04a'),
  moodLowText: pair('#bd372e', '#f2766a'),

  // The program around the map.
  focus: pair('#2b50d0', '#8aa6ff'),
  selection: pair('#2b50d0', '#8aa6ff'),
  selectionTint: pair('#e1e9fd', '#1b2c5c'),
  accept: pair('#1b7a4b', '#4cc486'),
  hover: pair('#1d1c190d', '#f1ede312'),
  chosen: pair('#ffffff', '#373940'),
} as const satisfies Readonly<Record<string, ThemedColour>>;

export type ColourName = keyof typeof colours;

/** One colour of a gradient: where (0 top, 1 bottom), which token, and how opaque. */
export interface GradientStop {
  readonly at: number;
  readonly colour: ColourName;
  readonly opacity?: number;
}

/**
 * Vertical gradients. `emotion` and `emotionFill` run from a score of +2 down to -2 in the lane of the curve; the others
 * from the top to the bottom of what they fill.
 */
export const gradients = {
  emotion: [
    { at: 0, colour: 'moodHigh' },
    { at: 0.38, colour: 'moodHigh' },
    { at: 0.52, colour: 'moodMiddle' },
    { at: 0.7, colour: 'moodLow' },
    { at: 1, colour: 'moodLow' },
  ],
  emotionFill: [
    { at: 0, colour: 'moodHigh', opacity: 0.26 },
    { at: 0.5, colour: 'moodMiddle', opacity: 0.02 },
    { at: 1, colour: 'moodLow', opacity: 0.26 },
  ],
  picture: [
    { at: 0, colour: 'pictureTop' },
    { at: 1, colour: 'pictureBottom' },
  ],
  blueprint: [
    { at: 0, colour: 'blueprintTop' },
    { at: 1, colour: 'blueprintBottom' },
  ],
} as const satisfies Readonly<Record<string, readonly GradientStop[]>>;

export type GradientName = keyof typeof gradients;

/** The grid of the blueprint paper: a fine line every `fine` units and a stronger one every `coarse`. */
export const blueprintGrid = { fine: 12, coarse: 60 } as const;

/** Type sizes in px, with the height of a line. */
export const typeScale = {
  title: { family: 'Newsreader', weight: 400, size: 34, line: 38 },
  phase: { family: 'Newsreader', weight: 500, size: 20, line: 24 },
  figure: { family: 'Newsreader', weight: 400, size: 27, line: 28 },
  quote: { family: 'Newsreader', weight: 400, italic: true, size: 16, line: 22 },
  action: { family: 'Inter', weight: 600, size: 14, line: 19 },
  heading: { family: 'Inter', weight: 600, size: 13, line: 17 },
  body: { family: 'Inter', weight: 400, size: 12, line: 16 },
  small: { family: 'Inter', weight: 400, size: 11.5, line: 15 },
  label: { family: 'Inter', weight: 600, size: 10.5, line: 14 },
  interface: { family: 'Inter', weight: 500, size: 13, line: 18 },
} as const;

/** Lengths in px: steps of space, radii, and the widths of lines by meaning. */
export const space = {
  step: { s1: 4, s2: 8, s3: 12, s4: 16, s5: 24, s6: 32, s7: 48 },
  radius: { small: 6, tile: 8, card: 11, action: 12, sheet: 16, pill: 14 },
  target: 24,
} as const;
