export type { Font, Lines, Measure } from './measure.ts';
export type {
  Circle,
  Column,
  Group,
  GroupKind,
  Icon,
  Layer,
  Outline,
  PaintName,
  PhaseSpan,
  Picture,
  Primitive,
  Rect,
  Row,
  Scene,
  StageLine,
  TextBlock,
} from './scene.ts';
export { layers, plainScene } from './scene.ts';
export { runsOf } from './runs.ts';
export type { Layout, LayoutOptions } from './create-layout.ts';
export { createLayout } from './create-layout.ts';
export type { LegendEntry } from './legend.ts';
export { legendEntries } from './legend.ts';
export type { LegendMark } from './legend-marks.ts';
export { legendMarks } from './legend-marks.ts';
export { actorLook } from './card-body.ts';
export { cardFacts } from './card-facts.ts';
export { metricFigure } from './metric-figure.ts';
export { readableNumber } from './readable-number.ts';
export { wordsAt } from './emotion-point.ts';
export { belowVisibility } from './place.ts';
export type { LayoutWords } from './words.ts';
export { englishWords } from './words.ts';
export { graphemesOf } from './graphemes.ts';
export { sentence } from './stack.ts';
export { hasRightToLeft, textDirection } from './text-direction.ts';
