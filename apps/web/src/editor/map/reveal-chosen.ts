// The one thing that is selected, brought into view clear of what floats over the map.

import type { Group } from '@sightline/layout';
import type { EditorState } from '../editor-state.ts';
import { groupOf } from './scene-index.ts';
import type { Viewport } from './viewport.ts';

/** Where the one thing stands that is selected. */
export function chosenBox({ selection, scene }: EditorState): Group | undefined {
  return selection.length === 1 ? groupOf(scene, selection[0]) : undefined;
}

export function revealChosen(state: EditorState, viewport: Viewport): void {
  const { scene } = state;
  const box = chosenBox(state);
  if (box !== undefined) viewport.reveal(box, { w: scene.headerWidth, h: scene.headerHeight });
}
