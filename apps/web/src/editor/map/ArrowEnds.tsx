// The ends of the arrow that is selected, to be dragged to another card.

import type { ReactElement } from 'react';
import type { Scene } from '@sightline/layout';
import { useEditor, useSelection } from '../use-editor.ts';
import { arrowOf, endsOf } from './drags.ts';
import styles from './map.module.css';

export function ArrowEnds({ scene }: { readonly scene: Scene }): ReactElement | null {
  const state = useEditor();
  const selection = useSelection();
  const [id] = selection;
  const isFlow = id !== undefined && selection.length === 1 && state.get(id)?.type === 'flow';
  const arrow = isFlow ? arrowOf(scene, id) : undefined;
  const ends = arrow === undefined ? undefined : endsOf(arrow);
  const [way] = arrow?.items ?? [];
  if (arrow === undefined || ends === undefined || way?.kind !== 'path') return null;
  return (
    <>
      <svg
        className={styles['chosen']}
        aria-hidden="true"
        style={{ transform: `translate(${arrow.x}px, ${arrow.y}px)` }}
      >
        <path d={way.d} />
      </svg>
      {(['arrowStart', 'arrowEnd'] as const).map((grip, i) => (
        <span
          key={grip}
          className={styles['end']}
          data-grip={grip}
          data-of={id}
          title={grip === 'arrowStart' ? 'Drag to where it comes from' : 'Drag to where it leads'}
          aria-hidden
          style={{ left: ends[i]?.x, top: ends[i]?.y }}
        />
      ))}
    </>
  );
}
