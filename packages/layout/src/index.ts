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
export { layers } from './scene.ts';
