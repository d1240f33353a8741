// Coloured cards: a stripe along the card and the letters of who acts on its lower edge. Laid over the map, in no export.

import { memo } from 'react';
import type { ReactElement } from 'react';
import type { Group } from '@sightline/layout';
import type { ColourGroup } from './colouring.ts';
import { markColours } from './mark-colours.ts';
import { useColouring } from './use-colouring.ts';
import styles from './colouring.module.css';

interface ColourMarksProps {
  /** What is drawn near the window. */
  readonly groups: readonly Group[];
}

export function ColourMarks({ groups }: ColourMarksProps): ReactElement | null {
  const colouring = useColouring();
  if (colouring === undefined) return null;
  return (
    <div aria-hidden="true">
      {groups.map((group) => {
        const of = colouring.byCard.get(group.record ?? '');
        if (of === undefined) return null;
        return <Mark key={group.id} x={group.x} y={group.y} w={group.w} h={group.h} of={of} />;
      })}
    </div>
  );
}

interface MarkProps {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly of: ColourGroup;
}

const Mark = memo(function Mark({ x, y, w, h, of }: MarkProps): ReactElement {
  return (
    <div
      className={styles['mark']}
      style={{ left: x, top: y, width: w, height: h, ...markColours(of.hue) }}
      data-colour={of.key}
    >
      <i />
      <b>{of.letters}</b>
    </div>
  );
});
