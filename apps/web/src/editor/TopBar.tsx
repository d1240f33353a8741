// The bar on top: where one is, the three views, whether it is saved, theme, export.

import type { ReactElement } from 'react';
import { Menu } from '@base-ui/react/menu';
import { BookOpen, Check, CloudOff, Download, FilePen, LoaderCircle, Redo2, Undo2 } from 'lucide-react';
import { Link } from 'wouter';
import { exportMap } from '../actions/export-map.ts';
import { Logo } from '../app/Logo.tsx';
import menu from '../app/menu.module.css';
import { walkButtons } from '../app/roving.ts';
import { ThemeButton } from '../app/ThemeButton.tsx';
import { ChecksButton } from '../checks/ChecksButton.tsx';
import { libraryAddress } from '../fields/library-address.ts';
import type { Mode } from './Editor.tsx';
import { UnsavedMark } from './UnsavedMark.tsx';
import {
  useCanRedo,
  useCanUndo,
  useEditor,
  useHasTextDraft,
  useLibrary,
  useRecord,
  useSaveState,
} from './use-editor.ts';
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
      <div role="tablist" aria-label="View" className={styles['tabs']} onKeyDown={walkButtons}>
        {modes.map(([id, title]) => (
          <button
            key={id}
            type="button"
            role="tab"
            aria-selected={mode === id}
            tabIndex={mode === id ? 0 : -1}
            onClick={() => setMode(id)}
          >
            {title}
          </button>
        ))}
      </div>
      <span className={styles['space']} />
      <ChecksButton shown={checking} toggle={toggleChecks} />
      <UnsavedMark />
      <SaveMark showText={mode === 'text' ? undefined : () => setMode('text')} />
      <UndoButtons />
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

/** They stay where they are, and can be reached, with nothing to do: then they say so. */
function UndoButtons(): ReactElement {
  const state = useEditor();
  const [canUndo, canRedo] = [useCanUndo(), useCanRedo()];
  return (
    <>
      <button
        type="button"
        className={styles['iconButton']}
        aria-label="Undo"
        aria-disabled={!canUndo}
        title={canUndo ? 'Undo (Ctrl+Z)' : 'Nothing to undo'}
        onClick={() => state.undo()}
      >
        <Undo2 size={17} aria-hidden />
      </button>
      <button
        type="button"
        className={styles['iconButton']}
        aria-label="Redo"
        aria-disabled={!canRedo}
        title={canRedo ? 'Redo (Ctrl+Shift+Z)' : 'Nothing to redo'}
        onClick={() => state.redo()}
      >
        <Redo2 size={17} aria-hidden />
      </button>
    </>
  );
}

interface SaveMarkProps {
  /** Shows the text that is not applied yet; undefined where it shows. */
  readonly showText: (() => void) | undefined;
}

function SaveMark({ showText }: SaveMarkProps): ReactElement {
  const save = useSaveState();
  const hasDraft = useHasTextDraft();
  const drafted = hasDraft && save.kind === 'saved';
  const [icon, text] = drafted
    ? [<FilePen key="i" size={15} aria-hidden />, 'Text not applied']
    : save.kind === 'saved'
      ? [<Check key="i" size={15} aria-hidden />, 'Saved']
      : save.kind === 'saving'
        ? [<LoaderCircle key="i" size={15} aria-hidden />, 'Saving …']
        : [
            <CloudOff key="i" size={15} aria-hidden />,
            save.unsaved ? 'Offline: kept on this device' : 'Offline',
          ];
  return (
    <span
      className={styles['save']}
      data-kind={drafted ? 'draft' : save.kind}
      data-testid="save-state"
      role="status"
    >
      {icon}{' '}
      {drafted && showText !== undefined ? (
        <button
          type="button"
          title="The map is saved, what you typed as text is not in it"
          onClick={showText}
        >
          {text}
        </button>
      ) : (
        text
      )}
    </span>
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
