// Dragging a parked card into a cell of the map: the same landing places as on the map itself.

import { createElement, Fragment, useRef, useState } from 'react';
import type { PointerEvent, ReactElement } from 'react';
import { recordName } from '@sightline/model';
import type { EditorState } from './editor-state.ts';
import type { Drop } from './map/drop.ts';
import { dropAt } from './map/drop.ts';
import type { Viewport } from './map/viewport.ts';
import { useEditor } from './use-editor.ts';
import styles from './tray.module.css';

interface Drag {
  readonly id: string;
  readonly from: { readonly x: number; readonly y: number };
  moving: boolean;
}

interface Shown {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** The line where it would land, on the screen. */
  readonly line?: { readonly left: number; readonly top: number; readonly width: number };
}

const THRESHOLD = 5;

export function useTrayDrag(viewport: Viewport): {
  readonly handlers: (id: string) => object;
  readonly preview: ReactElement | null;
} {
  const state = useEditor();
  const drag = useRef<Drag | undefined>(undefined);
  const [shown, setShown] = useState<Shown | undefined>(undefined);

  const handlers = (id: string): object => ({
    onPointerDown: (event: PointerEvent): void => {
      if (event.button !== 0) return;
      // a quick pull is out of the card before it moves for the first time
      event.currentTarget.setPointerCapture(event.pointerId);
      drag.current = { id, from: { x: event.clientX, y: event.clientY }, moving: false };
    },
    onPointerMove: (event: PointerEvent): void => {
      const now = drag.current;
      if (now === undefined) return;
      if (!now.moving && Math.hypot(event.clientX - now.from.x, event.clientY - now.from.y) < THRESHOLD)
        return;
      now.moving = true;
      const record = state.get(now.id);
      const landing = landingAt(state, viewport, event);
      setShown({
        name: record === undefined ? '' : recordName(record),
        x: event.clientX,
        y: event.clientY,
        ...(landing === undefined ? {} : { line: landing.line }),
      });
    },
    onPointerUp: (event: PointerEvent): void => {
      const now = drag.current;
      drag.current = undefined;
      setShown(undefined);
      const landing = now?.moving === true ? landingAt(state, viewport, event) : undefined;
      if (now === undefined || landing === undefined) return;
      const { lane, step, before } = landing.drop;
      const place = before === undefined ? {} : { place: { before } };
      if (!state.run({ kind: 'moveCards', ids: [now.id], lane, step, ...place })) return;
      state.select(now.id);
      state.goTo({ lane, step, card: now.id });
    },
    onPointerCancel: (): void => {
      drag.current = undefined;
      setShown(undefined);
    },
  });
  return { handlers, preview: shown === undefined ? null : previewOf(shown) };
}

/** Where a card would land under the pointer; undefined beside the map and in lanes that hold no cards. */
function landingAt(
  state: EditorState,
  viewport: Viewport,
  { clientX, clientY }: PointerEvent,
): { readonly drop: Drop; readonly line: NonNullable<Shown['line']> } | undefined {
  const stage = document.elementFromPoint(clientX, clientY)?.closest('[data-testid="stage"]');
  if (stage === null || stage === undefined) return undefined;
  const box = stage.getBoundingClientRect();
  const drop = dropAt(state.index, state.scene, viewport.toMap(clientX - box.left, clientY - box.top));
  if (drop === undefined) return undefined;
  const { x, y, scale } = viewport.camera;
  const { mark } = drop;
  const line = {
    left: box.left + (mark.x - x) * scale,
    top: box.top + (mark.y - y) * scale,
    width: mark.w * scale,
  };
  return { drop, line };
}

function previewOf({ name, x, y, line }: Shown): ReactElement {
  return createElement(
    Fragment,
    null,
    line !== undefined && createElement('div', { className: styles['line'], style: line }),
    createElement('div', { className: styles['ghost'], style: { left: x + 8, top: y + 8 } }, name),
  );
}
