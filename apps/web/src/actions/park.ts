// Cards off the map, into the tray.

import type { EditorState } from '../editor/editor-state.ts';

/** The selected cards that stand somewhere. */
export function placedCards(state: EditorState): readonly string[] {
  return state.selection.filter((id) => {
    const record = state.get(id);
    return record?.type === 'card' && record.position.step !== undefined;
  });
}

/** Takes the selected cards off the map; each keeps the lane that it comes from. */
export function parkSelected(state: EditorState): void {
  const commands = placedCards(state).flatMap((id) => {
    const record = state.get(id);
    return record?.type === 'card'
      ? [{ kind: 'moveCards' as const, ids: [id], lane: record.position.lane }]
      : [];
  });
  if (!state.run({ kind: 'batch', commands, label: 'Park' })) return;
  state.select();
  state.say(
    commands.length === 1 ? 'Parked. It waits in the tray.' : `Parked ${commands.length} cards in the tray.`,
  );
}
