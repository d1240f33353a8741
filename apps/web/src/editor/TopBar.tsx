// The bar on top: where one is, the three views, whether it is saved, theme, export.

import type { ReactElement } from 'react';
import { Menu } from '@base-ui/react/menu';
import { BookOpen, Download, Redo2, Undo2 } from 'lucide-react';
import { Link } from 'wouter';
import { exportMap } from '../actions/export-map.ts';
import { Logo } from '../app/Logo.tsx';
import menu from '../app/menu.module.css';
import { ThemeButton } from '../app/ThemeButton.tsx';
import { ChecksButton } from '../checks/ChecksButton.tsx';
import { libraryAddress } from '../fields/library-address.ts';
import { SaveMark } from '../session/SaveMark.tsx';
import { UnsavedMark } from '../session/UnsavedMark.tsx';
import type { Mode } from './Editor.tsx';
import { useEditor, useLibrary, useRecord } from './use-editor.ts';
import styles from './editor.module.css';

interface TopBarProps {
  readonly mode: Mode;
  readonly setMode: (mode: Mode) => void;
  readonly checking: boolean;
  readonly toggleChecks: () => void;
}

const modes: readonly (readonly [Mode, string])[] = [
  ['map', 'Map'],
  ['outline', 'Outline'],
  ['insights', 'Insights'],
  ['text', 'Text'],
];

export function TopBar({ mode, setMode, checking, toggleChecks }: TopBarProps): ReactElement {
  const state = useEditor();
  const library = useLibrary();
  const map = useRecord(state.session.mapId);
  const workspace = library.get(state.session.workspace);
  return (
    <header className={styles['bar']}>
      <Link href="/" aria-label="All maps" className={styles['logo'] ?? ''}>
        <Logo />
      </Link>
      <nav className={styles['trail']} aria-label="Where you are">
        <Link href="/">{workspace?.type === 'workspace' ? workspace.name : state.session.workspace}</Link>
        {map?.type === 'map' && map.folder !== undefined && (
          <>
            <i aria-hidden>/</i>
            <span>{map.folder}</span>
          </>
        )}
        <i aria-hidden>/</i>
        <b>{map?.type === 'map' ? map.title : ''}</b>
      </nav>
      <div role="tablist" aria-label="View" className={styles['tabs']}>
        {modes.map(([id, title]) => (
          <button key={id} type="button" role="tab" aria-selected={mode === id} onClick={() => setMode(id)}>
            {title}
          </button>
        ))}
      </div>
      <span className={styles['space']} />
      <ChecksButton shown={checking} toggle={toggleChecks} />
      <UnsavedMark session={state.session} />
      <SaveMark session={state.session} />
      <button
        type="button"
        className={styles['iconButton']}
        aria-label="Undo"
        title="Undo (Ctrl+Z)"
        onClick={() => state.undo()}
      >
        <Undo2 size={17} aria-hidden />
      </button>
      <button
        type="button"
        className={styles['iconButton']}
        aria-label="Redo"
        title="Redo (Ctrl+Shift+Z)"
        onClick={() => state.redo()}
      >
        <Redo2 size={17} aria-hidden />
      </button>
      <Link
        href={libraryAddress(state.session.workspace)}
        className={styles['iconButton'] ?? ''}
        aria-label="Library"
        title="Library: what all maps share"
      >
        <BookOpen size={17} aria-hidden />
      </Link>
      <ThemeButton />
      <ExportMenu />
    </header>
  );
}

const formats = [
  ['svg', 'SVG', 'Picture that stays sharp'],
  ['png', 'PNG', 'Picture for slides, 2x'],
  ['pdf', 'PDF', 'One page, text can be searched'],
  ['yaml', 'YAML', 'The map as text'],
] as const;

function ExportMenu(): ReactElement {
  const state = useEditor();
  return (
    <Menu.Root>
      <Menu.Trigger className={styles['button'] ?? ''}>
        <Download size={15} aria-hidden /> Export
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={menu['positioner'] ?? ''} align="end" sideOffset={6}>
          <Menu.Popup className={menu['popup'] ?? ''}>
            {formats.map(([format, title, text]) => (
              <Menu.Item
                key={format}
                className={menu['item'] ?? ''}
                onClick={() => void exportMap(state, format)}
              >
                <b>{title}</b> <span className={menu['hint'] ?? ''}>{text}</span>
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
