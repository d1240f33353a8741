// What is seen while something is dragged: a line where it would land, the arrow that is being drawn with the card it
// would land on, or the frame that selects.

import type { ReactElement } from 'react';
import type { DragView } from './drags.ts';
import styles from './map.module.css';

export function DragPreview({ view }: { readonly view: DragView }): ReactElement | null {
  if (view.kind !== 'arrow') {
    const { x, y, w, h } = view;
    return (
      <div
        className={styles[view.kind === 'drop' ? 'dropMark' : 'frame']}
        style={{ left: x, top: y, width: w, height: h }}
      />
    );
  }
  const { from, to, target } = view;
  return (
    <>
      {target !== undefined && (
        <div
          className={styles['dropTarget']}
          style={{ left: target.x - 4, top: target.y - 4, width: target.w + 8, height: target.h + 8 }}
        />
      )}
      <svg className={styles['dragArrow']} aria-hidden="true">
        <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
        <circle cx={to.x} cy={to.y} r={4} />
      </svg>
    </>
  );
}
