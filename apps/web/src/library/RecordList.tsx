// The records of one type: searched, added, opened; those retired on request.

import { useEffect, useState } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { Plus } from 'lucide-react';
import type { LibraryRecord } from '@sightline/model';
import { recordName } from '@sightline/model';
import { Link, useLocation } from 'wouter';
import type { UseCount } from '../app/api.ts';
import { api } from '../app/api.ts';
import button from '../controls/button.module.css';
import field from '../controls/field.module.css';
import plain from '../controls/plain.module.css';
import { SearchField } from '../controls/SearchField.tsx';
import { isRetired, useHost } from '../fields/field-host.ts';
import { libraryAddress } from '../fields/library-address.ts';
import { addLibraryRecord } from '../fields/new-record.ts';
import { useLibrarySession, useRecords, useUsesWithin } from './library-state.ts';
import type { ListedType } from './library-types.ts';
import { factsOf, wordsFor } from './library-types.ts';
import parts from './library-parts.module.css';
import styles from './record-list.module.css';

interface RecordListProps {
  readonly type: ListedType;
  readonly chosen: string | undefined;
}

export function RecordList({ type, chosen }: RecordListProps): ReactElement {
  const { workspace } = useLibrarySession();
  const records = useRecords();
  const words = wordsFor(type);
  const counts = useUseCounts(workspace);
  const within = useUsesWithin(records);
  const [search, setSearch] = useState('');
  const [withRetired, setWithRetired] = useState(false);
  const [adding, setAdding] = useState(false);
  const all = [...records.values()].filter((record) => record.type === type);
  const retired = all.filter(isRetired).length;
  const wanted = search.trim().toLowerCase();
  const shown = all
    .filter((record) => withRetired || !isRetired(record) || record.id === chosen)
    .filter((record) => `${recordName(record)} ${factsOf(record, records)}`.toLowerCase().includes(wanted))
    .sort((a, b) => recordName(a).localeCompare(recordName(b)));
  return (
    <main className={`${parts['main']} ${styles['list']}`}>
      <header className={parts['head']}>
        <h1>{words.plural}</h1>
        <button
          type="button"
          className={`${button['large']} ${parts['add']}`}
          onClick={() => setAdding(true)}
        >
          <Plus size={15} aria-hidden /> Add {article(words.one)}
        </button>
      </header>
      {adding && <AddRecord type={type} close={() => setAdding(false)} />}
      {all.length === 0 && !adding && (
        <div className={plain['empty']}>
          <p>{words.sentence}</p>
          <button
            type="button"
            className={`${button['large']} ${parts['add']}`}
            onClick={() => setAdding(true)}
          >
            Add the first one
          </button>
        </div>
      )}
      {all.length > 0 && (
        <div className={styles['filters']}>
          <SearchField
            label={`Search ${words.plural.toLowerCase()}`}
            placeholder="Search"
            value={search}
            search={setSearch}
          />
          {retired > 0 && (
            <label className={field['check']}>
              <input
                type="checkbox"
                checked={withRetired}
                onChange={(event) => setWithRetired(event.currentTarget.checked)}
              />
              Retired ({retired})
            </label>
          )}
        </div>
      )}
      <ul className={styles['records']} onKeyDown={walk}>
        {shown.map((record) => (
          <li key={record.id}>
            <RecordLink
              record={record}
              address={libraryAddress(workspace, type, record.id)}
              facts={factsOf(record, records)}
              current={record.id === chosen}
              count={counts[record.id]}
              within={within.get(record.id)?.length ?? 0}
            />
          </li>
        ))}
      </ul>
      {all.length > 0 && shown.length === 0 && <p className={plain['hint']}>Nothing is called like this.</p>}
    </main>
  );
}

interface RecordLinkProps {
  readonly record: LibraryRecord;
  readonly address: string;
  readonly facts: string;
  readonly current: boolean;
  readonly count: UseCount | undefined;
  readonly within: number;
}

function RecordLink({ record, address, facts, current, count, within }: RecordLinkProps): ReactElement {
  return (
    <Link href={address} {...(current ? { 'aria-current': 'true' as const } : {})}>
      <b>{recordName(record)}</b>
      {isRetired(record) && <i className={styles['badge']}>Retired</i>}
      <span>{facts}</span>
      <small>{usedWords(count, within)}</small>
    </Link>
  );
}

function usedWords(count: UseCount | undefined, within: number): string {
  if (count === undefined) return within === 0 ? 'Not used' : 'In the library only';
  return `${count.maps} ${count.maps === 1 ? 'map' : 'maps'}, ${count.records} ${count.records === 1 ? 'place' : 'places'}`;
}

/** How often maps use each record: asked when the list opens and when one comes back to the window. */
function useUseCounts(workspace: string): Readonly<Record<string, UseCount>> {
  const [counts, setCounts] = useState<Readonly<Record<string, UseCount>>>({});
  useEffect(() => {
    let gone = false;
    const ask = (): void =>
      void api.libraryUseCounts(workspace).then(
        ({ uses }) => {
          if (!gone) setCounts(uses);
        },
        () => undefined,
      );
    ask();
    window.addEventListener('focus', ask);
    return () => {
      gone = true;
      window.removeEventListener('focus', ask);
    };
  }, [workspace]);
  return counts;
}

function AddRecord({ type, close }: { readonly type: ListedType; readonly close: () => void }): ReactElement {
  const host = useHost();
  const [, go] = useLocation();
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const { one } = wordsFor(type);
  const add = (): void => {
    if (name.trim() === '') return setProblem(`Give the ${one} a name`);
    const id = addLibraryRecord(host, type, name.trim());
    if (id === undefined) return setProblem('A name has at most 200 characters and one line');
    close();
    go(libraryAddress(host.workspace, type, id));
  };
  return (
    <form
      className={`${field['fields']} ${styles['adding']}`}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <input
        dir="auto"
        autoFocus
        aria-label={`Name of the new ${one}`}
        placeholder={`Name of the new ${one}`}
        value={name}
        aria-invalid={problem !== undefined}
        onChange={(event) => {
          setName(event.currentTarget.value);
          setProblem(undefined);
        }}
      />
      <button type="submit" className={`${button['large']} ${parts['add']}`}>
        Add
      </button>
      <button type="button" className={button['soft']} onClick={close}>
        Cancel
      </button>
      {problem !== undefined && (
        <p role="alert" className={styles['problem']}>
          {problem}
        </p>
      )}
    </form>
  );
}

/** The arrow keys go from record to record. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (by === 0) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('a')];
  const next = links[links.indexOf(document.activeElement as HTMLElement) + by];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

const article = (word: string): string => `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`;
