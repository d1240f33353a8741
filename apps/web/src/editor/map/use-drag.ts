// How dragging goes: it begins after a few pixels (with a finger after a moment, since fingers pan), scrolls at the edges
// of the window, and ends with a drop or, by Escape, with nothing. What it does is in `drags.ts`.

import { useEffect, useRef, useState } from 'react';
import type { PointerEvent, RefObject } from 'react';
import { useEditor } from '../use-editor.ts';
import type { DragKind, DragOf, DragView } from './drags.ts';
import { drags } from './drags.ts';
import { hitOf, mapPoint } from './hit.ts';
import type { Viewport } from './viewport.ts';

interface Where {
  readonly clientX: number;
  readonly clientY: number;
}

interface Drag extends DragOf {
  readonly kind: DragKind;
  readonly start: Where;
  readonly pointer: number;
  /** A finger has to rest before it drags. */
  ready: boolean;
  moving: boolean;
}

const THRESHOLD = 5;
/** How long a finger rests before it drags, in ms. */
const REST = 350;

let gestures = 0;

export function useDrag(
  stage: RefObject<HTMLElement | null>,
  viewport: Viewport,
): { handlers: object; view: DragView | undefined } {
  const state = useEditor();
  const drag = useRef<Drag | undefined>(undefined);
  const last = useRef<Where | undefined>(undefined);
  const resting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const [view, setView] = useState<DragView | undefined>(undefined);

  const end = (): Drag | undefined => {
    const now = drag.current;
    drag.current = undefined;
    last.current = undefined;
    clearTimeout(resting.current);
    setView(undefined);
    showDragging(stage.current, false);
    return now;
  };

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || drag.current?.moving !== true) return;
      event.stopPropagation();
      const now = end();
      if (now !== undefined) now.kind.cancel?.(state, now);
      window.addEventListener('pointerup', suppressClick, { capture: true, once: true });
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  });

  const onPointerDown = (event: PointerEvent): void => {
    if (event.button !== 0 || drag.current !== undefined) return;
    const { scene } = state;
    const hit = hitOf(event, stage.current, viewport, scene);
    const framing =
      hit === undefined &&
      event.shiftKey &&
      event.pointerType !== 'touch' &&
      (event.target as Element).closest('button, textarea, input') === null;
    const kind = drags[framing ? 'frame' : (hit?.kind ?? '')];
    if (kind === undefined) return;
    const id = hit?.id ?? '';
    const record = state.get(id);
    const grip = (event.target as Element).closest('[data-grip]') !== null;
    const now: Drag = {
      id,
      kind,
      from: mapPoint(event, stage.current, viewport),
      start: { clientX: event.clientX, clientY: event.clientY },
      pointer: event.pointerId,
      gesture: `drag ${++gestures}`,
      score: record?.type === 'emotion' ? (record.score ?? 0) : 0,
      ready: event.pointerType !== 'touch' || grip,
      moving: false,
    };
    drag.current = now;
    if (!now.ready)
      resting.current = setTimeout(() => {
        now.ready = true;
        begin(now);
      }, REST);
    // texts are not selected by a frame
    if (framing) event.preventDefault();
  };

  const begin = (now: Drag): void => {
    now.moving = true;
    showDragging(stage.current, true);
    stage.current?.setPointerCapture(now.pointer);
    requestAnimationFrame(() => scroll(now));
  };

  /** As long as the pointer rests near an edge, what lies beyond it comes into view. */
  const scroll = (now: Drag): void => {
    if (drag.current !== now) return;
    if (last.current !== undefined && scrollAtEdge(stage.current, viewport, last.current))
      follow(now, last.current);
    requestAnimationFrame(() => scroll(now));
  };

  const follow = (now: Drag, where: Where): void => {
    const at = mapPoint(where, stage.current, viewport);
    now.kind.move?.(state, now, at);
    setView(now.kind.view(state, now, at));
  };

  const onPointerMove = (event: PointerEvent): void => {
    const now = drag.current;
    if (now === undefined || event.pointerId !== now.pointer) return;
    if (!now.moving) {
      const far = Math.hypot(event.clientX - now.start.clientX, event.clientY - now.start.clientY);
      if (far < THRESHOLD) return;
      // a finger that moves at once pans
      if (!now.ready) return void end();
      begin(now);
    }
    last.current = { clientX: event.clientX, clientY: event.clientY };
    follow(now, last.current);
  };

  const onPointerUp = (event: PointerEvent): void => {
    const now = end();
    if (now?.moving !== true) return;
    event.preventDefault();
    suppressClick();
    now.kind.drop(state, now, mapPoint(event, stage.current, viewport));
  };

  const onPointerCancel = (): void => {
    const now = end();
    if (now?.moving === true) now.kind.cancel?.(state, now);
  };

  return {
    handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel },
    view,
  };
}

/** Tells the gestures that the pointer is taken. */
function showDragging(stage: HTMLElement | null, on: boolean): void {
  if (on) stage?.setAttribute('data-dragging', 'true');
  else stage?.removeAttribute('data-dragging');
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

function scrollAtEdge(stage: HTMLElement | null, viewport: Viewport, { clientX, clientY }: Where): boolean {
  const box = stage?.getBoundingClientRect();
  if (box === undefined) return false;
  const edge = 36;
  const push = (at: number, low: number, high: number): number =>
    at < low + edge ? -12 : at > high - edge ? 12 : 0;
  const [dx, dy] = [push(clientX, box.left, box.right), push(clientY, box.top, box.bottom)];
  if (dx !== 0 || dy !== 0) viewport.panBy(dx, dy);
  return dx !== 0 || dy !== 0;
}
