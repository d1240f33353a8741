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

/** What the view of a drag lies over: headers stick to the edges, and so does what is seen over them. */
export type DragGround = 'map' | 'columns' | 'lanes';

/** What is dragged, as it follows the pointer. */
export interface Ghost extends Point {
  readonly group: Group;
  /** How many go with it, itself included. */
  readonly count: number;
}

export type DragView =
  | {
      readonly kind: 'drop';
      readonly ground: DragGround;
      /** Where it would land; none where it cannot. */
      readonly mark: Box | undefined;
      readonly ghost: Ghost | undefined;
    }
  | ({ readonly kind: 'frame' } & Box)
  /** What a value has become on the way. */
  | ({ readonly kind: 'value'; readonly text: string } & Point)
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
  view: (state, drag, at) => {
    const { scene } = state;
    const mark = dropAt(state.index, scene, at)?.mark;
    return {
      kind: 'drop',
      ground: 'map',
      mark: mark && { x: mark.x, y: mark.y - 1.5, w: mark.w, h: 3 },
      ghost: ghostOf(groupOf(scene, drag.id), drag, at, cardsWith(state, drag.id).length),
    };
  },
  drop: (state, { id }, at) => {
    const target = dropAt(state.index, state.scene, at);
    if (target === undefined || target.before === id) return;
    const ids = cardsWith(state, id);
    const before =
      target.before !== undefined && !ids.includes(target.before) ? { place: { before: target.before } } : {};
    if (state.run({ kind: 'moveCards', ids, lane: target.lane, step: target.step, ...before }))
      state.goTo({ lane: target.lane, step: target.step, card: id });
  },
};

/** The cards that go with one that is dragged: all that are selected, where it is one of them. */
function cardsWith(state: EditorState, id: string): readonly string[] {
  return state.isSelected(id) ? state.selection.filter((other) => state.get(other)?.type === 'card') : [id];
}

function ghostOf(group: Group | undefined, { from }: DragOf, at: Point, count = 1): Ghost | undefined {
  return group && { group, x: group.x + at.x - from.x, y: group.y + at.y - from.y, count };
}

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
  view: (state, { id }) => {
    const group = groupOf(state.scene, id);
    const record = state.get(id);
    return group === undefined || record?.type !== 'emotion'
      ? undefined
      : { kind: 'value', x: group.x + group.w, y: group.y + group.h / 2, text: signed(record.score) };
  },
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

const headerOf = (scene: Scene, id: string): Group | undefined =>
  scene.groups.headers.find(({ record }) => record === id);

/** Before or after something, whichever side of it is nearer to the pointer. */
type Beside = { readonly before: string } | { readonly after: string };

interface Landing {
  readonly of: string;
  readonly beside: Beside;
  /** Where the edge is on which it would land. */
  readonly edge: number;
}

function landing(of: string, from: number, length: number, at: number): Landing {
  return at < from + length / 2
    ? { of, beside: { before: of }, edge: from }
    : { of, beside: { after: of }, edge: from + length };
}

/** A header between others of its kind, along the map. */
const across = (
  find: (scene: Scene, x: number) => Landing | undefined,
  move: (state: EditorState, id: string, to: Landing) => void,
): DragKind => ({
  view: ({ scene }, drag, at) => {
    const found = find(scene, at.x);
    return {
      kind: 'drop',
      ground: 'columns',
      mark: found && { x: found.edge - 1.5, y: 0, w: 3, h: scene.height },
      ghost: ghostOf(headerOf(scene, drag.id), drag, at),
    };
  },
  drop: (state, { id }, at) => {
    const found = find(state.scene, at.x);
    if (found !== undefined && found.of !== id) move(state, id, found);
  },
});

const stepAt = (scene: Scene, x: number): Landing | undefined => {
  const found = nearestColumn(scene, x);
  return found && landing(found.step, found.x - 10, found.w + 20, x);
};

const phaseAt = (scene: Scene, x: number): Landing | undefined => {
  const phase = nearestColumn(scene, x)?.phase;
  const span = scene.phases.find((other) => other.phase === phase);
  return span && landing(span.phase, span.x - 10, span.w + 20, x);
};

const laneAt = ({ rows }: Scene, at: number): Landing | undefined => {
  const row = rows.find(({ y, h }) => at >= y && at < y + h);
  return row && landing(row.lane, row.y, row.h, at);
};

const laneHeader: DragKind = {
  view: ({ scene }, drag, at) => {
    const found = laneAt(scene, at.y);
    return {
      kind: 'drop',
      ground: 'lanes',
      mark: found && { x: 0, y: found.edge - 1.5, w: scene.width, h: 3 },
      ghost: ghostOf(headerOf(scene, drag.id), drag, at),
    };
  },
  drop: (state, { id }, at) => {
    const found = laneAt(state.scene, at.y);
    if (found !== undefined && found.of !== id) state.run({ kind: 'reorder', id, place: found.beside });
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
  stepHeader: across(stepAt, (state, id, { of, beside }) => {
    const phase = state.index.steps[state.index.columnOf(of)]?.position.phase;
    if (phase !== undefined) state.run({ kind: 'moveSteps', ids: [id], phase, place: beside });
  }),
  phaseHeader: across(phaseAt, (state, id, { beside }) => {
    state.run({ kind: 'reorder', id, place: beside });
  }),
};
