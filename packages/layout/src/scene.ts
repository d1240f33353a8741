// The scene: a map as positions and six primitives. Screen, SVG, PNG and PDF all paint the same scene. Colours are
// names of tokens (`ink`, `failure`), so one scene serves the light and the dark theme.

import type { FlowKind, LaneRole } from '@sightline/model';
import type { Font } from './measure.ts';

/** The name of a colour, gradient or pattern in the design tokens of `paint`. */
export type PaintName = string;

export interface Rect {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly r?: number;
  readonly fill?: PaintName;
  readonly stroke?: PaintName;
  readonly width?: number;
  readonly dash?: readonly number[];
  readonly shadow?: boolean;
}

export interface Circle {
  readonly kind: 'circle';
  readonly cx: number;
  readonly cy: number;
  readonly r: number;
  readonly fill?: PaintName;
  readonly stroke?: PaintName;
  readonly width?: number;
}

/** An outline in SVG path syntax (M, L, C, Q, A, H, V, Z; absolute). */
export interface Outline {
  readonly kind: 'path';
  readonly d: string;
  readonly fill?: PaintName;
  readonly stroke?: PaintName;
  readonly width?: number;
  readonly dash?: readonly number[];
  readonly opacity?: number;
}

/** Lines of text; `y` is the baseline of the first, the rest follow by `lineHeight`. */
export interface TextBlock {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
  readonly lineHeight: number;
  readonly font: Font;
  readonly fill: PaintName;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Degrees, clockwise, around x, y. */
  readonly rotate?: number;
  /** What a tagged document makes of it; paragraph by default. */
  readonly role?: 'title' | 'heading';
}

export interface Icon {
  readonly kind: 'icon';
  /** A name of the icon table in `paint`. */
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly stroke: PaintName;
  /** Stroke width at 24 px; 1.75 by default. */
  readonly width?: number;
}

export interface Picture {
  readonly kind: 'image';
  readonly file: string;
  readonly alt: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly r?: number;
}

export type Primitive = Rect | Circle | Outline | TextBlock | Icon | Picture;

/** From back to front. `ground`: sheet, hairlines, lines of the stage. `headers` stick to the edges in the editor. */
export const layers = ['ground', 'arrows', 'cards', 'marks', 'headers'] as const;
export type Layer = (typeof layers)[number];

export type GroupKind =
  | 'sheet'
  | 'laneBand'
  | 'stageLine'
  | 'curve'
  | 'arrow'
  | 'card'
  | 'failure'
  | 'failureMark'
  | 'emotionPoint'
  | 'momentOfTruth'
  | 'phaseHeader'
  | 'stepHeader'
  | 'laneHeader'
  | 'title'
  | 'legend';

/**
 * What belongs to one record: its box and the primitives in it, relative to the box's corner. Unchanged groups keep their
 * identity from scene to scene, and a group that only moved keeps that of its `items`. A group may make what it holds when
 * it is asked for it: read its fields, and use `plainScene` before a scene is copied to another thread.
 */
export interface Group {
  /** Unique in the scene; `record` names the record where there is one. */
  readonly id: string;
  readonly record?: string | undefined;
  readonly kind: GroupKind;
  readonly layer: Layer;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly items: readonly Primitive[];
  /** What the group says to somebody who cannot see it. */
  readonly label?: string;
  /** Column and row of a card or failure, for culling and the keyboard grid. */
  readonly column?: number;
  readonly lastColumn?: number;
  readonly row?: number;
  /** For arrows: kind of the flow, and where it starts and ends. */
  readonly flow?: FlowKind;
  readonly from?: string;
  readonly to?: string;
}

export interface Column {
  readonly step: string;
  readonly phase: string;
  readonly x: number;
  readonly w: number;
}

export interface PhaseSpan {
  readonly phase: string;
  readonly x: number;
  readonly w: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export interface Row {
  readonly lane: string;
  readonly role: LaneRole;
  readonly y: number;
  readonly h: number;
}

export interface StageLine {
  readonly kind: 'interaction' | 'visibility' | 'internal';
  readonly y: number;
}

/** A laid-out map. All lengths are map units, the origin is the top left corner. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  /** Width of the column of lane headers, height of the phase and step headers. */
  readonly headerWidth: number;
  readonly headerHeight: number;
  readonly phases: readonly PhaseSpan[];
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly lines: readonly StageLine[];
  /** By layer, each in painter's order. */
  readonly groups: { readonly [L in Layer]: readonly Group[] };
  /** Geometry of the emotion lane, to turn a dragged point into a score: y = neutral - score * perPoint. */
  readonly emotion?: { readonly row: number; readonly neutral: number; readonly perPoint: number };
}

/** A scene whose groups hold all that they say, so that it can be copied. */
export function plainScene(scene: Scene): Scene {
  const groups = Object.fromEntries(layers.map((layer) => [layer, scene.groups[layer].map(plainGroup)]));
  return { ...scene, groups: groups as unknown as Scene['groups'] };
}

function plainGroup(group: Group): Group {
  const { id, record, kind, layer, x, y, w, h, items, label, column, lastColumn, row, flow, from, to } =
    group;
  const all = { id, record, kind, layer, x, y, w, h, items, label, column, lastColumn, row, flow, from, to };
  return Object.fromEntries(
    Object.entries(all).filter(([, value]) => value !== undefined),
  ) as unknown as Group;
}
