// Maps that were deleted: the last one with an undo at once, all of them at the foot of the page for 30 days.

import { useCallback, useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import type { BinnedMap, MapInfo } from '../app/api.ts';
import { api } from '../app/api.ts';
import button from '../controls/button.module.css';
import { dateText } from './MapTile.tsx';
import styles from './home.module.css';

interface BinProps {
  readonly workspace: string;
  /** The maps that are listed: the bin is asked for again when they change. */
  readonly maps: readonly MapInfo[];
  /** The map that went last, with an undo. */
  readonly last: Pick<MapInfo, 'id' | 'title'> | undefined;
  readonly restored: () => void;
  readonly fail: (error: unknown) => void;
  readonly children: ReactElement | null;
}

const DAY = 24 * 3600 * 1000;
const KEPT_DAYS = 30;

export function Bin({ workspace, maps, last, restored, fail, children }: BinProps): ReactElement {
  const [bin, setBin] = useState<readonly BinnedMap[]>([]);
  useEffect(() => {
    let gone = false;
    api.bin(workspace).then(
      (found) => {
        if (!gone) setBin(found);
      },
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [workspace, maps]);
  const restore = useCallback(
    (id: string) => {
      api.restoreMap(workspace, id).then(restored, fail);
    },
    [workspace, restored, fail],
  );
  return (
    <>
      {last !== undefined && (
        <div role="status" className={`${styles['outcome']} ${styles['undo']}`}>
          <span>
            <b dir="auto">{last.title}</b> is in the bin.
          </span>
          <button type="button" className={button['quiet']} onClick={() => restore(last.id)}>
            Undo
          </button>
        </div>
      )}
      {children}
      {bin.length > 0 && (
        <details className={styles['bin']}>
          <summary>Bin ({bin.length})</summary>
          <ul>
            {bin.map(({ id, title, removedAt }) => (
              <li key={id}>
                <b dir="auto">{title}</b>
                <span className={styles['date']}>kept until {dateText(removedAt + KEPT_DAYS * DAY)}</span>
                <button
                  type="button"
                  className={button['quiet']}
                  aria-label={`Restore ${title}`}
                  onClick={() => restore(id)}
                >
                  Restore
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
