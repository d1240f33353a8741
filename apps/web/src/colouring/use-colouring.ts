// The colours of the cards in React, told anew after each edit; undefined where the map is not coloured.

import { useColourBy, useEditor, useLibrary, useScene } from '../editor/use-editor.ts';
import type { Colouring } from './colouring.ts';

export function useColouring(): Colouring | undefined {
  useColourBy();
  useLibrary();
  useScene();
  return useEditor().colouring;
}
