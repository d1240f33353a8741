// What can be dragged on the map, what is seen meanwhile, and what it does where it is dropped. Every drag is one step of
// undo, and has an equal by keyboard and menu.

import type { Group, Primitive, Scene } from '@sightline/layout';
import {
  connect,
  failuresMarkedAt,
  likelyKinds,
  moveFailures,
  retarget,
  setScore,
} from '../../actions/edits.ts';
import type { EditorState } from '../editor-state.ts';
import { cardAt, dropAt, nearestColumn } from './drop.ts';
import { groupOf, near } from './scene-index.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

interface Box extends Point {
  readonly w: number;
  readonly h: number;
}

export type DragView =
  | ({ readonly kind: 'drop' } & Box)
  | ({ readonly kind: 'frame' } & Box)
  | {
      readonly kind: 'arrow';
      readonly from: Point;
      readonly to: Point;
      /** The card on which it would land. */
      readonly target: Box | undefined;
    };

/** A drag that has begun. */
export interface DragOf {
  readonly id: string;
  /** Where it began, in map units. */
  readonly from: Point;
  /** Its name as a step of undo. */
  readonly gesture: string;
  /** The score of a point of the curve before the drag. */
  readonly score: number;
}

export interface DragKind {
  /** What is seen while the pointer is at a point. */
  readonly view: (state: EditorState, drag: DragOf, at: Point) => DragView | undefined;
  readonly drop: (state: EditorState, drag: DragOf, at: Point) => void;
  /** What already happens on the way. */
  readonly move?: (state: EditorState, drag: DragOf, at: Point) => void;
  readonly cancel?: (state: EditorState, drag: DragOf) => void;
}

const card: DragKind = {
  view: ({ index, scene }, _drag, at) => {
    const target = dropAt(index, scene, at);
    return target === undefined
      ? undefined
      : { kind: 'drop', x: target.mark.x, y: target.mark.y - 1.5, w: target.mark.w, h: 3 };
  },
  drop: (state, { id }, at) => {
    const target = dropAt(state.index, state.scene, at);
    if (target === undefined || target.before === id) return;
    const ids = state.isSelected(id)
      ? state.selection.filter((other) => state.get(other)?.type === 'card')
      : [id];
    const before =
      target.before !== undefined && !ids.includes(target.before) ? { place: { before: target.before } } : {};
    if (state.run({ kind: 'moveCards', ids, lane: target.lane, step: target.step, ...before }))
      state.goTo({ lane: target.lane, step: target.step, card: id });
  },
};

/** An arrow from a point to the pointer. */
function arrowTo(scene: Scene, from: Point | undefined, at: Point, not?: string): DragView | undefined {
  if (from === undefined) return undefined;
  const id = cardAt(scene, at);
  const target = id === not ? undefined : groupOf(scene, id);
  return { kind: 'arrow', from, to: at, target };
}

const rightOf = (group: Group | undefined): Point | undefined =>
  group === undefined ? undefined : { x: group.x + group.w, y: group.y + group.h / 2 };

const handle: DragKind = {
  view: ({ scene }, { id }, at) => arrowTo(scene, rightOf(groupOf(scene, id)), at, id),
  drop: (state, { id }, at) => {
    const to = cardAt(state.scene, at);
    const [kind] = to === undefined ? [] : likelyKinds(state.index, id, to);
    if (to !== undefined && to !== id && kind !== undefined) connect(state, id, to, kind);
  },
};

const numbersIn = (d: string): readonly number[] => d.match(/-?[\d.]+/g)?.map(Number) ?? [];

/** Where the tip of an arrow's head is, within its group. */
function tipOf(head: Primitive | undefined): Point | undefined {
  if (head?.kind === 'circle') return { x: head.cx, y: head.cy };
  const [, , x, y] = head?.kind === 'path' ? numbersIn(head.d) : [];
  return x === undefined || y === undefined ? undefined : { x, y };
}

/** Where an arrow touches what it comes from and what it leads to. Its line may be drawn from either end. */
export function endsOf({ x, y, items }: Group): readonly [Point, Point] | undefined {
  const [way, head] = items;
  const numbers = way?.kind === 'path' ? numbersIn(way.d) : [];
  if (numbers.length < 4) return undefined;
  const [ax = 0, ay = 0] = numbers;
  const [bx = 0, by = 0] = numbers.slice(-2);
  const tip = tipOf(head) ?? { x: bx, y: by };
  const first = { x: x + ax, y: y + ay };
  const last = { x: x + bx, y: y + by };
  return Math.hypot(ax - tip.x, ay - tip.y) < Math.hypot(bx - tip.x, by - tip.y)
    ? [last, first]
    : [first, last];
}

export const arrowOf = (scene: Scene, flow: string): Group | undefined =>
  scene.groups.arrows.find(({ record }) => record === flow);

function arrowEnd(end: 'from' | 'to'): DragKind {
  return {
    view: ({ scene }, { id }, at) => {
      const arrow = arrowOf(scene, id);
      const ends = arrow === undefined ? undefined : endsOf(arrow);
      if (ends === undefined) return undefined;
      const target = groupOf(scene, cardAt(scene, at));
      const [from, to] = end === 'to' ? [ends[0], at] : [at, ends[1]];
      return { kind: 'arrow', from, to, target };
    },
    drop: (state, { id }, at) => {
      const other = cardAt(state.scene, at);
      if (other !== undefined) retarget(state, id, { [end]: other });
    },
  };
}

const failure: DragKind = {
  view: ({ scene }, { id }, at) => arrowTo(scene, rightOf(groupOf(scene, id)), at, id),
  drop: (state, { id }, at) => {
    const to = cardAt(state.scene, at);
    if (to !== undefined && to !== id) moveFailures(state, [id], to);
  },
};

const failureMark: DragKind = {
  view: ({ scene }, { id }, at) => {
    const mark = scene.groups.marks.find(({ record, kind }) => record === id && kind === 'failureMark');
    return arrowTo(scene, mark && { x: mark.x + mark.w / 2, y: mark.y + mark.h / 2 }, at, id);
  },
  drop: (state, { id }, at) => {
    const to = cardAt(state.scene, at);
    if (to !== undefined && to !== id) moveFailures(state, failuresMarkedAt(state.index, id), to);
  },
};

/** Up and down; the point is kept under the pointer where it was taken. */
const emotionPoint: DragKind = {
  view: () => undefined,
  move: (state, { id, from, score, gesture }, at) => {
    const { emotion } = state.scene;
    if (emotion !== undefined) setScore(state, id, score + (from.y - at.y) / emotion.perPoint, gesture);
  },
  drop: (state, { id }) => {
    const record = state.get(id);
    if (record?.type === 'emotion') state.say(`Emotion ${signed(record.score)}`);
  },
  cancel: (state, { id, score, gesture }) => setScore(state, id, score, gesture),
};

const signed = (score: number | null | undefined): string =>
  score === null || score === undefined ? 'unknown' : score > 0 ? `+${score}` : String(score);

const column = (
  move: (state: EditorState, id: string, at: { readonly step: string; readonly phase: string }) => void,
): DragKind => ({
  view: ({ scene }, _drag, at) => {
    const found = nearestColumn(scene, at.x);
    return found === undefined
      ? undefined
      : { kind: 'drop', x: found.x - 10, y: 0, w: 3, h: scene.headerHeight };
  },
  drop: (state, { id }, at) => {
    const found = nearestColumn(state.scene, at.x);
    if (found !== undefined) move(state, id, found);
  },
});

const laneHeader: DragKind = {
  view: ({ scene }, _drag, at) => {
    const row = scene.rows.find(({ y, h }) => at.y >= y && at.y < y + h);
    return row === undefined ? undefined : { kind: 'drop', x: 0, y: row.y - 1.5, w: scene.headerWidth, h: 3 };
  },
  drop: (state, { id }, at) => {
    const target = state.scene.rows.find(({ y, h }) => at.y >= y && at.y < y + h)?.lane;
    if (target !== undefined && target !== id) state.run({ kind: 'reorder', id, place: { before: target } });
  },
};

function frameOf(a: Point, b: Point): Box {
  return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), w: Math.abs(a.x - b.x), h: Math.abs(a.y - b.y) };
}

/** A frame over empty paper takes what it touches into the selection. */
const frame: DragKind = {
  view: (_state, { from }, at) => ({ kind: 'frame', ...frameOf(from, at) }),
  drop: (state, { from }, at) => {
    const { x, y, w, h } = frameOf(from, at);
    const found = near(state.scene, 'cards', { left: x, top: y, right: x + w, bottom: y + h }).flatMap(
      (group) =>
        group.record !== undefined && (group.kind === 'card' || group.kind === 'failure')
          ? [group.record]
          : [],
    );
    state.select(...new Set([...state.selection, ...found]));
    const { length } = state.selection;
    state.say(length === 1 ? '1 card selected' : `${length} cards selected`);
  },
};

/** By the kind of what is taken. */
export const drags: Readonly<Record<string, DragKind>> = {
  card,
  handle,
  failure,
  failureMark,
  emotionPoint,
  laneHeader,
  frame,
  arrowStart: arrowEnd('from'),
  arrowEnd: arrowEnd('to'),
  stepHeader: column((state, id, { step, phase }) => {
    if (step !== id) state.run({ kind: 'moveSteps', ids: [id], phase, place: { before: step } });
  }),
  phaseHeader: column((state, id, { phase }) => {
    if (phase !== id) state.run({ kind: 'reorder', id, place: { before: phase } });
  }),
};
