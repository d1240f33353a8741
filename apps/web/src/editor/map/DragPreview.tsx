// What is seen while something is dragged: a line where it would land and a ghost of what is dragged, the arrow that is
// being drawn with the card it would land on, the frame that selects, or the value that a point has come to.

import type { ReactElement } from 'react';
import { useEditor } from '../use-editor.ts';
import type { DragGround, DragView, Ghost } from './drags.ts';
import { GroupPicture } from './GroupPicture.tsx';
import styles from './map.module.css';

interface DragPreviewProps {
  readonly view: DragView | undefined;
  /** What this preview lies over: it shows what is seen there. */
  readonly ground: DragGround;
}

export function DragPreview({ view, ground }: DragPreviewProps): ReactElement | null {
  if (view === undefined || (view.kind === 'drop' ? view.ground : 'map') !== ground) return null;
  switch (view.kind) {
    case 'drop':
      return (
        <>
          {view.mark !== undefined && <BoxMark look="dropMark" {...view.mark} />}
          {view.ghost !== undefined && <GhostPicture {...view.ghost} />}
        </>
      );
    case 'frame':
      return <BoxMark look="frame" x={view.x} y={view.y} w={view.w} h={view.h} />;
    case 'value':
      return (
        <div className={styles['dragValue']} style={{ left: view.x, top: view.y }}>
          {view.text}
        </div>
      );
    case 'arrow': {
      const { from, to, target } = view;
      return (
        <>
          {target !== undefined && (
            <BoxMark look="dropTarget" x={target.x - 4} y={target.y - 4} w={target.w + 8} h={target.h + 8} />
          )}
          <svg className={styles['dragArrow']} aria-hidden="true">
            <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
            <circle cx={to.x} cy={to.y} r={4} />
          </svg>
        </>
      );
    }
  }
}

interface BoxMarkProps {
  readonly look: 'dropMark' | 'frame' | 'dropTarget';
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

function BoxMark({ look, x, y, w, h }: BoxMarkProps): ReactElement {
  return <div className={styles[look]} data-look={look} style={{ left: x, top: y, width: w, height: h }} />;
}

function GhostPicture({ group, x, y, count }: Ghost): ReactElement {
  const { session } = useEditor();
  return (
    <div
      className={styles['ghost']}
      data-kind={group.kind}
      style={{ left: x, top: y, width: group.w, height: group.h }}
      aria-hidden
    >
      <GroupPicture group={group} workspace={session.workspace} />
      {count > 1 && <b>{count}</b>}
    </div>
  );
}
