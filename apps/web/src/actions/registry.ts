// All that can be done in the editor, as a list: menus, the command palette and the keyboard read the same one.

import { colouringNames } from '../colouring/colouring.ts';
import { actorGroupings } from '../colouring/group-by-actor.ts';
import { exportMap } from './export-map.ts';
import type { EditorState } from '../editor/editor-state.ts';
import {
  addAt,
  addEmotion,
  addFailure,
  addLane,
  addPhase,
  addStep,
  arrowsAt,
  duplicateSelected,
  failuresMarkedAt,
  laneRolesInOrder,
  moveStep,
  nameOfRole,
  removeSelected,
  startEditing,
} from './edits.ts';
import { reorder } from '../editor/map/map-keys.ts';
import { choosePicture, pictureCard } from './picture.ts';
import { parkSelected, placedCards } from './park.ts';
import { referringCard } from './refer.ts';

export type Panel =
  | 'connect'
  | 'retarget'
  | 'move'
  | 'moveFailure'
  | 'palette'
  | 'inspector'
  | 'checks'
  | 'checksAbout'
  | 'nextFinding'
  | 'previousFinding'
  | 'flip'
  | 'refer';

export interface Action {
  readonly id: string;
  readonly title: string;
  readonly shortcut?: string;
  /** Other words by which it is found. */
  readonly words?: string;
  /** What to do first where it makes no sense now; without this it is not even shown then. */
  readonly needs?: string;
  /** Whether it makes sense now; always, where it is absent. */
  readonly when?: (state: EditorState) => boolean;
  readonly run: (state: EditorState, open: (panel: Panel) => void) => void;
}

const selectedType = (state: EditorState): string | undefined =>
  state.selection.length === 1 ? state.get(state.selection[0] ?? '')?.type : undefined;
const one = (state: EditorState): string => state.selection[0] ?? '';
const is =
  (...types: readonly string[]) =>
  (state: EditorState): boolean =>
    types.includes(selectedType(state) ?? '');
const some = (state: EditorState): boolean => state.selection.length > 0;

export const actions: readonly Action[] = [
  {
    id: 'undo',
    title: 'Undo',
    shortcut: 'Mod+Z',
    needs: 'nothing to undo',
    when: (state) => state.canUndo,
    run: (state) => state.undo(),
  },
  {
    id: 'redo',
    title: 'Redo',
    shortcut: 'Mod+Shift+Z',
    needs: 'nothing to redo',
    when: (state) => state.canRedo,
    run: (state) => state.redo(),
  },
  {
    id: 'edit',
    title: 'Edit text',
    shortcut: 'Enter',
    needs: 'choose a card first',
    when: some,
    run: (state) => startEditing(state, one(state)),
  },
  {
    id: 'inspect',
    title: 'Inspector: all fields',
    words: 'show panel details properties',
    shortcut: 'Mod+I',
    run: (_state, open) => open('inspector'),
  },
  {
    id: 'checks',
    title: 'Checks: what is wrong or missing',
    words: 'problems findings',
    shortcut: 'Mod+Shift+M',
    run: (_state, open) => open('checks'),
  },
  {
    id: 'checks-about',
    title: 'Checks of this',
    shortcut: 'Mod+Shift+L',
    needs: 'choose a card first',
    when: (state) => state.selection.length === 1,
    run: (_state, open) => open('checksAbout'),
  },
  {
    id: 'next-finding',
    title: 'Next finding of the checks',
    shortcut: 'F8',
    run: (_state, open) => open('nextFinding'),
  },
  {
    id: 'previous-finding',
    title: 'Finding before',
    shortcut: 'Shift+F8',
    run: (_state, open) => open('previousFinding'),
  },
  {
    id: 'flip',
    title: 'Flip side: what could go wrong here',
    shortcut: 'Mod+Shift+X',
    run: (_state, open) => open('flip'),
  },
  ...actorGroupings.map((by): Action => ({
    id: `colour-${by}`,
    title: `Colour the cards: ${colouringNames[by].toLowerCase()}`,
    words: 'color legend heat participant actor team',
    run: (state) => state.colour(state.colourBy === by ? undefined : by),
  })),
  {
    id: 'duplicate',
    title: 'Duplicate',
    shortcut: 'Mod+D',
    needs: 'choose a card first',
    when: some,
    run: duplicateSelected,
  },
  {
    id: 'delete',
    title: 'Delete',
    shortcut: 'Delete',
    needs: 'choose a card first',
    when: some,
    run: removeSelected,
  },
  {
    id: 'add-card',
    title: 'Add a card below',
    shortcut: 'Shift+Enter',
    needs: 'choose a cell first',
    when: (state) => state.spot !== undefined,
    run: (state) => void (state.spot !== undefined && addAt(state, state.spot)),
  },
  {
    id: 'add-step',
    title: 'Add a step',
    shortcut: 'Mod+Shift+S',
    run: (state) => void addStep(state, stepAt(state)),
  },
  { id: 'add-phase', title: 'Add a phase', run: (state) => void addPhase(state) },
  {
    id: 'add-failure',
    words: 'what can go wrong error risk',
    title: 'Add a failure here',
    shortcut: 'Mod+Shift+F',
    needs: 'choose a card first',
    when: is('card', 'flow'),
    run: (state) => void addFailure(state, one(state)),
  },
  {
    id: 'add-emotion',
    title: 'Add an emotion to this step',
    shortcut: 'Mod+Shift+E',
    needs: 'choose a step first',
    when: (state) => stepAt(state) !== undefined,
    run: (state) => void addEmotion(state, stepAt(state) ?? ''),
  },
  ...laneRolesInOrder.map((role): Action => ({
    id: `add-lane-${role}`,
    title: `Add a lane: ${nameOfRole(role)}`,
    run: (state) => void addLane(state, role),
  })),
  {
    id: 'connect',
    title: 'Connect to …',
    shortcut: 'Mod+K',
    needs: 'choose a card first',
    when: is('card', 'failure'),
    run: (_state, open) => open('connect'),
  },
  {
    id: 'retarget',
    title: 'Change where it leads …',
    shortcut: 'Mod+K',
    when: is('flow'),
    run: (_state, open) => open('retarget'),
  },
  {
    id: 'retarget-of-card',
    title: 'Change where an arrow leads …',
    when: (state) => is('card', 'failure')(state) && arrowsAt(state.index, one(state)).length > 0,
    run: (_state, open) => open('retarget'),
  },
  {
    id: 'move-failure',
    title: 'Move failure to …',
    needs: 'choose a failure first',
    when: (state) =>
      is('failure')(state) || (is('card')(state) && failuresMarkedAt(state.index, one(state)).length > 0),
    run: (_state, open) => open('moveFailure'),
  },
  {
    id: 'select-all',
    title: 'Select all cards',
    shortcut: 'Mod+A',
    run: (state) =>
      state.select(
        ...state.scene.groups.cards.flatMap(({ kind, record }) => (kind === 'card' ? (record ?? []) : [])),
      ),
  },
  {
    id: 'move',
    title: 'Move to …',
    shortcut: 'Mod+M',
    needs: 'choose a card first',
    when: (state) => some(state) && state.selection.every((id) => state.get(id)?.type === 'card'),
    run: (_state, open) => open('move'),
  },
  {
    id: 'park',
    title: 'Park (take off the map)',
    needs: 'choose a card first',
    when: (state) => placedCards(state).length > 0,
    run: parkSelected,
  },
  {
    id: 'refer',
    title: 'Choose what it shows …',
    when: (state) => referringCard(state) !== undefined,
    run: (_state, open) => open('refer'),
  },
  {
    id: 'picture',
    title: 'Choose a picture …',
    when: (state) => pictureCard(state) !== undefined,
    run: (state) => choosePicture(state),
  },
  {
    id: 'step-left',
    title: 'Move the step to the left',
    needs: 'choose a step first',
    when: is('step'),
    run: (state) => moveStep(state, one(state), 'left'),
  },
  {
    id: 'step-right',
    title: 'Move the step to the right',
    needs: 'choose a step first',
    when: is('step'),
    run: (state) => moveStep(state, one(state), 'right'),
  },
  {
    id: 'earlier',
    title: 'Move up or ahead',
    when: is('lane', 'phase'),
    run: (state) => reorder(state, one(state), -1),
  },
  {
    id: 'later',
    title: 'Move down or behind',
    when: is('lane', 'phase'),
    run: (state) => reorder(state, one(state), 1),
  },
  { id: 'view-journey', title: 'Show the journey', run: (state) => state.show('journey') },
  {
    id: 'view-blueprint',
    title: 'Show the blueprint',
    run: (state) => state.show('blueprint'),
  },
  { id: 'view-full', title: 'Show everything', run: (state) => state.show('full') },
  {
    id: 'palette',
    title: 'All commands …',
    shortcut: 'Mod+P',
    run: (_state, open) => open('palette'),
  },
  ...(['svg', 'png', 'pdf', 'yaml'] as const).map((format): Action => ({
    id: `export-${format}`,
    title: `Export as ${format.toUpperCase()}`,
    run: (state) => void exportMap(state, format),
  })),
];

/** The step of what is selected, or of the place in the grid. */
function stepAt(state: EditorState): string | undefined {
  const record = state.get(one(state));
  if (record?.type === 'step') return record.id;
  if (record?.type === 'card') return record.position.step;
  return state.spot?.step;
}

/** The shortcut of a key press, in the words of the list: `Mod` is Command on a Mac, else Control. */
export function shortcutOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  return [
    event.ctrlKey || event.metaKey ? 'Mod' : '',
    event.shiftKey ? 'Shift' : '',
    event.altKey ? 'Alt' : '',
    key,
  ]
    .filter((part) => part !== '')
    .join('+');
}

export function availableActions(state: EditorState): readonly Action[] {
  return actions.filter(({ when }) => when === undefined || when(state));
}
