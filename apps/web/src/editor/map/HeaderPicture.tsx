// The picture of what sticks to an edge: its shapes as an SVG, its words as words of the page. Bars are scaled at each
// step of a zoom, and browsers lay the texts of an SVG out anew at each scale; other texts they only paint.

import { memo, useMemo } from 'react';
import type { CSSProperties, ReactElement } from 'react';
import type { Group, TextBlock } from '@sightline/layout';
import { textDirection } from '@sightline/layout';
import { cssFont } from '@sightline/text';
import { GroupPicture } from './GroupPicture.tsx';
import { paintVariable } from './picture-text.ts';
import styles from './map.module.css';

interface HeaderPictureProps {
  readonly group: Group;
  readonly workspace: string;
}

export const HeaderPicture = memo(function HeaderPicture({
  group,
  workspace,
}: HeaderPictureProps): ReactElement {
  const { words, shapes } = useMemo(() => apart(group), [group]);
  return (
    <>
      {shapes.items.length > 0 && <GroupPicture group={shapes} workspace={workspace} />}
      {words.map((block, i) => (
        <Words key={i} block={block} />
      ))}
    </>
  );
});

function apart(group: Group): { readonly words: readonly TextBlock[]; readonly shapes: Group } {
  const isWord = (item: Group['items'][number]): item is TextBlock =>
    item.kind === 'text' && item.rotate === undefined;
  return {
    words: group.items.filter(isWord),
    shapes: { ...group, items: group.items.filter((item) => !isWord(item)) },
  };
}

/** Half of a box around a point that words are in the middle of, or at an end of. */
const REACH = 600;
const sides = { start: 'left', middle: 'center', end: 'right' } as const;

function Words({ block }: { readonly block: TextBlock }): ReactElement {
  const { x, y, lines, lineHeight, font, fill, anchor = 'start' } = block;
  const side = sides[anchor];
  const style: CSSProperties = {
    font: cssFont(font),
    // the line is as high as the strut in it, which stands on the baseline
    lineHeight: 0,
    color: paintVariable(fill),
    textAlign: side,
    direction: textDirection(lines.join(' ')),
    ...(side === 'left'
      ? { left: x }
      : { left: side === 'center' ? x - REACH : x - 2 * REACH, width: 2 * REACH }),
  };
  return (
    <>
      {lines.map((line, i) => (
        <span
          key={i}
          aria-hidden
          className={styles['words']}
          style={{ ...style, top: y + i * lineHeight - font.size }}
        >
          <i />
          {line}
        </span>
      ))}
    </>
  );
}
