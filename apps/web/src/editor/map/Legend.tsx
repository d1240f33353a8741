// What the arrows and marks of the map mean: above the toolbar when it is asked for, and only for what is drawn.

import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { Popover } from '@base-ui/react/popover';
import { LayoutList } from 'lucide-react';
import type { Group } from '@sightline/layout';
import { englishWords, legendEntries, legendMarks } from '@sightline/layout';
import menu from '../../app/menu.module.css';
import button from '../../controls/button.module.css';
import { useEditor, useLibrary, useScene } from '../use-editor.ts';
import { GroupPicture } from './GroupPicture.tsx';
import { marksShown } from './marks-shown.ts';
import styles from './legend.module.css';

const arrows = legendEntries(englishWords);
const marks = legendMarks(englishWords);

export function Legend(): ReactElement {
  return (
    <Popover.Root>
      <Popover.Trigger className={button['tool'] ?? ''} aria-label="Legend" title="Legend">
        <LayoutList size={18} aria-hidden />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className={menu['positioner'] ?? ''} side="top" sideOffset={14}>
          <Popover.Popup className={`${menu['popup']} ${styles['legend']}`} aria-label="Legend">
            <Meanings />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

function Meanings(): ReactElement {
  const { index } = useEditor();
  const library = useLibrary();
  const scene = useScene();
  const drawn = useMemo(() => {
    const flows = new Set(scene.groups.arrows.map(({ flow }) => flow));
    return arrows.filter(({ kind }) => flows.has(kind));
  }, [scene]);
  const worn = useMemo(() => {
    const shown = marksShown(scene, index, library);
    return marks.filter(({ kind }) => shown.has(kind));
  }, [scene, index, library]);
  if (drawn.length + worn.length === 0)
    return <p>What arrows and marks mean stands here once the map has some.</p>;
  return (
    <>
      <Entries name="What the arrows mean" of={drawn} />
      <Entries name="What the marks mean" of={worn} />
    </>
  );
}

interface EntriesProps {
  readonly name: string;
  readonly of: readonly { readonly kind: string; readonly text: string; readonly sample: Group }[];
}

function Entries({ name, of }: EntriesProps): ReactElement | null {
  const { session } = useEditor();
  if (of.length === 0) return null;
  return (
    <ul aria-label={name}>
      {of.map(({ kind, text, sample }) => (
        <li key={kind}>
          <GroupPicture group={sample} workspace={session.workspace} />
          {text}
        </li>
      ))}
    </ul>
  );
}
