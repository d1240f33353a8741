// One record of the library: all its fields, its readings where it is a metric, where it is used, and its retirement.

import type { ReactElement } from 'react';
import { ArchiveRestore, Archive, Trash2, X } from 'lucide-react';
import type { LibraryRecord } from '@sightline/model';
import { fieldsOf, recordName } from '@sightline/model';
import { Link, useLocation } from 'wouter';
import button from '../controls/button.module.css';
import controls from '../controls/panel.module.css';
import { isRetired } from '../fields/field-host.ts';
import { optionLabel } from '../fields/field-words.ts';
import { RecordFields } from '../fields/RecordFields.tsx';
import { useLibrarySession } from './library-state.ts';
import { isListed, wordsFor } from './library-types.ts';
import { Readings } from './Readings.tsx';
import { WhereUsed } from './WhereUsed.tsx';
import parts from './library-parts.module.css';
import styles from './record-panel.module.css';

interface RecordPanelProps {
  readonly record: LibraryRecord | undefined;
  /** Settings have the whole page. */
  readonly wide: boolean;
  /** The address of the list. */
  readonly back: string;
  /** Tells what was done, with a way to undo it. */
  readonly say: (text: string) => void;
}

export function RecordPanel({ record, wide, back, say }: RecordPanelProps): ReactElement {
  const { library } = useLibrarySession();
  const [, go] = useLocation();
  if (record === undefined)
    return (
      <aside className={`${controls['side']} ${styles['panel']}`} aria-label="Record">
        <header className={parts['head']}>
          <h2 className={controls['title']}>This record is not here</h2>
          <Close back={back} />
        </header>
        <p>It may have been removed. Ctrl+Z brings back what you removed yourself.</p>
      </aside>
    );
  const retires = fieldsOf(record.type)?.['retired'] !== undefined;
  const one = isListed(record.type) ? wordsFor(record.type).one : 'workspace';
  const name = recordName(record);
  const remove = (): void => {
    if (!library.run({ kind: 'remove', ids: [record.id] }).ok) return;
    say(
      retires
        ? `${name} is retired: it stays where it is used, and is no longer offered.`
        : `${name} is removed.`,
    );
    if (!retires) go(back);
  };
  const bringBack = (): void => {
    if (library.run({ kind: 'set', id: record.id, path: 'retired', value: false }).ok)
      say(`${name} is back.`);
  };
  const Frame = wide ? 'main' : 'aside';
  return (
    <Frame
      className={wide ? `${parts['main']} ${styles['settings']}` : `${controls['side']} ${styles['panel']}`}
      aria-label={wide ? 'Workspace settings' : name}
    >
      <header className={parts['head']}>
        {wide ? <h1>Workspace settings</h1> : <h2 className={controls['title']}>{optionLabel(one)}</h2>}
        {record.type !== 'workspace' &&
          (isRetired(record) ? (
            <button type="button" className={`${button['soft']} ${styles['action']}`} onClick={bringBack}>
              <ArchiveRestore size={15} aria-hidden /> Bring back
            </button>
          ) : (
            <button type="button" className={`${button['soft']} ${styles['action']}`} onClick={remove}>
              {retires ? <Archive size={15} aria-hidden /> : <Trash2 size={15} aria-hidden />}{' '}
              {retires ? 'Retire' : 'Delete'}
            </button>
          ))}
        {!wide && <Close back={back} />}
      </header>
      {isRetired(record) && (
        <p className={styles['retired']}>Retired: it stays where it is used, and is no longer offered.</p>
      )}
      <RecordFields record={record} />
      {record.type === 'metric' && <Readings metric={record} say={say} />}
      {record.type !== 'workspace' && <WhereUsed record={record} />}
    </Frame>
  );
}

function Close({ back }: { readonly back: string }): ReactElement {
  return (
    <Link href={back} className={button['tool'] ?? ''} aria-label="Close">
      <X size={16} aria-hidden />
    </Link>
  );
}
