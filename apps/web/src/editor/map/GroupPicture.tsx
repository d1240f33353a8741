// Paints one group of a scene as a small SVG. Colours are the tokens' custom properties, so a theme changes without
// painting again. A group that did not change is not painted again either. Pictures are handed to the page as text: the
// browser reads it several times as fast as elements can be made one by one, and panning brings new cards all the time.

import { memo, useId } from 'react';
import type { ReactElement } from 'react';
import type { Group } from '@sightline/layout';
import { pictureText } from './picture-text.ts';
import styles from './map.module.css';

interface GroupPictureProps {
  readonly group: Group;
  readonly workspace: string;
  /** From the top of the group: where a score of +2 and of -2 are, for the gradients of the curve. */
  readonly scores?: readonly [top: number, bottom: number];
}

/** A group that only moved is painted as it was. */
function paintsSame(a: GroupPictureProps, b: GroupPictureProps): boolean {
  return (
    a.group.items === b.group.items &&
    a.group.w === b.group.w &&
    a.group.h === b.group.h &&
    a.group.record === b.group.record &&
    a.workspace === b.workspace &&
    a.scores?.[0] === b.scores?.[0] &&
    a.scores?.[1] === b.scores?.[1]
  );
}

export const GroupPicture = memo(function GroupPicture({
  group,
  workspace,
  scores,
}: GroupPictureProps): ReactElement {
  const prefix = useId();
  const shadow = group.items.find((item) => item.kind === 'rect' && item.shadow === true);
  return (
    <>
      {shadow?.kind === 'rect' && (
        // the shadow of a box is far cheaper to paint than the same as a filter
        <i
          className={styles['shadow']}
          style={{ left: shadow.x, top: shadow.y, width: shadow.w, height: shadow.h, borderRadius: shadow.r }}
        />
      )}
      <svg
        width={Math.max(1, group.w)}
        height={Math.max(1, group.h)}
        aria-hidden="true"
        className={styles['picture']}
        // made of the scene alone, with every word of people escaped
        // oxlint-disable-next-line react/no-danger
        dangerouslySetInnerHTML={{ __html: pictureText(group, { workspace, prefix, scores }) }}
      />
    </>
  );
}, paintsSame);
