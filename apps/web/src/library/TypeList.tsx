// The types of a library, each with how many records it has.

import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { isRetired } from '../fields/field-host.ts';
import { libraryAddress } from '../fields/library-address.ts';
import { useLibrarySession, useRecords } from './library-state.ts';
import { typeGroups, wordsFor } from './library-types.ts';
import styles from './type-list.module.css';

export function TypeList({ type }: { readonly type: string }): ReactElement {
  const { workspace } = useLibrarySession();
  const counts = new Map<string, number>();
  for (const record of useRecords().values())
    if (!isRetired(record)) counts.set(record.type, (counts.get(record.type) ?? 0) + 1);
  return (
    <nav className={styles['types']} aria-label="Library">
      <Link
        href={libraryAddress(workspace, 'workspace')}
        {...(type === 'workspace' ? { 'aria-current': 'page' } : {})}
      >
        Workspace settings
      </Link>
      {typeGroups.map(([title, types]) => (
        <section key={title} aria-label={title}>
          <h2>{title}</h2>
          {types.map((each) => (
            <Link
              key={each}
              href={libraryAddress(workspace, each)}
              {...(type === each ? { 'aria-current': 'page' as const } : {})}
            >
              {wordsFor(each).plural} <small>{counts.get(each) ?? 0}</small>
            </Link>
          ))}
        </section>
      ))}
    </nav>
  );
}
