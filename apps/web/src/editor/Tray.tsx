// Cards without a place, kept at hand until they have one again: shown only while there are some. They are dragged into
// a cell, or moved there by "Move to" from the keyboard.

import { useState } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { ChevronDown, CornerUpRight, Trash2 } from 'lucide-react';
import type { Card } from '@sightline/model';
import { removeSelected } from '../actions/edits.ts';
import type { Panel } from '../actions/registry.ts';
import button from '../controls/button.module.css';
import type { Viewport } from './map/viewport.ts';
import { useEditor, useScene, useSelection } from './use-editor.ts';
import { useTrayDrag } from './use-tray-drag.ts';
import styles from './tray.module.css';

interface TrayProps {
  readonly viewport: Viewport;
  readonly open: (panel: Panel) => void;
  readonly openMenu: (at: { readonly x: number; readonly y: number }) => void;
}

export function Tray({ viewport, open, openMenu }: TrayProps): ReactElement | null {
  const state = useEditor();
  // the scene changes with the map
  useScene();
  const [unfolded, setUnfolded] = useState(true);
  const drag = useTrayDrag(viewport);
  const { parked } = state.index;
  if (parked.length === 0) return null;
  return (
    <section
      className={styles['tray']}
      aria-label="Parked cards"
      data-floats={unfolded ? 'right' : undefined}
    >
      <h2>
        <button type="button" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
          <ChevronDown size={14} aria-hidden /> Parked <small>{parked.length}</small>
        </button>
      </h2>
      {unfolded && <p>Cards without a place. Drag them into a cell.</p>}
      {unfolded && (
        <ul>
          {parked.map((card) => (
            <TrayCard
              key={card.id}
              card={card}
              drag={drag.handlers(card.id)}
              open={open}
              openMenu={openMenu}
            />
          ))}
        </ul>
      )}
      {drag.preview}
    </section>
  );
}

interface TrayCardProps extends Pick<TrayProps, 'open' | 'openMenu'> {
  readonly card: Card;
  readonly drag: object;
}

function TrayCard({ card, drag, open, openMenu }: TrayCardProps): ReactElement {
  const state = useEditor();
  const selected = useSelection().includes(card.id);
  const lane = state.index.lanes[state.index.rowOf(card.position.lane)]?.name;
  const name = card.text ?? card.id;
  const place = (): void => {
    state.select(card.id);
    open('move');
  };
  const remove = (): void => {
    state.select(card.id);
    removeSelected(state);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') place();
    else if (event.key === 'Delete' || event.key === 'Backspace') remove();
    else return;
    event.preventDefault();
  };
  return (
    <li data-selected={selected || undefined}>
      <button
        type="button"
        className={styles['card']}
        aria-pressed={selected}
        aria-description="Enter moves it to a cell, Delete removes it"
        onClick={() => state.select(card.id)}
        onKeyDown={onKeyDown}
        onContextMenu={(event) => {
          event.preventDefault();
          state.select(card.id);
          openMenu({ x: event.clientX, y: event.clientY });
        }}
        {...drag}
      >
        <b>{name}</b>
        {lane !== undefined && <small>from {lane}</small>}
      </button>
      <button
        type="button"
        className={button['icon']}
        aria-label={`Move ${name} to a cell`}
        title="Move to …"
        onClick={place}
      >
        <CornerUpRight size={14} aria-hidden />
      </button>
      <button
        type="button"
        className={button['icon']}
        aria-label={`Delete ${name}`}
        title="Delete"
        onClick={remove}
      >
        <Trash2 size={14} aria-hidden />
      </button>
    </li>
  );
}
