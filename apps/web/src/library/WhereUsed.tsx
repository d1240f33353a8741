// Where a library record is used: in the maps, asked of the server once per record, and in the library itself.

import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import type { LibraryRecord } from '@sightline/model';
import { recordName } from '@sightline/model';
import { Link } from 'wouter';
import type { UsingMap } from '../app/api.ts';
import { api } from '../app/api.ts';
import button from '../controls/button.module.css';
import { fieldLabel, optionLabel } from '../fields/field-words.ts';
import { libraryAddress } from '../fields/library-address.ts';
import { useLibrarySession, useRecords, useUsesWithin } from './library-state.ts';
import parts from './library-parts.module.css';
import styles from './where-used.module.css';

export function WhereUsed({ record }: { readonly record: LibraryRecord }): ReactElement {
  const { workspace } = useLibrarySession();
  const within = useUsesWithin(useRecords()).get(record.id) ?? [];
  const [maps, setMaps] = useState<readonly UsingMap[] | 'unknown' | undefined>(undefined);
  useEffect(() => {
    let gone = false;
    api.libraryUses(workspace, record.id).then(
      (answer) => {
        if (!gone) setMaps(answer.maps);
      },
      () => setMaps('unknown'),
    );
    return () => {
      gone = true;
    };
  }, [workspace, record.id]);
  const others = within.filter((other) => other.type !== 'reading');
  const nowhere = maps !== undefined && maps.length === 0 && others.length === 0;
  return (
    <section className={`${parts['under']} ${styles['uses']}`} aria-label="Where it is used">
      <h3>Where it is used</h3>
      {maps === undefined && <p>Looking …</p>}
      {maps === 'unknown' && <p>The server cannot be asked now.</p>}
      {nowhere && <p>No map and no other record uses it.</p>}
      {Array.isArray(maps) &&
        (maps as readonly UsingMap[]).map((map) => (
          <UsesInMap key={map.map} workspace={workspace} map={map} />
        ))}
      {others.length > 0 && (
        <>
          <h4>In the library</h4>
          <ul>
            {others.map((other) => (
              <li key={other.id}>
                <Link href={libraryAddress(workspace, other.type, other.id)}>
                  <b>{optionLabel(other.type)}</b> {recordName(other)}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

const FEW = 6;

function UsesInMap({ workspace, map }: { readonly workspace: string; readonly map: UsingMap }): ReactElement {
  const [all, setAll] = useState(false);
  const uses = all ? map.uses : map.uses.slice(0, FEW);
  return (
    <>
      <h4>
        <Link href={`/w/${workspace}/m/${map.map}`}>{map.title}</Link>
      </h4>
      <ul>
        {uses.map(({ record, type, name, path }) => (
          <li key={`${record} ${path}`}>
            <Link href={`/w/${workspace}/m/${map.map}?at=${encodeURIComponent(record)}`}>
              <b>{optionLabel(type)}</b> {name} <small>{fieldLabel(type, path.split('.')[0] ?? '')}</small>
            </Link>
          </li>
        ))}
      </ul>
      {map.uses.length > uses.length && (
        <button type="button" className={`${button['soft']} ${styles['more']}`} onClick={() => setAll(true)}>
          {map.uses.length - uses.length} more
        </button>
      )}
    </>
  );
}
