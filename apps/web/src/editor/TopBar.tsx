// The bar on top: where one is, the three views, whether it is saved, theme, export.

import type { ReactElement } from 'react';
import { Menu } from '@base-ui/react/menu';
import { BookOpen, Download } from 'lucide-react';
import { Link } from 'wouter';
import { exportMap } from '../actions/export-map.ts';
import { AppBar } from '../app/AppBar.tsx';
import menu from '../app/menu.module.css';
import { ChecksButton } from '../checks/ChecksButton.tsx';
import button from '../controls/button.module.css';
import { Tabs } from '../controls/Tabs.tsx';
import { libraryAddress } from '../fields/library-address.ts';
import { SaveMark } from '../session/SaveMark.tsx';
import { UnsavedMark } from '../session/UnsavedMark.tsx';
import type { Mode } from './Editor.tsx';
import { useCanRedo, useCanUndo, useEditor, useHasTextDraft, useLibrary, useRecord } from './use-editor.ts';
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
    <AppBar
      className={styles['bar']}
      workspace={workspace?.type === 'workspace' ? workspace.name : state.session.workspace}
      folder={map?.type === 'map' ? map.folder : undefined}
      title={map?.type === 'map' ? map.title : ''}
      views={<Tabs label="View" choices={modes} chosen={mode} choose={setMode} className={styles['tabs']} />}
      marks={
        <>
          <ChecksButton shown={checking} toggle={toggleChecks} />
          <UnsavedMark session={state.session} />
          <MapSaveMark showText={mode === 'text' ? undefined : () => setMode('text')} />
        </>
      }
      undo={useCanUndo() ? () => state.undo() : undefined}
      redo={useCanRedo() ? () => state.redo() : undefined}
      last={<ExportMenu />}
    >
      <Link
        href={libraryAddress(state.session.workspace)}
        className={button['tool'] ?? ''}
        aria-label="Library"
        title="Library: what all maps share"
      >
        <BookOpen size={17} aria-hidden />
      </Link>
    </AppBar>
  );
}

/** What is typed as text and not applied yet is not saved either. */
function MapSaveMark({ showText }: { readonly showText: (() => void) | undefined }): ReactElement {
  const { session } = useEditor();
  return <SaveMark session={session} draft={useHasTextDraft() ? { show: showText } : undefined} />;
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
      <Menu.Trigger className={`${button['large']} ${styles['export']}`}>
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
