// What the arrows of the map mean: folded to one word until it is asked for, and only for the kinds that are drawn.

import { useCallback, useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { ChevronDown } from 'lucide-react';
import { englishWords, legendEntries } from '@sightline/layout';
import { useArrows, useEditor } from '../use-editor.ts';
import { GroupPicture } from './GroupPicture.tsx';
import styles from './legend.module.css';

const entries = legendEntries(englishWords);
const KEY = 'sightline.legend';

export function Legend(): ReactElement | null {
  const { session } = useEditor();
  const arrows = useArrows();
  const [open, setOpen] = useOpen();
  const shown = useMemo(() => {
    const drawn = new Set(arrows.map(({ flow }) => flow));
    return entries.filter(({ kind }) => drawn.has(kind));
  }, [arrows]);
  if (shown.length === 0) return null;
  return (
    <div className={styles['legend']} data-legend>
      {open && (
        <ul id="legend-of-arrows" aria-label="What the arrows mean">
          {shown.map(({ kind, text, sample }) => (
            <li key={kind}>
              <GroupPicture group={sample} workspace={session.workspace} />
              {text}
            </li>
          ))}
        </ul>
      )}
      <button
        type="button"
        aria-expanded={open}
        aria-controls="legend-of-arrows"
        onClick={() => setOpen(!open)}
      >
        Legend <ChevronDown size={13} aria-hidden />
      </button>
    </div>
  );
}

/** Whether the legend stands open: remembered on this device. */
function useOpen(): readonly [boolean, (on: boolean) => void] {
  const [open, setOpen] = useState(localStorage.getItem(KEY) === 'open');
  const keep = useCallback((next: boolean) => {
    localStorage.setItem(KEY, next ? 'open' : 'closed');
    setOpen(next);
  }, []);
  return [open, keep];
}
