// Pictures on cards: chosen as a file, brought to the server, set in one step.

import type { Card } from '@sightline/model';
import type { EditorState } from '../editor/editor-state.ts';
import { imageTypes, uploadImage } from '../fields/upload-image.ts';

/** The selected card where its lane shows pictures. */
export function pictureCard(state: EditorState): Card | undefined {
  const card = state.selection.length === 1 ? state.get(state.selection[0] ?? '') : undefined;
  if (card?.type !== 'card') return undefined;
  const role = state.index.lanes[state.index.rowOf(card.position.lane)]?.role;
  return role === 'evidence' || role === 'image' ? card : undefined;
}

/** Asks for a file and puts it on the selected card. */
export function choosePicture(state: EditorState): void {
  const card = pictureCard(state);
  if (card === undefined) return;
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = imageTypes.join(',');
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file !== undefined) void putPicture(state, card.id, file);
  });
  input.click();
}

async function putPicture(state: EditorState, id: string, file: File): Promise<void> {
  state.say(`Loading ${file.name} …`);
  const loaded = await uploadImage(state.session.workspace, file);
  if ('problem' in loaded) state.say(loaded.problem, 'problem');
  else if (state.run({ kind: 'set', id, path: 'image.file', value: loaded.file }))
    state.say('The picture is on the card. Say in the inspector what it shows (alt text).');
}
