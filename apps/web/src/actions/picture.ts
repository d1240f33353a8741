// Pictures on cards: chosen as a file, brought to the server, set in one step.

import type { Card, MapRecord } from '@sightline/model';
import type { EditorState } from '../editor/editor-state.ts';
import { imageTypes, uploadImage } from '../fields/upload-image.ts';

/** Whether a record is a card whose lane shows pictures. */
export function isPictureCard(state: EditorState, record: MapRecord | undefined): record is Card {
  if (record?.type !== 'card') return false;
  const role = state.index.lanes[state.index.rowOf(record.position.lane)]?.role;
  return role === 'evidence' || role === 'image';
}

/** The selected card where its lane shows pictures. */
export function pictureCard(state: EditorState): Card | undefined {
  const record = state.selection.length === 1 ? state.get(state.selection[0] ?? '') : undefined;
  return isPictureCard(state, record) ? record : undefined;
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

/** Brings a picture to the server and puts it on a card, as one step to undo. */
export async function putPicture(state: EditorState, id: string, file: File): Promise<void> {
  state.say(`Loading ${file.name} …`);
  const loaded = await uploadImage(state.session.workspace, file);
  if ('problem' in loaded) state.say(loaded.problem, 'problem');
  else if (state.run({ kind: 'set', id, path: 'image.file', value: loaded.file }))
    state.say('The picture is on the card. Say in the inspector what it shows (alt text).');
}
