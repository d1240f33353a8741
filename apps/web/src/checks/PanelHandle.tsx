// The edge by which the panel of checks is made higher or lower: dragged, or by the arrow keys.

import { useRef } from 'react';
import type { KeyboardEvent, PointerEvent, ReactElement, RefObject } from 'react';
import styles from './panel-handle.module.css';

interface PanelHandleProps {
  readonly panel: RefObject<HTMLElement | null>;
  readonly setHeight: (height: number) => void;
}

const LEAST = 160;
const STEP = 24;

/** What is left of the window for the map, in pixels. */
const REST = 200;

export function PanelHandle({ panel, setHeight }: PanelHandleProps): ReactElement {
  const drag = useRef<{ readonly y: number; readonly height: number } | undefined>(undefined);
  const most = Math.max(LEAST, window.innerHeight - REST);
  const within = (height: number): number => Math.round(Math.min(most, Math.max(LEAST, height)));
  const now = (): number => panel.current?.offsetHeight ?? LEAST;
  const onDown = (event: PointerEvent<HTMLDivElement>): void => {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { y: event.clientY, height: now() };
  };
  const onMove = (event: PointerEvent): void => {
    if (drag.current !== undefined) setHeight(within(drag.current.height + drag.current.y - event.clientY));
  };
  const onUp = (): void => {
    drag.current = undefined;
  };
  const onKey = (event: KeyboardEvent): void => {
    const heights: Readonly<Record<string, number>> = {
      ArrowUp: now() + STEP,
      ArrowDown: now() - STEP,
      PageUp: now() + 5 * STEP,
      PageDown: now() - 5 * STEP,
      Home: most,
      End: LEAST,
    };
    const height = heights[event.key];
    if (height === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    setHeight(within(height));
  };
  return (
    // a separator that can be moved is a control
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="separator"
      aria-orientation="horizontal"
      aria-label="Height of the checks"
      aria-valuemin={LEAST}
      aria-valuemax={most}
      aria-valuenow={panel.current?.offsetHeight ?? LEAST}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className={styles['handle']}
      title="Drag to make the panel higher or lower"
      onPointerDown={onDown}
      onPointerMove={onMove}
      onPointerUp={onUp}
      onPointerCancel={onUp}
      onKeyDown={onKey}
    />
  );
}
