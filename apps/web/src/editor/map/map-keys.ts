// The keyboard on the map: arrows walk the grid, with Shift they select, Enter edits or adds, Alt and arrows move, Delete
// removes, plus and minus zoom, Page Up and Down move the view.

import type { KeyboardEvent } from 'react';
import {
  addAt,
  moveCard,
  moveStep,
  removeSelected,
  startEditing,
  typeAt,
  typeOver,
} from '../../actions/edits.ts';
import type { EditorState } from '../editor-state.ts';
import type { Direction } from './spots.ts';
import { nextSpot, spotIn } from './spots.ts';
import type { Viewport } from './viewport.ts';

const directions: Readonly<Record<string, 'left' | 'right' | 'up' | 'down'>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

export function mapKeys(state: EditorState, viewport: Viewport, event: KeyboardEvent<HTMLElement>): void {
  if (event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement) return;
  if (viewKeys(viewport, event)) return;
  const header = (event.target as HTMLElement).dataset['kind'];
  const record = (event.target as HTMLElement).dataset['record'];
  const isHeader = header === 'stepHeader' || header === 'phaseHeader' || header === 'laneHeader';
  if (isHeader && record !== undefined) return headerKeys(state, event, record);
  const { spot } = state;
  if (spot === undefined) return;
  const direction = directions[event.key];
  if (direction !== undefined) {
    event.preventDefault();
    if (event.altKey) return moveCard(state, direction);
    return walk(state, direction, event.shiftKey);
  }
  const jump = jumpOf(event);
  if (jump !== undefined) {
    event.preventDefault();
    return walk(state, jump, false);
  }
  if (event.key === 'Enter' || event.key === 'F2') {
    event.preventDefault();
    if (spot.card === undefined || (event.shiftKey && event.key === 'Enter')) addAt(state, spot);
    else startEditing(state, spot.card);
  } else if (event.key === 'Insert') {
    event.preventDefault();
    addAt(state, spot);
  } else if (event.key === 'Delete' || event.key === 'Backspace') {
    event.preventDefault();
    if (state.selection.length === 0 && spot.card !== undefined) state.select(spot.card);
    removeSelected(state);
  } else if (isLetter(event)) {
    if (typeAt(state, spot, event.key)) event.preventDefault();
  } else if (event.key === ' ' && spot.card !== undefined) {
    // selects when it is released, unless the map was dragged with it
    event.preventDefault();
  } else if (event.key === 'Escape') {
    state.connectFrom(undefined);
    state.select();
  }
}

/** A key that writes something, and is no shortcut. */
function isLetter({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
}

/** The space bar selects the card that has the focus, unless it was held to drag the map. */
export function spaceReleased(state: EditorState, event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== ' ' || !(event.target instanceof HTMLElement)) return;
  const record = event.target.dataset['spot'];
  if (record === undefined || record !== state.spot?.card) return;
  event.preventDefault();
  if (event.currentTarget.dataset['spacePanned'] === undefined) state.toggle(record);
}

type Pressed = Pick<
  KeyboardEvent,
  'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'preventDefault'
>;

/** Zooms and pans; true where the key meant that. */
export function viewKeys(viewport: Viewport, event: Pressed): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const { w, h } = viewport.size;
  const keys: Readonly<Record<string, () => void>> = {
    '+': () => viewport.zoomBy(1.2),
    '=': () => viewport.zoomBy(1.2),
    '-': () => viewport.zoomBy(1 / 1.2),
    PageUp: () => (event.shiftKey ? viewport.panBy(-0.8 * w, 0) : viewport.panBy(0, -0.8 * h)),
    PageDown: () => (event.shiftKey ? viewport.panBy(0.8 * w, 0) : viewport.panBy(0, 0.8 * h)),
  };
  const byPlace: Readonly<Record<string, () => void>> = {
    Digit0: () => viewport.zoomTo(1),
    Digit1: () => viewport.fit(),
  };
  const act = keys[event.key] ?? (event.shiftKey ? byPlace[event.code] : undefined);
  if (act === undefined) return false;
  event.preventDefault();
  act();
  return true;
}

function jumpOf(event: KeyboardEvent): Direction | undefined {
  const far = event.ctrlKey || event.metaKey;
  if (event.key === 'Home') return far ? 'first' : 'rowStart';
  if (event.key === 'End') return far ? 'last' : 'rowEnd';
  return undefined;
}

function walk(state: EditorState, direction: Direction, extend: boolean): void {
  if (state.spot === undefined) return;
  const next = nextSpot(state.index, state.scene, state.spot, direction);
  state.goTo(next);
  if (extend && next.card !== undefined) state.select(...new Set([...state.selection, next.card]));
  else if (next.card === undefined) state.select();
  else state.select(next.card);
}

function headerKeys(state: EditorState, event: KeyboardEvent<HTMLElement>, id: string): void {
  const direction = directions[event.key];
  if (event.altKey && direction !== undefined) {
    event.preventDefault();
    if (state.get(id)?.type === 'step')
      return direction === 'left' || direction === 'right' ? moveStep(state, id, direction) : undefined;
    return reorder(state, id, direction === 'left' || direction === 'up' ? -1 : 1);
  }
  const to = direction ?? jumpOf(event);
  if (to !== undefined && !event.shiftKey) {
    event.preventDefault();
    fromHeader(state, id, to);
  } else if (event.key === 'Enter' || event.key === 'F2') {
    event.preventDefault();
    startEditing(state, id);
  } else if (isLetter(event)) {
    if (typeOver(state, id, event.key)) event.preventDefault();
  } else if (event.key === ' ') {
    // pans with a drag; pressed by itself it does nothing, as on a card
    event.preventDefault();
  } else if (event.key === 'Escape') {
    state.select();
  } else if (event.key === 'Delete') {
    event.preventDefault();
    state.select(id);
    removeSelected(state);
  }
}

/** From a header along its own kind, from phases to steps and back, and into the grid. */
function fromHeader(state: EditorState, id: string, to: Direction): void {
  const { index, scene } = state;
  const record = state.get(id);
  const along: Direction = record?.type === 'lane' ? 'down' : 'right';
  const back: Direction = record?.type === 'lane' ? 'up' : 'left';
  const list: readonly string[] =
    record?.type === 'lane'
      ? scene.rows.map(({ lane }) => lane)
      : record?.type === 'step'
        ? scene.columns.map(({ step }) => step)
        : index.phases.map((phase) => phase.id).filter((phase) => index.stepsOf(phase).length > 0);
  const at = list.indexOf(id);
  const next: Readonly<Partial<Record<Direction, string | undefined>>> = {
    [along]: list[at + 1],
    [back]: list[at - 1],
    rowStart: list[0],
    rowEnd: list.at(-1),
    ...(record?.type === 'phase' ? { down: index.stepsOf(id)[0]?.id } : {}),
    ...(record?.type === 'step' ? { up: record.position.phase } : {}),
  };
  const header = next[to];
  if (header !== undefined) {
    state.select(header);
    return state.refocus();
  }
  const step = record?.type === 'step' ? id : scene.columns[0]?.step;
  const lane = record?.type === 'lane' ? id : scene.rows[0]?.lane;
  if (step === undefined || lane === undefined) return;
  const into =
    to === 'first' || to === 'last'
      ? nextSpot(index, scene, { lane, step }, to)
      : (record?.type === 'step' && to === 'down') || (record?.type === 'lane' && to === 'right')
        ? spotIn(index, lane, step)
        : undefined;
  if (into === undefined) return;
  state.goTo(into);
  state.select(...(into.card === undefined ? [] : [into.card]));
}

/** Moves a phase or lane by one place among its own kind. */
export function reorder(state: EditorState, id: string, by: -1 | 1): void {
  const record = state.get(id);
  const list =
    record?.type === 'phase' ? state.index.phases : record?.type === 'lane' ? state.index.lanes : [];
  const at = list.findIndex((other) => other.id === id);
  const neighbour = list[at + by];
  if (neighbour !== undefined)
    state.run({ kind: 'reorder', id, place: by < 0 ? { before: neighbour.id } : { after: neighbour.id } });
}
