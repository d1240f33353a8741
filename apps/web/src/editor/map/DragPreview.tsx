// What is seen while something is dragged: a line where it would land, or the arrow that is being drawn.

import type { ReactElement } from 'react';
import type { DragView } from './use-drag.ts';
import styles from './map.module.css';

export function DragPreview({ view }: { readonly view: DragView }): ReactElement | null {
  if (view.kind === 'drop')
    return (
      <div
        className={styles['dropMark']}
        style={{ left: view.x, top: view.y, width: view.w, height: view.h }}
      />
    );
  return (
    <svg className={styles['dragArrow']} aria-hidden="true">
      <line x1={view.x} y1={view.y} x2={view.toX} y2={view.toY} />
    </svg>
  );
}
