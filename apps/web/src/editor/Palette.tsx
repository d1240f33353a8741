// The command palette: every action and every card, found by typing.

import { useMemo, useState } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { Dialog } from '@base-ui/react/dialog';
import dialog from '../app/dialog.module.css';
import type { Panel } from '../actions/registry.ts';
import { actions, availableActions } from '../actions/registry.ts';
import type { EditorState } from './editor-state.ts';
import { spotOf } from './map/spots.ts';
import { useEditor } from './use-editor.ts';

interface Entry {
  readonly id: string;
  readonly title: string;
  /** Other words by which it is found. */
  readonly words?: string;
  /** Shows what there is, but cannot be done now. */
  readonly unready?: boolean;
  readonly hint: string;
  readonly shortcut?: string;
  readonly run: () => void;
}

interface PaletteProps {
  readonly close: () => void;
  readonly open: (panel: Panel) => void;
}

export function Palette({ close, open }: PaletteProps): ReactElement {
  const state = useEditor();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const entries = useMemo(() => allEntries(state, open), [state, open]);
  const found = useMemo(() => matching(entries, text), [entries, text]);
  const run = (entry: Entry | undefined): void => {
    close();
    entry?.run();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setAt((now) => Math.max(0, Math.min(found.length - 1, now + (event.key === 'ArrowDown' ? 1 : -1))));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      run(found[at]);
    }
  };
  return (
    <Dialog.Root
      open
      onOpenChange={(next) => {
        if (!next) close();
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className={dialog['backdrop'] ?? ''} />
        <Dialog.Popup className={dialog['palette'] ?? ''} aria-label="All commands">
          <input
            dir="auto"
            autoFocus
            role="combobox"
            aria-expanded="true"
            aria-controls="palette-list"
            aria-activedescendant={found[at] === undefined ? undefined : `palette-${at}`}
            aria-label="Find a command or a card"
            placeholder="Find a command or a card"
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value);
              setAt(0);
            }}
            onKeyDown={onKeyDown}
          />
          <ul id="palette-list" role="listbox" aria-label="Found">
            {found.map((entry, i) => (
              <li
                key={entry.id}
                id={`palette-${i}`}
                role="option"
                aria-selected={i === at}
                {...(entry.unready === true ? { 'aria-disabled': true } : {})}
                onMouseEnter={() => setAt(i)}
                onClick={() => run(entry)}
              >
                <span>{entry.title}</span>
                <small>{entry.hint}</small>
                {entry.shortcut !== undefined && <kbd>{entry.shortcut}</kbd>}
              </li>
            ))}
            {found.length === 0 && <li className={dialog['none']}>Nothing found for “{text}”</li>}
          </ul>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function allEntries(state: EditorState, open: (panel: Panel) => void): readonly Entry[] {
  const acts = availableActions(state)
    .filter(({ id }) => id !== 'palette')
    .map((action): Entry => ({
      id: action.id,
      title: action.title,
      ...(action.words === undefined ? {} : { words: action.words }),
      hint: action.group,
      ...(action.shortcut === undefined ? {} : { shortcut: action.shortcut.replace('Mod', 'Ctrl') }),
      run: () => action.run(state, open),
    }));
  const ready = new Set(acts.map(({ id }) => id));
  const unready = actions.flatMap((action): readonly Entry[] => {
    const { id, title, words, needs } = action;
    if (needs === undefined || ready.has(id)) return [];
    const run = (): void => state.say(`${title}: ${needs}`);
    return [{ id, title, hint: needs, unready: true, run, ...(words === undefined ? {} : { words }) }];
  });
  const places = [...state.index.records.values()].flatMap((record): readonly Entry[] => {
    if (record.type !== 'card' && record.type !== 'failure' && record.type !== 'step') return [];
    const title =
      record.type === 'card' ? (record.text ?? '') : record.type === 'failure' ? record.what : record.name;
    if (title === '') return [];
    const go = (): void => {
      state.select(record.id);
      state.goTo(
        record.type === 'step'
          ? { lane: state.index.lanes[0]?.id ?? '', step: record.id }
          : spotOf(state.index, record.id),
      );
    };
    return [{ id: `go ${record.id}`, title, hint: record.type, run: go }];
  });
  return [...acts, ...unready, ...places];
}

/** Entries that hold all words, those that begin with the text first. At most forty. */
function matching(entries: readonly Entry[], text: string): readonly Entry[] {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const found = entries.filter(
    (entry) =>
      (words.length > 0 || entry.unready !== true) &&
      words.every((word) => `${entry.title} ${entry.words ?? ''}`.toLowerCase().includes(word)),
  );
  const start = text.toLowerCase();
  return found
    .toSorted(
      (a, b) =>
        Number(b.title.toLowerCase().startsWith(start)) - Number(a.title.toLowerCase().startsWith(start)),
    )
    .slice(0, 40);
}
