// A text that is edited where it stands: a field over the card or header, bound to the record. Every key press is an
// edit of the shared text, so there is nothing to save and nothing to lose. Enter ends it, Escape takes it back.

import { useEffect, useLayoutEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import type { Group, Scene } from '@sightline/layout';
import type { MapRecord } from '@sightline/model';
import { getPath } from '@sightline/model';
import { addAt, startEditing } from '../../actions/edits.ts';
import type { Editing } from '../editor-state.ts';
import { useEditing, useEditor, useRecord, useScene } from '../use-editor.ts';
import { useLiveText } from '../use-live-text.ts';
import { groupOf } from './scene-index.ts';
import { nextSpot, spotOf } from './spots.ts';
import styles from './map.module.css';

const growsByItself = CSS.supports('field-sizing', 'content');

/** What a field lies over: headers stick to the edges, and so does a field over one of them. */
type Ground = 'map' | 'columns' | 'lanes';

const groundOf = ({ kind }: Group): Ground =>
  kind === 'laneHeader' ? 'lanes' : kind === 'stepHeader' || kind === 'phaseHeader' ? 'columns' : 'map';

/** The field for what is edited, where that lies on this ground. */
export function InPlaceText({ ground }: { readonly ground: Ground }): ReactElement | null {
  const scene = useScene();
  const editing = useEditing();
  const record = useRecord(editing?.id);
  const group = editing === undefined ? undefined : textGroupOf(scene, editing.id);
  if (editing === undefined || record === undefined || group === undefined || groundOf(group) !== ground)
    return null;
  return <TextField key={`${editing.id} ${editing.path}`} editing={editing} record={record} group={group} />;
}

interface TextFieldProps {
  readonly editing: Editing;
  readonly record: MapRecord;
  readonly group: Group;
}

function TextField({ editing, record, group }: TextFieldProps): ReactElement {
  const state = useEditor();
  const field = useRef<HTMLTextAreaElement>(null);
  const begun = editing.begun === true;
  const shared = getPath(record, editing.path);
  const live = useLiveText(editing.id, editing.path, typeof shared === 'string' ? shared : '');
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    if (begun) field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
    else field.current?.select();
  }, [begun]);
  useLayoutEffect(() => {
    const element = field.current;
    // where style sheets can let a field grow with its text, they do, without laying out the page for each key
    if (element === null || growsByItself) return;
    element.style.height = '0';
    element.style.height = `${element.scrollHeight}px`;
  });

  /** Ends this field; one that was opened meanwhile stays open. */
  const finish = (away = false): void => {
    if (state.editing?.id !== editing.id || state.editing.path !== editing.path) return;
    state.edit(undefined, away);
    state.say(undefined);
  };

  /** The field is left: by a click elsewhere, where the focus stays. */
  const onBlur = (): void => {
    const element = field.current;
    // with the whole window: it is still the one that is typed in
    if (element === null || document.activeElement === element) return;
    const pressed = element.closest<HTMLElement>('[data-pressed]') !== null;
    if (!pressed) return finish(true);
    // what goes with an empty card moves other cards, which must not happen between press and click
    window.addEventListener('pointerup', () => setTimeout(() => finish(true)), { once: true });
  };

  const onKeyDown = (event: React.KeyboardEvent<HTMLTextAreaElement>): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      state.cancelEdit();
      state.refocus();
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      if (live.holds()) return;
      const spot = spotOf(state.index, editing.id);
      // the focus goes back to the grid
      finish();
      state.refocus();
      if ((event.ctrlKey || event.metaKey) && spot !== undefined)
        addAt(state, state.get(editing.id) === undefined ? { lane: spot.lane, step: spot.step } : spot);
    } else if (event.key === 'Tab') {
      event.preventDefault();
      if (!live.holds()) goOn(event.shiftKey ? 'left' : 'right');
    }
  };

  /** Tab goes on to the neighbour, and begins a card where there is none: so a row is written in one go. */
  const goOn = (direction: 'left' | 'right'): void => {
    const spot = spotOf(state.index, editing.id);
    finish();
    if (spot === undefined) return goToNextHeader(direction);
    const next = nextSpot(state.index, state.scene, spot, direction);
    if (next.step === spot.step) return state.refocus();
    state.goTo(next);
    if (next.card === undefined) addAt(state, next);
    else startEditing(state, next.card);
  };

  const goToNextHeader = (direction: 'left' | 'right'): void => {
    const { steps } = state.index;
    const at = state.index.columnOf(editing.id);
    const next = steps[direction === 'right' ? at + 1 : at - 1];
    if (at >= 0 && next !== undefined) {
      state.select(next.id);
      state.edit({ id: next.id, path: 'name' });
    }
  };

  return (
    <textarea
      dir="auto"
      ref={field}
      className={styles['inPlace']}
      data-kind={group.kind}
      aria-label={`Edit ${editing.path}`}
      value={live.text}
      rows={1}
      spellCheck
      style={{
        ...boxOf(group),
        // a very long text scrolls in its field, not the map behind it
        maxHeight: Math.max(group.h + 8, 360),
        overflowY: 'auto',
      }}
      onChange={(event) => live.write(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
      onPointerDown={(event) => event.stopPropagation()}
      onPaste={(event) => event.stopPropagation()}
    />
  );
}

/** The field of a card is as large as the card; one over a header is large enough to write in. */
function boxOf({ kind, x, y, w, h }: Group): React.CSSProperties {
  if (kind === 'card' || kind === 'failure') return { left: x, top: y, width: w, minHeight: h };
  return { left: x - 4, top: y - 4, width: Math.max(160, w + 8), minHeight: Math.min(h + 8, 60) };
}

/** What a text is edited over. */
export function textGroupOf(scene: Scene, id: string): Group | undefined {
  return (
    groupOf(scene, id) ??
    scene.groups.headers.find(({ record }) => record === id) ??
    scene.groups.arrows.find(({ record }) => record === id)
  );
}
