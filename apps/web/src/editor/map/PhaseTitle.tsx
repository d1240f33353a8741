// The title of a phase: beside the lanes as long as a part of its phase shows, so that nobody has to look for where one
// is. It moves outside React, like the bar that it stands in, and only while its phase begins out of sight.

import { useLayoutEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import type { Group } from '@sightline/layout';
import { useEditor } from '../use-editor.ts';
import { HeaderPicture } from './HeaderPicture.tsx';
import type { Viewport } from './viewport.ts';
import styles from './map.module.css';

/** Between the lanes and the title, in map units. */
const APART = 14;

interface PhaseTitleProps {
  /** The header of the phase without its line. */
  readonly group: Group;
  readonly viewport: Viewport;
}

export function PhaseTitle({ group, viewport }: PhaseTitleProps): ReactElement {
  const state = useEditor();
  const title = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const element = title.current;
    if (element === null) return undefined;
    // how far the title can go is looked up when it first has to: the page is laid out for that
    let room: number | undefined;
    let shift = 0;
    return viewport.onCamera(({ x }) => {
      const wanted = Math.max(0, x + state.scene.headerWidth + APART - group.x);
      if (wanted > 0) room ??= roomOf(element, group);
      const next = Math.min(room ?? 0, wanted);
      if (next === shift) return;
      shift = next;
      element.style.transform = next === 0 ? '' : `translateX(${next}px)`;
    });
  }, [group, viewport, state]);
  return (
    <span ref={title} className={styles['phaseTitle']}>
      <HeaderPicture group={group} workspace={state.session.workspace} />
    </span>
  );
}

/** How far a title can move within its phase, in map units. */
function roomOf(element: HTMLElement, { w }: Group): number {
  const words = element.querySelector('span');
  return words === null ? 0 : Math.max(0, w - words.offsetLeft - words.offsetWidth);
}
