// Dragging on the map: cards to another cell, steps, phases and lanes among their own, points of the curve up and down,
// and an arrow from a card's handle to another card. Every drag has an equal by keyboard and menu.

import { createElement, useRef, useState } from 'react';
import type { PointerEvent, ReactElement, RefObject } from 'react';
import { connect, likelyKinds, setScore } from '../../actions/edits.ts';
import type { EditorState } from '../editor-state.ts';
import { useEditor } from '../use-editor.ts';
import { DragPreview } from './DragPreview.tsx';
import { cardAt, dropAt, nearestColumn } from './drop.ts';
import type { Viewport } from './viewport.ts';

export type DragView =
  | { readonly kind: 'drop'; readonly x: number; readonly y: number; readonly w: number; readonly h: number }
  | {
      readonly kind: 'arrow';
      readonly x: number;
      readonly y: number;
      readonly toX: number;
      readonly toY: number;
    };

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Drag {
  readonly id: string;
  readonly what: 'card' | 'stepHeader' | 'phaseHeader' | 'laneHeader' | 'emotionPoint' | 'handle';
  readonly from: Point;
  moving: boolean;
}

const THRESHOLD = 5;

export function useDrag(
  stage: RefObject<HTMLElement | null>,
  viewport: Viewport,
): { handlers: object; preview: ReactElement | null } {
  const state = useEditor();
  const drag = useRef<Drag | undefined>(undefined);
  const [view, setView] = useState<DragView | undefined>(undefined);

  const toMap = (event: PointerEvent): Point => {
    const box = stage.current?.getBoundingClientRect();
    return viewport.toMap(event.clientX - (box?.left ?? 0), event.clientY - (box?.top ?? 0));
  };

  const onPointerDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    const target = event.target as Element;
    const handle = target.closest<HTMLElement>('[data-handle]')?.dataset['handle'];
    const element = target.closest<HTMLElement>('[data-record]');
    const id = handle ?? element?.dataset['record'];
    if (id === undefined) return;
    const kind = handle === undefined ? element?.dataset['kind'] : 'handle';
    const what = kind === 'failure' ? undefined : (kind as Drag['what'] | undefined);
    if (what !== undefined)
      drag.current = { id, what, from: { x: event.clientX, y: event.clientY }, moving: false };
  };

  const onPointerMove = (event: PointerEvent): void => {
    const now = drag.current;
    if (now === undefined) return;
    if (!now.moving) {
      if (Math.hypot(event.clientX - now.from.x, event.clientY - now.from.y) < THRESHOLD) return;
      now.moving = true;
      stage.current?.setPointerCapture(event.pointerId);
    }
    scrollAtEdge(stage.current, viewport, event);
    const at = toMap(event);
    if (now.what === 'emotionPoint') dragPoint(state, now.id, at);
    else setView(viewOf(state, now, at));
  };

  const onPointerUp = (event: PointerEvent): void => {
    const now = drag.current;
    drag.current = undefined;
    setView(undefined);
    if (now?.moving !== true) return;
    event.preventDefault();
    suppressClick();
    drop(state, now, toMap(event));
  };

  const onPointerCancel = (): void => {
    drag.current = undefined;
    setView(undefined);
  };

  return {
    handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel },
    preview: view === undefined ? null : createElement(DragPreview, { view }),
  };
}

/** The click that follows a drag is not meant. */
function suppressClick(): void {
  const stop = (event: Event): void => {
    event.stopPropagation();
    event.preventDefault();
  };
  window.addEventListener('click', stop, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', stop, { capture: true }), 50);
}

function scrollAtEdge(stage: HTMLElement | null, viewport: Viewport, event: PointerEvent): void {
  const box = stage?.getBoundingClientRect();
  if (box === undefined) return;
  const edge = 36;
  const push = (at: number, low: number, high: number): number =>
    at < low + edge ? -12 : at > high - edge ? 12 : 0;
  viewport.panBy(push(event.clientX, box.left, box.right), push(event.clientY, box.top, box.bottom));
}

function dragPoint(state: EditorState, id: string, at: Point): void {
  const { emotion } = state.scene;
  if (emotion !== undefined) setScore(state, id, (emotion.neutral - at.y) / emotion.perPoint);
}

function viewOf(state: EditorState, drag: Drag, at: Point): DragView | undefined {
  const { scene, index } = state;
  if (drag.what === 'card') {
    const target = dropAt(index, scene, at);
    return target === undefined
      ? undefined
      : { kind: 'drop', x: target.mark.x, y: target.mark.y - 1.5, w: target.mark.w, h: 3 };
  }
  if (drag.what === 'handle') {
    const box = scene.groups.cards.find(({ record }) => record === drag.id);
    return box === undefined
      ? undefined
      : { kind: 'arrow', x: box.x + box.w, y: box.y + box.h / 2, toX: at.x, toY: at.y };
  }
  if (drag.what === 'laneHeader') {
    const row = scene.rows.find(({ y, h }) => at.y >= y && at.y < y + h);
    return row === undefined ? undefined : { kind: 'drop', x: 0, y: row.y - 1.5, w: scene.headerWidth, h: 3 };
  }
  const column = nearestColumn(scene, at.x);
  return column === undefined
    ? undefined
    : { kind: 'drop', x: column.x - 10, y: 0, w: 3, h: scene.headerHeight };
}

function drop(state: EditorState, { id, what }: Drag, at: Point): void {
  const { scene, index } = state;
  if (what === 'card') {
    const target = dropAt(index, scene, at);
    if (target === undefined || target.before === id) return;
    const ids = state.selection.includes(id)
      ? state.selection.filter((other) => state.get(other)?.type === 'card')
      : [id];
    const before =
      target.before !== undefined && !ids.includes(target.before) ? { place: { before: target.before } } : {};
    if (state.run({ kind: 'moveCards', ids, lane: target.lane, step: target.step, ...before }))
      state.goTo({ lane: target.lane, step: target.step, card: id });
  } else if (what === 'handle') {
    const to = cardAt(scene, at);
    const [kind] = to === undefined ? [] : likelyKinds(index, id, to);
    if (to !== undefined && to !== id && kind !== undefined) connect(state, id, to, kind);
  } else if (what === 'stepHeader') {
    const target = nearestColumn(scene, at.x);
    if (target !== undefined && target.step !== id)
      state.run({ kind: 'moveSteps', ids: [id], phase: target.phase, place: { before: target.step } });
  } else if (what === 'phaseHeader') {
    const target = nearestColumn(scene, at.x)?.phase;
    if (target !== undefined && target !== id) state.run({ kind: 'reorder', id, place: { before: target } });
  } else if (what === 'laneHeader') {
    const target = scene.rows.find(({ y, h }) => at.y >= y && at.y < y + h)?.lane;
    if (target !== undefined && target !== id) state.run({ kind: 'reorder', id, place: { before: target } });
  }
}
