// Pictures brought to the map: dropped on a card of evidence or images, or pasted on the one that is chosen.

import { useEffect } from 'react';
import { isPictureCard, pictureCard, putPicture } from '../actions/picture.ts';
import { useEditor } from './use-editor.ts';

export function usePictures(): void {
  const state = useEditor();
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      const [file] = event.dataTransfer?.files ?? [];
      if (file === undefined || event.defaultPrevented) return;
      // else the browser leaves the map for the file
      event.preventDefault();
      const target =
        event.target instanceof Element ? event.target.closest<HTMLElement>('[data-record]') : null;
      const card = state.get(target?.dataset['record'] ?? '');
      if (!isPictureCard(state, card))
        return state.say('Drop a picture on a card in a lane of evidence or images', 'problem');
      state.select(card.id);
      void putPicture(state, card.id, file);
    };
    const paste = (event: ClipboardEvent): void => {
      const file = [...(event.clipboardData?.files ?? [])].find(({ type }) => type.startsWith('image/'));
      const card = pictureCard(state);
      if (file === undefined || card === undefined || event.target instanceof HTMLInputElement) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      void putPicture(state, card.id, file);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    document.addEventListener('paste', paste, { capture: true });
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
      document.removeEventListener('paste', paste, { capture: true });
    };
  }, [state]);
}
